import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { HazardGroupCode, RiskLevelCode, RiskStatus } from '#contracts';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { queryClient } from '../../app/query-client';

type Schemas = components['schemas'];
export type Risk = Schemas['RiskAssessmentView'];
export type RiskLine = Schemas['RiskLine'];
export type RiskRow = Schemas['RiskRowView'];
export type RiskRowChange = Schemas['RiskRowChangeRequest'];
export type RiskMissing = Schemas['MissingView'];
export type RiskHeatMap = Schemas['RiskHeatMap'];
export type RankedRisk = Schemas['RankedRiskView'];
export type CutPoints = Schemas['CutPointsView'];

export interface RiskFilter {
  academicYear?: number | undefined;
  status?: RiskStatus | undefined;
}

export interface RankedFilter {
  academicYear: number;
  group?: HazardGroupCode | undefined;
  level?: RiskLevelCode | undefined;
  likelihood?: number | undefined;
  impact?: number | undefined;
}

/** Everything about risks; a change reads all of it again. */
export const RISKS = ['risks'] as const;
const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

export const risksQuery = (filter: RiskFilter) =>
  infiniteQueryOptions({
    queryKey: [...RISKS, 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/risk-assessments', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const riskQuery = (id: string) =>
  queryOptions({
    queryKey: [...RISKS, 'one', id],
    queryFn: () => unwrap(client.GET('/risk-assessments/{id}', { params: { path: { id } } })),
  });

export const ownerPostsQuery = (id: string) =>
  queryOptions({
    queryKey: [...RISKS, 'owners', id],
    queryFn: () => unwrap(client.GET('/risk-assessments/{id}/owner-posts', { params: { path: { id } } })),
  });

export const riskHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...RISKS, 'history', id],
    queryFn: () => unwrap(client.GET('/risk-assessments/{id}/history', { params: { path: { id } } })),
  });

export const heatMapQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...RISKS, 'heat-map', academicYear],
    queryFn: () => unwrap(client.GET('/risk-heat-map', { params: { query: { academicYear } } })),
  });

export const rankedQuery = (filter: RankedFilter) =>
  infiniteQueryOptions({
    queryKey: [...RISKS, 'ranked', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/ranked-risks', { params: { query: paged(filter, pageParam, 25) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const cutPointsQuery = queryOptions({
  queryKey: [...RISKS, 'cut-points'],
  queryFn: () => unwrap(client.GET('/risk-cut-points')),
});

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });
const onRow = ({ id, version }: Seen, rowId: string) => ({
  params: { path: { id, rowId }, header: ifMatch(version) },
});

export const startRisk = (academicYear: number) =>
  unwrap(client.POST('/risk-assessments', { params: { header: once() }, body: { academicYear } }));

/** @param key the same for every try of one press. */
export const addRow = ({ id, version }: Seen, body: RiskRowChange, key: string) =>
  unwrap(
    client.POST('/risk-assessments/{id}/rows', {
      params: { path: { id }, header: { ...ifMatch(version), ...once(key) } },
      body,
    }),
  );

export const changeRow = (risk: Seen, rowId: string, body: RiskRowChange) =>
  unwrap(client.PATCH('/risk-assessments/{id}/rows/{rowId}', { ...onRow(risk, rowId), body }));

export const removeRow = (risk: Seen, rowId: string) =>
  unwrap(client.POST('/risk-assessments/{id}/rows/{rowId}/remove', onRow(risk, rowId)));

export const RISK_STEPS = ['fix-ranking', 'submit', 'return', 'approve', 'renew', 'confirm'] as const;
export type RiskStep = (typeof RISK_STEPS)[number];

export interface StepInput {
  reason: string;
  /** The same for every try of one press. */
  key: string;
}

const STEPS: Record<RiskStep, (risk: Seen, input: StepInput) => Promise<Risk>> = {
  'fix-ranking': (risk) => unwrap(client.POST('/risk-assessments/{id}/fix-ranking', on(risk))),
  submit: (risk) => unwrap(client.POST('/risk-assessments/{id}/submit', on(risk))),
  return: (risk, { reason }) =>
    unwrap(client.POST('/risk-assessments/{id}/return', { ...on(risk), body: { reason } })),
  approve: (risk) => unwrap(client.POST('/risk-assessments/{id}/approve', on(risk))),
  renew: ({ id, version }, { reason, key }) =>
    unwrap(
      client.POST('/risk-assessments/{id}/renew', {
        params: { path: { id }, header: { ...ifMatch(version), ...once(key) } },
        body: { reason },
      }),
    ),
  confirm: (risk, { reason }) =>
    unwrap(client.POST('/risk-assessments/{id}/confirm', { ...on(risk), body: { reason } })),
};

export const takeStep = (step: RiskStep, risk: Seen, input: StepInput): Promise<Risk> =>
  STEPS[step](risk, input);

/** Puts the answer of a change on screen at once; lists and history are read again. */
export async function keepRisk(risk: Risk): Promise<void> {
  queryClient.setQueryData(riskQuery(risk.id).queryKey, risk);
  await queryClient.invalidateQueries({ queryKey: RISKS });
}
