import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, once, pagedOnly, unwrap } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Report = Schemas['ReportRequestView'];
export type ReportForm = Schemas['ReportRequestForm'];
export type ReportPassword = Schemas['ReportPasswordView'];

/** Everything about reports; a change reads all of it again. */
export const REPORTS = ['reports'] as const;

export const reportsQuery = infiniteQueryOptions({
  queryKey: [...REPORTS, 'list'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/report-requests', { params: { query: pagedOnly(pageParam, 20) } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** @param key the same for every try of one press. */
export const requestReport = (body: ReportForm, key: string) =>
  unwrap(client.POST('/report-requests', { params: { header: once(key) }, body }));

const on = ({ id, version }: Report) => ({ params: { path: { id }, header: ifMatch(version) } });

export const revealPassword = (report: Report): Promise<ReportPassword> =>
  unwrap(client.POST('/report-requests/{id}/reveal-password', on(report)));

export const retryReport = (report: Report): Promise<Report> =>
  unwrap(client.POST('/report-requests/{id}/retry', on(report)));

export const fileAddress = ({ id }: Report): string => `${apiRoot}/report-requests/${id}/file`;
