import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PartnerTypeCode, ServiceTypeCode } from '#contracts';
import { apiRoot, client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { formOf, sendForm } from '../../api/upload';

type Schemas = components['schemas'];
export type Agency = Schemas['AgencyView'];
export type Mou = Schemas['MouView'];
export type NewAgency = Schemas['NewAgencyRequest'];
export type AgencyDetails = Schemas['AgencyDetailsRequest'];
export type NewMou = Schemas['NewMouRequest'];
export type MouDetails = Schemas['MouDetailsRequest'];

export interface AgencyFilter {
  q?: string | undefined;
  type?: PartnerTypeCode | undefined;
  service?: ServiceTypeCode | undefined;
  state?: 'open' | 'closed' | undefined;
}

/** Everything about agencies and agreements; a change reads all of it again. */
export const PARTNERS = ['partners'] as const;
const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

export const agenciesQuery = (filter: AgencyFilter) =>
  infiniteQueryOptions({
    queryKey: [...PARTNERS, 'agencies', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/agencies', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const agencyQuery = (id: string) =>
  queryOptions({
    queryKey: [...PARTNERS, 'agency', id],
    queryFn: () => unwrap(client.GET('/agencies/{id}', { params: { path: { id } } })),
  });

export const agencyUsersQuery = (id: string) =>
  queryOptions({
    queryKey: [...PARTNERS, 'agency', id, 'users'],
    queryFn: () => unwrap(client.GET('/agencies/{id}/users', { params: { path: { id } } })),
  });

export const mousQuery = (agencyId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...PARTNERS, 'mous', agencyId],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/mous', { params: { query: paged({ agencyId }, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const mouQuery = (id: string) =>
  queryOptions({
    queryKey: [...PARTNERS, 'mou', id],
    queryFn: () => unwrap(client.GET('/mous/{id}', { params: { path: { id } } })),
  });

export const addAgency = (body: NewAgency) =>
  unwrap(client.POST('/agencies', { params: { header: once() }, body }));

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });

export const editAgency = (agency: Seen, body: AgencyDetails) =>
  unwrap(client.PATCH('/agencies/{id}', { ...on(agency), body }));

export const closeAgency = (agency: Seen, reason: string) =>
  unwrap(client.POST('/agencies/{id}/close', { ...on(agency), body: { reason } }));

export const draftMou = (body: NewMou) => unwrap(client.POST('/mous', { params: { header: once() }, body }));

export const editMou = (mou: Seen, body: MouDetails) =>
  unwrap(client.PATCH('/mous/{id}', { ...on(mou), body }));

export const activateMou = (mou: Seen) => unwrap(client.POST('/mous/{id}/activate', on(mou)));

export const renewMou = (mou: Seen, body: { startsOn: string; endsOn: string }) =>
  unwrap(client.POST('/mous/{id}/renew', { ...on(mou), body }));

export const sendPaper = ({ id, version }: Seen, file: Blob) =>
  sendForm<Mou>(`/mous/${id}/file`, formOf(file), ifMatch(version));

export const paperAddress = (id: string) => `${apiRoot}/mous/${id}/file`;

export const terminateMou = (mou: Seen, reason: string) =>
  unwrap(client.POST('/mous/{id}/terminate', { ...on(mou), body: { reason } }));
