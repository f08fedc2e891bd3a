import type {
  AssigneePost,
  Classroom,
  District,
  HistoryItem,
  Incident,
  IncidentListItem,
  IncidentQuery,
  IncidentReceipt,
  Me,
  MscSheet,
  MyReport,
  NewIncident,
  NewIncidentPerson,
  NewPerson,
  NewPost,
  Page,
  Person,
  Post,
  QueueCounts,
  RecoverySlip,
  RosterImport,
  School,
  SchoolFields,
  Session,
  Statistics,
  StudentHit,
  StudentSearch,
} from './types';

type Given<Name extends string, T> = T extends undefined ? { [K in Name]?: never } : { [K in Name]: T };
type MaybeGiven<Name extends string, T> = { [K in Name]?: T extends undefined ? never : T };

type Operation<Result, Body = undefined, Path = undefined, Query = undefined> = {
  parameters: Given<'path', Path> & MaybeGiven<'query', Query> & { header?: never; cookie?: never };
  responses: { 200: { content: { 'application/json': Result } } };
} & (Body extends undefined
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } });

interface Id {
  id: string;
}
interface Cursor {
  cursor?: string;
  limit?: number;
}
interface Action {
  id: string;
  action: string;
}

/** Hand-written in the shape of openapi-typescript's output, so that the generated file can take its place. */
export interface paths {
  '/sessions': {
    get: Operation<Page<Session>>;
    post: Operation<Me, { username: string; password: string }>;
  };
  '/sessions/{id}': { delete: Operation<undefined, undefined, Id> };
  '/me': { get: Operation<Me> };
  '/me/active-post': { put: Operation<Me, { postId: string }> };
  '/me/password': { put: Operation<undefined, { currentPassword: string; newPassword: string }> };
  '/recoveries': { post: Operation<undefined, { username: string; slipCode: string; newPassword: string }> };
  '/people': {
    get: Operation<Page<Person>, undefined, undefined, Cursor & { q?: string; schoolId?: string }>;
    post: Operation<{ person: Person; recoverySlip: RecoverySlip }, NewPerson>;
  };
  '/people/{id}': { get: Operation<Person, undefined, Id> };
  '/people/{id}/posts': { post: Operation<Post, NewPost, Id> };
  '/people/{id}/recovery-slips': { post: Operation<RecoverySlip, undefined, Id> };
  '/people/{id}/{action}': { post: Operation<Person | undefined, undefined, Action> };
  '/posts/{id}/end': { post: Operation<unknown, { endsOn: string }, Id> };
  '/district': { get: Operation<District> };
  '/schools': {
    get: Operation<Page<School>, undefined, undefined, Cursor & { q?: string; networkId?: string }>;
    post: Operation<School, SchoolFields>;
  };
  '/schools/{id}': {
    get: Operation<School, undefined, Id>;
    patch: Operation<School, Partial<SchoolFields>, Id>;
  };
  '/schools/{id}/close': { post: Operation<School, { closedOn: string }, Id> };
  '/schools/{id}/merge': { post: Operation<School, { intoId: string; mergedOn: string }, Id> };
  '/students/search': { post: Operation<Page<StudentHit>, StudentSearch> };
  '/classrooms': {
    get: Operation<
      { items: (Classroom & { students: number })[] },
      undefined,
      undefined,
      { schoolId?: string }
    >;
  };
  '/roster-imports': { get: Operation<Page<RosterImport>, undefined, undefined, Cursor> };
  '/roster-imports/{id}': { get: Operation<RosterImport, undefined, Id> };
  '/roster-imports/{id}/mapping': {
    put: Operation<RosterImport, { columns: Record<string, number> }, Id>;
  };
  '/roster-imports/{id}/{action}': {
    post: Operation<RosterImport, { confirmMissing?: boolean }, Action>;
  };
  '/incidents': {
    get: Operation<Page<IncidentListItem>, undefined, undefined, IncidentQuery>;
    post: Operation<IncidentReceipt, NewIncident>;
  };
  '/incidents/{id}': {
    get: Operation<Incident, undefined, Id>;
    patch: Operation<Incident, Record<string, unknown>, Id>;
  };
  '/incidents/{id}/{action}': {
    post: Operation<Incident, Record<string, unknown> | NewIncidentPerson, Action>;
  };
  '/incidents/{id}/history': { get: Operation<Page<HistoryItem>, undefined, Id> };
  '/incidents/{id}/msc-sheet': { get: Operation<MscSheet, undefined, Id> };
  '/my-reports': { get: Operation<Page<MyReport>, undefined, undefined, Cursor> };
  '/my-reports/{id}': { get: Operation<MyReport, undefined, Id> };
  '/incident-queue': {
    get: Operation<Page<IncidentListItem>, undefined, undefined, Cursor & { lane: string }>;
  };
  '/incident-queue/counts': { get: Operation<QueueCounts> };
  '/assignees': { get: Operation<{ items: AssigneePost[] }> };
  '/statistics/years': { get: Operation<{ items: { calendar: 'academic' | 'fiscal'; year: number }[] }> };
  '/statistics/{calendar}/{year}': { get: Operation<Statistics, undefined, YearPath> };
  '/statistics/{calendar}/{year}/records': {
    get: Operation<
      Page<IncidentListItem> & { total: number },
      undefined,
      YearPath,
      Cursor & { cut: string; key: string; measure: string }
    >;
  };
  '/statistics/{calendar}/{year}/recompile': { post: Operation<unknown, undefined, YearPath> };
}

interface YearPath {
  calendar: 'academic' | 'fiscal';
  year: number;
}
