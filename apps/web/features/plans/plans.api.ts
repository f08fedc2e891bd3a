import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PlanKindCode, PlanStatus, ScenarioCode } from '#contracts';
import { apiRoot, client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { formOf, sendForm } from '../../api/upload';
import { queryClient } from '../../app/query-client';

type Schemas = components['schemas'];
export type Plan = Schemas['PlanView'];
export type PlanLine = Schemas['PlanLine'];
export type PlanContent = Schemas['PlanContentView'];
export type PlanContentChange = Schemas['PlanContentRequest'];
export type PlanMeasure = Schemas['PlanMeasureView'];
export type PlanContact = Schemas['ContactView'];
export type PlanMissing = Schemas['PlanMissingView'];
export type SchoolPlans = Schemas['SchoolPlansView'];
export type Register = Schemas['RegisterView'];

export interface PlanFilter {
  academicYear?: number | undefined;
  schoolId?: string | undefined;
  kind?: PlanKindCode | undefined;
  status?: PlanStatus | undefined;
}

/** Everything about plans; a change reads all of it again. */
export const PLANS = ['plans'] as const;

export const plansQuery = (filter: PlanFilter) =>
  infiniteQueryOptions({
    queryKey: [...PLANS, 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/plans', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  });

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'one', id],
    queryFn: () => unwrap(client.GET('/plans/{id}', { params: { path: { id } } })),
  });

export const planHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'history', id],
    queryFn: () => unwrap(client.GET('/plans/{id}/history', { params: { path: { id } } })),
  });

export const planOwnersQuery = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'owners', id],
    queryFn: () => unwrap(client.GET('/plans/{id}/owner-posts', { params: { path: { id } } })),
  });

export const planOverviewQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...PLANS, 'overview', academicYear],
    queryFn: () => unwrap(client.GET('/plan-overview', { params: { query: { academicYear } } })),
  });

export const registersQuery = (schoolId?: string) =>
  queryOptions({
    queryKey: [...PLANS, 'registers', schoolId ?? null],
    queryFn: () =>
      unwrap(
        client.GET('/safety-registers', {
          params: { query: schoolId === undefined ? {} : { schoolId } },
        }),
      ),
  });

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });
const onPart = ({ id, version }: Seen, partId: string) => ({
  params: { path: { id, partId }, header: ifMatch(version) },
});
/** @param key the same for every try of one press. */
const making = ({ id, version }: Seen, key: string) => ({
  params: { path: { id }, header: { ...ifMatch(version), ...once(key) } },
});

export interface NewPlan {
  kind: PlanKindCode;
  scenario?: ScenarioCode;
  academicYear: number;
}
export const startPlan = (body: NewPlan, key: string) =>
  unwrap(client.POST('/plans', { params: { header: once(key) }, body }));

export const writePlan = (plan: Seen, body: PlanContentChange) =>
  unwrap(client.PATCH('/plans/{id}', { ...on(plan), body }));

export const saveMeasure = (
  plan: Seen,
  { partId, body, key }: { partId: string | null; body: Schemas['MeasureRequest']; key: string },
) =>
  partId === null
    ? unwrap(client.POST('/plans/{id}/measures', { ...making(plan, key), body }))
    : unwrap(client.PATCH('/plans/{id}/measures/{partId}', { ...onPart(plan, partId), body }));

export const removeMeasure = (plan: Seen, partId: string) =>
  unwrap(client.POST('/plans/{id}/measures/{partId}/remove', onPart(plan, partId)));

export const saveContact = (
  plan: Seen,
  { partId, body, key }: { partId: string | null; body: Schemas['ContactRequest']; key: string },
) =>
  partId === null
    ? unwrap(client.POST('/plans/{id}/contacts', { ...making(plan, key), body }))
    : unwrap(client.PATCH('/plans/{id}/contacts/{partId}', { ...onPart(plan, partId), body }));

export const removeContact = (plan: Seen, partId: string) =>
  unwrap(client.POST('/plans/{id}/contacts/{partId}/remove', onPart(plan, partId)));

export const checkContact = (plan: Seen, partId: string) =>
  unwrap(client.POST('/plans/{id}/contacts/{partId}/check', onPart(plan, partId)));

export const mapAddress = (id: string, mapId: string) => `${apiRoot}/plans/${id}/maps/${mapId}`;

export const sendMap = ({ id, version }: Seen, file: Blob) =>
  sendForm<Plan>(`/plans/${id}/maps`, formOf(file), ifMatch(version));

export const removeMap = (plan: Seen, partId: string) =>
  unwrap(client.POST('/plans/{id}/maps/{partId}/remove', onPart(plan, partId)));

export const recordRegister = (body: Schemas['RegisterRequest'], key: string) =>
  unwrap(client.POST('/safety-registers', { params: { header: once(key) }, body }));

export const PLAN_STEPS = ['submit', 'return', 'approve', 'renew'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

const STEPS: Record<PlanStep, (plan: Seen, input: { reason: string; key: string }) => Promise<Plan>> = {
  submit: (plan) => unwrap(client.POST('/plans/{id}/submit', on(plan))),
  return: (plan, { reason }) => unwrap(client.POST('/plans/{id}/return', { ...on(plan), body: { reason } })),
  approve: (plan) => unwrap(client.POST('/plans/{id}/approve', on(plan))),
  renew: (plan, { reason, key }) =>
    unwrap(client.POST('/plans/{id}/renew', { ...making(plan, key), body: { reason } })),
};

export const takePlanStep = (step: PlanStep, plan: Seen, input: { reason: string; key: string }) =>
  STEPS[step](plan, input);

/** Puts the answer of a change on screen at once; lists, history and tasks are read again. */
export async function keepPlan(plan: Plan): Promise<void> {
  queryClient.setQueryData(planQuery(plan.id).queryKey, plan);
  await queryClient.invalidateQueries({ queryKey: PLANS, refetchType: 'active' });
  await queryClient.invalidateQueries({ queryKey: ['tasks'] });
}
