/**
 * Shapes of the API in use by the screens. They follow the API outline and are replaced, name by name, by the
 * generated `schema.d.ts` (see generate.mjs).
 */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

export interface ProblemBody {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  traceId?: string;
  errors?: FieldError[];
  availableActions?: string[];
  current?: unknown;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Classroom {
  level: string;
  room: string;
}

export type PlaceKind = 'school' | 'network' | 'district';

export interface Post {
  id: string;
  role: string;
  place: { kind: PlaceKind; id: string; nameTh: string };
  classroom: Classroom | null;
  startsOn?: string;
  endsOn?: string | null;
}

export interface Me {
  person: { id: string; displayName: string };
  district: { id: string; code: string; nameTh: string };
  posts: Post[];
  activePost: Post;
  permissions: string[];
  mustChangePassword: boolean;
}

export interface Session {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  device: string;
  current: boolean;
}

export interface Person {
  id: string;
  displayName: string;
  username: string;
  disabled: boolean;
  posts: Post[];
  version: number;
}

export interface RecoverySlip {
  code: string;
  username: string;
  expiresAt: string;
}

export interface NewPost {
  role: string;
  placeKind: PlaceKind;
  placeId: string;
  classroom?: Classroom;
  startsOn: string;
  endsOn?: string;
}

export interface NewPerson {
  prefix: string;
  firstName: string;
  lastName: string;
  username: string;
  post: { role: string; placeId?: string; classroom?: Classroom };
}

export interface District {
  id: string;
  code: string;
  nameTh: string;
  networks: { id: string; nameTh: string; schoolCount: number }[];
  academicYears: number[];
  currentAcademicYear: number;
}

export interface School {
  id: string;
  code10: string;
  code8: string | null;
  nameTh: string;
  nameEn: string | null;
  subdistrict: string | null;
  networkId: string;
  networkNameTh: string;
  openedOn: string | null;
  closedOn: string | null;
  mergedIntoId: string | null;
  version: number;
}

export interface SchoolFields {
  code10: string;
  code8?: string;
  nameTh: string;
  nameEn?: string;
  subdistrict?: string;
  networkId: string;
  openedOn?: string;
}

export interface StudentHit {
  id: string;
  displayName: string;
  studentCode: string;
  schoolId: string;
  schoolNameTh: string;
  level: string;
  room: string;
  sex: string;
  citizenIdMasked: string;
}

export interface StudentSearch {
  q?: string;
  schoolId?: string;
  classroom?: Classroom;
  limit: number;
}

export type RosterRound = 'JUNE' | 'NOVEMBER' | 'OTHER';
export type RosterImportState =
  'READING' | 'MAPPING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'UNDOING' | 'UNDONE' | 'FAILED' | 'CANCELLED';

export interface RosterProblem {
  code: string;
  severity: 'ERROR' | 'WARNING';
  causeTh: string;
  fixTh: string;
  count: number;
  firstRows: number[];
}

export interface RosterSummary {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  moved: number;
  left: number;
  errors: number;
  warnings: number;
}

export interface RosterMapping {
  columns: { index: number; header: string; field: string | null }[];
  fields: { field: string; labelTh: string; required: boolean; columnIndex: number | null }[];
}

export interface RosterImport {
  id: string;
  state: RosterImportState;
  fileName: string;
  academicYear: number;
  round: RosterRound;
  createdAt?: string;
  progress: { done: number; total: number; phase: string } | null;
  mapping: RosterMapping | null;
  summary: RosterSummary | null;
  problems: RosterProblem[];
  undoUntil: string | null;
  version: number;
  availableActions: string[];
}

export interface SchoolRef {
  id: string;
  nameTh: string;
}

export interface IncidentListItem {
  id: string;
  reference: string;
  kind: string;
  mainCode: string;
  urgency: string;
  status: string;
  schools: SchoolRef[];
  happenedOn: string;
  recordedAt: string;
  harmedCount: number;
  restricted: boolean;
  route: 'school' | 'district';
  dueAt: string | null;
  late: boolean;
  assignee: { postId: string; nameTh: string } | null;
  version: number;
}

export interface IncidentPerson {
  id: string;
  role: string;
  kind: string;
  displayName: string | null;
  studentId: string | null;
  schoolId: string | null;
  schoolNameTh: string | null;
  harmLevel: string | null;
}

export interface IncidentClock {
  step: 'acknowledge' | 'first-report' | 'close';
  dueAt: string;
  doneAt: string | null;
  late: boolean;
}

export interface Told {
  whom: string;
  at: string;
}

export interface Incident extends IncidentListItem {
  furtherCodes: string[];
  tags: string[];
  happenedTime: string | null;
  happenedAbout: boolean;
  knownAt: string | null;
  locationType: string;
  locationDetail: string | null;
  facts: string;
  immediateAction: string | null;
  told: Told[];
  persons: IncidentPerson[];
  clocks: IncidentClock[];
  resolution: { result: string; remedy: string; lesson: string } | null;
  msc: { number: string; reportedOn: string } | null;
  mergedIntoReference: string | null;
  availableActions: string[];
}

export interface NewIncidentPerson {
  role: string;
  kind: string;
  studentId?: string;
  staffPersonId?: string;
  displayName?: string;
  harmLevel?: string;
}

export interface NewIncident {
  id: string;
  kind: string;
  schoolId?: string;
  otherSchoolIds?: string[];
  mainCode: string;
  furtherCodes?: string[];
  tags?: string[];
  happenedOn: string;
  happenedTime?: string | null;
  happenedAbout: boolean;
  knownAt?: string;
  locationType: string;
  locationDetail?: string;
  facts: string;
  immediateAction?: string;
  told?: Told[];
  persons: NewIncidentPerson[];
  urgency: string;
  draft?: boolean;
}

export interface IncidentReceipt {
  id: string;
  reference: string;
  status: string;
  recordedAt: string;
  version: number;
  route: 'school' | 'district';
}

export interface HistoryItem {
  at: string;
  actorNameTh: string;
  action: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  changes: { field: string; from: unknown; to: unknown }[];
}

export interface MscSheet {
  sections: { titleTh: string; rows: { labelTh: string; value: string | null }[] }[];
}

export interface MyReport {
  id: string;
  reference: string;
  status: string;
  statusTh: string;
  recordedAt: string;
  lastChangedAt: string;
  steps: { status: string; at: string }[];
}

export interface QueueCounts {
  waiting: number;
  mine: number;
  overdue: number;
  all: number;
}

export interface AssigneePost {
  postId: string;
  nameTh: string;
}

export type StatisticsCalendar = 'academic' | 'fiscal';

export interface StatisticsCell {
  events: number;
  students: number;
  percent: number;
}

export interface GroupCell extends StatisticsCell {
  code: string;
}

export interface SchoolCell extends StatisticsCell {
  schoolId: string;
  nameTh: string;
  base: number;
}

export interface Statistics {
  calendar: StatisticsCalendar;
  year: number;
  asOf: string;
  ruleVersion: string;
  base: { students: number; asOfRound: string; schools: number };
  total: StatisticsCell;
  groups: GroupCell[];
  schoolsAffected: number;
  subtypes: GroupCell[];
  months: ({ month: string; byGroup: Record<string, number> } & Partial<StatisticsCell>)[];
  networks: ({ networkId: string; nameTh: string; base: number } & StatisticsCell)[];
  schools: SchoolCell[];
  sexes: GroupCell[];
  levels: GroupCell[];
  areaEvents: { events: number; schools: number };
}

export interface IncidentQuery {
  status?: string;
  group?: string;
  urgency?: string;
  from?: string;
  to?: string;
  schoolId?: string;
  cursor?: string;
  limit?: number;
}
