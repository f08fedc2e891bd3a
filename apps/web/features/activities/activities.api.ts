import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ActivityKind, ActivityStatus, ScenarioCode } from '#contracts';
import { client, ifMatch, once, paged, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { queryClient } from '../../app/query-client';

type Schemas = components['schemas'];
export type Activity = Schemas['ActivityView'];
export type ActivityLine = Schemas['ActivityLine'];
export type ActivityFinding = Schemas['ActivityFindingView'];
export type NewActivity = Schemas['NewActivityRequest'];
export type ActivityChange = Schemas['ActivityChangeRequest'];
export type SchoolActivities = Schemas['SchoolActivitiesView'];
export type NetworkOverview = Schemas['NetworkOverview'];

export interface ActivityFilter {
  academicYear?: number | undefined;
  kind?: ActivityKind | undefined;
  status?: ActivityStatus | undefined;
  scenario?: ScenarioCode | undefined;
  schoolId?: string | undefined;
  leadTeachers?: 'true' | undefined;
}

/** Everything about activities; a change reads all of it again. */
export const ACTIVITIES = ['activities'] as const;
const start = undefined as string | undefined;

export const activitiesQuery = (filter: ActivityFilter) =>
  infiniteQueryOptions({
    queryKey: [...ACTIVITIES, 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(client.GET('/activities', { params: { query: paged(filter, pageParam, 50) } })),
    initialPageParam: start,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'one', id],
    queryFn: () => unwrap(client.GET('/activities/{id}', { params: { path: { id } } })),
  });

export const activityHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'history', id],
    queryFn: () => unwrap(client.GET('/activities/{id}/history', { params: { path: { id } } })),
  });

export const activityOverviewQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'overview', academicYear],
    queryFn: () => unwrap(client.GET('/activity-overview', { params: { query: { academicYear } } })),
  });

export const networkOverviewQuery = (academicYear: number) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'network', academicYear],
    queryFn: () => unwrap(client.GET('/network-overview', { params: { query: { academicYear } } })),
  });

/** Who at a school a finding can be given to. */
export const activityOwnersQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'owners', schoolId],
    queryFn: () => unwrap(client.GET('/activity-owners', { params: { query: { schoolId } } })),
  });

interface Seen {
  id: string;
  version: number;
}
const on = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });

/** @param key the same for every try of one press. */
export const logActivity = (body: NewActivity, key: string) =>
  unwrap(client.POST('/activities', { params: { header: once(key) }, body }));

export const correctActivity = (seen: Seen, body: ActivityChange) =>
  unwrap(client.PATCH('/activities/{id}', { ...on(seen), body }));

export const holdActivity = (seen: Seen, body: Schemas['HoldActivityRequest']) =>
  unwrap(client.POST('/activities/{id}/hold', { ...on(seen), body }));

export const withdrawActivity = (seen: Seen, reason: string) =>
  unwrap(client.POST('/activities/{id}/withdraw', { ...on(seen), body: { reason } }));

export const addFinding = ({ id, version }: Seen, body: Schemas['AddActivityFindingRequest']) =>
  unwrap(
    client.POST('/activities/{id}/findings', {
      params: { path: { id }, header: { ...ifMatch(version), ...once() } },
      body,
    }),
  );

export const changeFinding = (finding: Seen, body: Schemas['ChangeActivityFindingRequest']) =>
  unwrap(client.POST('/activity-findings/{id}/change', { ...on(finding), body }));

export const closeFinding = (finding: Seen, done: string) =>
  unwrap(client.POST('/activity-findings/{id}/close', { ...on(finding), body: { done } }));

/** Puts the answer of a change on screen at once; lists, figures and tasks are read again. */
export async function keepActivity(activity: Activity): Promise<void> {
  queryClient.setQueryData(activityQuery(activity.id).queryKey, activity);
  await queryClient.invalidateQueries({ queryKey: ACTIVITIES, refetchType: 'active' });
  await queryClient.invalidateQueries({ queryKey: ['tasks'] });
}
