import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, ifMatch, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';

export type Notice = components['schemas']['NoticeView'];
export type Task = components['schemas']['TaskView'];
export type ClockPolicy = components['schemas']['ClockPolicyView'];
export type ClockChange = components['schemas']['ClockChangeView'];
export type ClockLimitView = components['schemas']['ClockLimitView'];
export type Delivery = components['schemas']['DeliveryView'];
export type DeliveryCounts = components['schemas']['DeliveryCounts'];
export type ClockLimit = components['schemas']['ClockLimitRequest'];
export type NoticeSettings = components['schemas']['NoticeSettingsView'];
export type LineLink = components['schemas']['LineLinkView'];
export type NoticeSettingsInput = components['schemas']['NoticeSettingsRequest'];

export const inboxLanes = ['all', 'unread', 'open'] as const;
export type InboxLane = (typeof inboxLanes)[number];
export const taskLanes = ['mine', 'overdue', 'all'] as const;
export type TaskLane = (typeof taskLanes)[number];
export const deliveryLanes = ['failed', 'retrying'] as const;
export type DeliveryLane = (typeof deliveryLanes)[number];

const next = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
const start = undefined as string | undefined;

export const inboxQuery = (lane: InboxLane) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', lane],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/notices', { params: { query: paged({ lane }, pageParam, 30) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const inboxCountsQuery = queryOptions({
  queryKey: ['notices', 'counts'],
  queryFn: () => unwrap(client.GET('/notices/counts')),
});

export const markNotice = (id: string, as: 'seen' | 'handled'): Promise<Notice> =>
  as === 'seen'
    ? unwrap(client.POST('/notices/{id}/seen', { params: { path: { id } } }))
    : unwrap(client.POST('/notices/{id}/handled', { params: { path: { id } } }));

export const tasksQuery = (lane: TaskLane) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', lane],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/tasks', { params: { query: paged({ lane }, pageParam, 30) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const finishTask = ({ id, version }: Pick<Task, 'id' | 'version'>): Promise<Task> =>
  unwrap(client.POST('/tasks/{id}/done', { params: { path: { id }, header: ifMatch(version) }, body: {} }));

export const clockPoliciesQuery = queryOptions({
  queryKey: ['clock-policies'],
  queryFn: () => unwrap(client.GET('/clock-policies')),
});

export const clockHistoryQuery = infiniteQueryOptions({
  queryKey: ['clock-policies', 'history'],
  queryFn: ({ pageParam }) =>
    unwrap(client.GET('/clock-policies/history', { params: { query: paged({}, pageParam, 20) } })),
  initialPageParam: start,
  getNextPageParam: next,
});

export const deliveryCountsQuery = queryOptions({
  queryKey: ['notice-deliveries', 'counts'],
  queryFn: () => unwrap(client.GET('/notice-deliveries/counts')),
});

export const deliveriesQuery = (lane: DeliveryLane) =>
  infiniteQueryOptions({
    queryKey: ['notice-deliveries', 'list', lane],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/notice-deliveries', { params: { query: paged({ lane }, pageParam, 30) } })),
    initialPageParam: start,
    getNextPageParam: next,
  });

export const changeClockPolicy = (
  { subjectKind, step, urgency, version }: ClockPolicy,
  body: ClockLimit,
): Promise<ClockPolicy> =>
  unwrap(
    client.PUT('/clock-policies/{subjectKind}/{step}/{urgency}', {
      params: { path: { subjectKind, step, urgency }, header: ifMatch(version) },
      body,
    }),
  );

export const noticeSettingsQuery = queryOptions({
  queryKey: ['notice-settings'],
  queryFn: () => unwrap(client.GET('/me/notice-settings')),
});

/** While a code waits, LINE may tell of it at any moment. */
const LOOK_AGAIN_MS = 4_000;

export const lineLinkQuery = queryOptions({
  queryKey: ['line-link'],
  queryFn: () => unwrap(client.GET('/me/line-link')),
  refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? LOOK_AGAIN_MS : false),
});

export const askLineCode = () => unwrap(client.POST('/me/line-link/code'));

export const unlinkLine = () => unwrap(client.DELETE('/me/line-link'));

export const changeNoticeSettings = (version: number, body: NoticeSettingsInput): Promise<NoticeSettings> =>
  unwrap(client.PUT('/me/notice-settings', { params: { header: ifMatch(version) }, body }));
