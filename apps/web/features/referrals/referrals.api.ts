import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiRoot, client, ifMatch, once, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import { formOf, sendForm } from '../../api/upload';
import type {
  AgencyOption,
  AgencyRecord,
  AgencyReferral,
  AgencyReferralLine,
  AssignedLane,
  DisclosureLine,
  HistoryLine,
  ListLane,
  Part,
  Preview,
  QueueLane,
  Referral,
  ReferralLine,
  ReferralReceipt,
} from './referral-types';

type Schemas = components['schemas'];
type Method = 'GET' | 'POST' | 'PATCH';
interface Ask {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  header?: Record<string, string>;
  body?: object;
}
type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
type Send = <T>(path: string, init: object) => Answer<T>;

/** The one client of the product, asked for routes whose answers are named in referral-types.ts. */
function ask<T>(method: Method, route: string, { path, query, header, body }: Ask = {}): Promise<T> {
  const send = client[method] as unknown as Send;
  return unwrap(send<T>(route, { params: { path, query, header }, body }));
}

const start = undefined as string | undefined;
const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

/** Everything that shows a referral stands under this key, and is read again after each change. */
export const REFERRALS = ['referrals'] as const;

export const referralsQuery = (filter: { lane: ListLane; studentId?: string; caseId?: string }) =>
  infiniteQueryOptions({
    queryKey: [...REFERRALS, 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      ask<Page<ReferralLine>>('GET', '/referrals', { query: { ...filter, cursor, limit: 30 } }),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id],
    queryFn: () => ask<Referral>('GET', '/referrals/{id}', { path: { id } }),
  });

export const referralHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id, 'history'],
    queryFn: () => ask<{ items: HistoryLine[] }>('GET', '/referrals/{id}/history', { path: { id } }),
  });

export const disclosuresQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id, 'disclosures'],
    queryFn: () => ask<{ items: DisclosureLine[] }>('GET', '/referrals/{id}/disclosures', { path: { id } }),
  });

export const agencyOptionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id, 'agencies'],
    queryFn: () => ask<{ items: AgencyOption[] }>('GET', '/referrals/{id}/agencies', { path: { id } }),
  });

/** An assignment is told the same part, so that the preview is what the agency gets. */
export const previewQuery = (id: string, agencyId: string, { dataClasses, documentIds }: Part = {}) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id, 'preview', agencyId, dataClasses, documentIds],
    queryFn: () =>
      ask<Preview>('GET', '/referrals/{id}/preview', {
        path: { id },
        query: { agencyId, dataClasses: dataClasses?.join(','), documentIds: documentIds?.join(',') },
      }),
    gcTime: 0,
  });

export type DocumentOption = Schemas['DocumentOption'];

export const documentOptionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'one', id, 'document-options'],
    queryFn: () => unwrap(client.GET('/referrals/{id}/document-options', { params: { path: { id } } })),
  });

interface At {
  id: string;
  version: number;
}

export const chooseDocument = ({ id, version }: At, body: Schemas['ChooseDocumentRequest']) =>
  unwrap(
    client.POST('/referrals/{id}/documents/choose', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );

export const removeDocument = ({ id, version }: At, documentId: string) =>
  unwrap(
    client.POST('/referrals/{id}/documents/{documentId}/remove', {
      params: { path: { id, documentId }, header: ifMatch(version) },
    }),
  );

export const sendDocument = ({ id, version }: At, dataClass: string, file: Blob) =>
  sendForm<ReferralReceipt>(
    `/referrals/${id}/documents?dataClass=${dataClass}`,
    formOf(file),
    ifMatch(version),
  );

export const documentAddress = (id: string, documentId: string) =>
  `${apiRoot}/referrals/${id}/documents/${documentId}`;

export const assignedExport = (format: 'csv' | 'xlsx') => `${apiRoot}/assigned-referrals/export.${format}`;

export const queueQuery = (lane: QueueLane) =>
  infiniteQueryOptions({
    queryKey: [...REFERRALS, 'queue', lane],
    queryFn: ({ pageParam: cursor }) =>
      ask<Page<ReferralLine>>('GET', '/referral-queue', { query: { lane, cursor, limit: 50 } }),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const queueCountsQuery = queryOptions({
  queryKey: [...REFERRALS, 'queue', 'counts'],
  queryFn: () =>
    ask<Record<'waiting' | 'withAgency' | 'noAnswer' | 'overdue' | 'all', number>>(
      'GET',
      '/referral-queue/counts',
    ),
});

export const assignedQuery = (lane: AssignedLane) =>
  infiniteQueryOptions({
    queryKey: [...REFERRALS, 'assigned', 'list', lane],
    queryFn: ({ pageParam: cursor }) =>
      ask<Page<AgencyReferralLine>>('GET', '/assigned-referrals', { query: { lane, cursor, limit: 30 } }),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const assignedCountsQuery = queryOptions({
  queryKey: [...REFERRALS, 'assigned', 'counts'],
  queryFn: () => ask<Record<AssignedLane, number>>('GET', '/assigned-referrals/counts'),
});

/** Each reading is a line in the disclosure ledger: it is not repeated for the window's sake, nor kept. */
export const assignedOneQuery = (id: string) =>
  queryOptions({
    queryKey: [...REFERRALS, 'assigned', 'one', id],
    queryFn: () => ask<AgencyReferral>('GET', '/assigned-referrals/{id}', { path: { id } }),
    staleTime: 5 * 60_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });

export const agencyRecordsQuery = queryOptions({
  queryKey: [...REFERRALS, 'agency-records'],
  queryFn: () => ask<{ items: AgencyRecord[] }>('GET', '/agency-records'),
});

export const createReferral = (body: { id: string } & Record<string, unknown>) =>
  ask<ReferralReceipt>('POST', '/referrals', { header: once(body.id), body });

export const editReferral = (id: string, version: number, body: Record<string, unknown>) =>
  ask<ReferralReceipt>('PATCH', '/referrals/{id}', { path: { id }, header: ifMatch(version), body });

/** By whom an action is done: the school or the district, the agency, or the district for the agency. */
export type ActBy = 'office' | 'agency' | 'on-behalf';

const ROUTES: Record<ActBy, string> = {
  office: '/referrals/{id}/{action}',
  agency: '/assigned-referrals/{id}/{action}',
  'on-behalf': '/referrals/{id}/on-behalf/{action}',
};

export interface Act {
  id: string;
  version: number;
  action: string;
  by: ActBy;
  body: Record<string, unknown>;
}

export const actOnReferral = ({ id, version, action, by, body }: Act) =>
  ask<ReferralReceipt>('POST', ROUTES[by], {
    path: { id, action },
    header: { ...ifMatch(version), ...once() },
    ...(Object.keys(body).length === 0 ? {} : { body }),
  });
