import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { queryClient } from '../../app/query-client';

type Schemas = components['schemas'];
export type StepBoard = Schemas['StepBoardView'];
export type BoardStep = Schemas['BoardStepView'];
export type RuleResult = Schemas['RuleResultView'];
export type Boards = Schemas['BoardsView'];
export type BoardLine = Schemas['BoardLine'];
export type StepRules = Schemas['StepRulesView'];
export type Summary = Schemas['SummaryView'];
export type SummaryLine = Schemas['SummaryLine'];
export type SummaryFigures = Schemas['SummaryFigures'];
export type SummaryChange = Schemas['SummaryChangeRequest'];
export type Practice = Schemas['PracticeView'];
export type PracticeRequest = Schemas['ProposePracticeRequest'];
export type Indicator = Schemas['IndicatorView'];
export type RemarkInput = Schemas['StepRemarkRequest'];
export type RulesInput = Schemas['StepRulesRequest'];

/** Everything about the six steps; a change reads all of it again. */
export const STEPS = ['steps'] as const;
const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
const again = () => queryClient.invalidateQueries({ queryKey: STEPS });

export const boardQuery = (schoolId: string, academicYear: number) =>
  queryOptions({
    queryKey: [...STEPS, 'board', schoolId, academicYear],
    queryFn: () =>
      unwrap(
        client.GET('/step-boards/{schoolId}', { params: { path: { schoolId }, query: { academicYear } } }),
      ),
  });

export const boardsQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...STEPS, 'boards', academicYear],
    queryFn: () => unwrap(client.GET('/step-boards', { params: { query: { academicYear } } })),
  });

export const rulesQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...STEPS, 'rules', academicYear],
    queryFn: () => unwrap(client.GET('/step-rules', { params: { query: { academicYear } } })),
  });

export const indicatorsQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...STEPS, 'indicators', academicYear],
    queryFn: () => unwrap(client.GET('/indicators', { params: { query: { academicYear } } })),
  });

export const indicatorQuery = (code: string, academicYear: number) =>
  queryOptions({
    queryKey: [...STEPS, 'indicator', code, academicYear],
    queryFn: () =>
      unwrap(client.GET('/indicators/{code}', { params: { path: { code }, query: { academicYear } } })),
  });

export const summariesQuery = (filter: {
  academicYear?: number | undefined;
  status?: 'SUBMITTED' | undefined;
}) =>
  infiniteQueryOptions({
    queryKey: [...STEPS, 'summaries', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/yearly-summaries', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: [...STEPS, 'summary', id],
    queryFn: () => unwrap(client.GET('/yearly-summaries/{id}', { params: { path: { id } } })),
  });

export const practicesQuery = (filter: { status?: 'PROPOSED' | 'CHOSEN' | undefined }) =>
  infiniteQueryOptions({
    queryKey: [...STEPS, 'practices', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/best-practices', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

/** @param key the same for every try of one press. */
export async function addRemark(schoolId: string, body: RemarkInput, key: string): Promise<void> {
  await unwrap(
    client.POST('/step-boards/{schoolId}/remarks', {
      params: { path: { schoolId }, header: once(key) },
      body,
    }),
  );
  await again();
}

export async function setRules(body: RulesInput, key: string): Promise<void> {
  await unwrap(client.POST('/step-rules', { params: { header: once(key) }, body }));
  await again();
}

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });

/** Shows the summary as the server has it now. */
export async function keepSummary(summary: Summary): Promise<Summary> {
  queryClient.setQueryData(summaryQuery(summary.id).queryKey, summary);
  await again();
  return summary;
}

export const beginSummary = async (academicYear: number) =>
  keepSummary(
    await unwrap(client.POST('/yearly-summaries', { params: { header: once() }, body: { academicYear } })),
  );

export const changeSummary = (seen: Seen, body: SummaryChange): Promise<Summary> =>
  unwrap(client.PATCH('/yearly-summaries/{id}', { ...on(seen), body }));

export type SummaryStep = 'submit' | 'return' | 'accept';
const SUMMARY_STEPS: Record<SummaryStep, (seen: Seen, reason: string) => Promise<Summary>> = {
  submit: (seen) => unwrap(client.POST('/yearly-summaries/{id}/submit', on(seen))),
  return: (seen, reason) =>
    unwrap(client.POST('/yearly-summaries/{id}/return', { ...on(seen), body: { reason } })),
  accept: (seen) => unwrap(client.POST('/yearly-summaries/{id}/accept', on(seen))),
};
export const takeSummaryStep = async (step: SummaryStep, seen: Seen, reason: string) =>
  keepSummary(await SUMMARY_STEPS[step](seen, reason));

export async function proposePractice(body: PracticeRequest, key: string): Promise<void> {
  await unwrap(client.POST('/best-practices', { params: { header: once(key) }, body }));
  await again();
}

export type PracticeStep = 'choose' | 'decline' | 'withdraw';
const PRACTICE_STEPS: Record<PracticeStep, (seen: Seen, reason: string) => Promise<Practice>> = {
  choose: (seen) => unwrap(client.POST('/best-practices/{id}/choose', on(seen))),
  decline: (seen, reason) =>
    unwrap(client.POST('/best-practices/{id}/decline', { ...on(seen), body: { reason } })),
  withdraw: (seen, reason) =>
    unwrap(client.POST('/best-practices/{id}/withdraw', { ...on(seen), body: { reason } })),
};
export async function takePracticeStep(step: PracticeStep, seen: Seen, reason: string): Promise<void> {
  await PRACTICE_STEPS[step](seen, reason);
  await again();
}
