import type { IncidentListItem, Page } from './types';

/** Answers that docs/openapi.json does not describe yet; each goes once it does. */
export interface StudentHit {
  id: string;
  displayName: string;
  studentCode: string | null;
  schoolId: string;
  schoolNameTh: string;
  level: string;
  room: string;
  sex: string | null;
  citizenIdMasked: string | null;
  missing: boolean;
}

export interface StudentSearch {
  q?: string;
  schoolId?: string;
  classroom?: { level: string; room: string };
  limit?: number;
}

export type RosterRound = 'JUNE' | 'NOVEMBER' | 'OTHER';
export type RosterImportState =
  'READING' | 'MAPPING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'UNDOING' | 'UNDONE' | 'FAILED' | 'CANCELLED';

export interface RosterProblem {
  code: string;
  severity: 'ERROR' | 'WARNING';
  field: string | null;
  fieldTh: string | null;
  causeTh: string;
  fixTh: string;
  causeEn: string;
  fixEn: string;
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
  schoolId: string | null;
  academicYear: number;
  round: RosterRound;
  createdAt: string;
  progress: { done: number; total: number; phase: string } | null;
  mapping: RosterMapping | null;
  summary: RosterSummary | null;
  problems: RosterProblem[];
  undoUntil: string | null;
  version: number;
  availableActions: string[];
}

export type StatisticsCalendar = 'academic' | 'fiscal';
export type Measure = 'students' | 'events' | 'schools';

export interface StatisticsCell {
  events: number;
  students: number;
  schools: number;
  percent: number | null;
}

export interface CodedCell extends StatisticsCell {
  code: string;
}

type ByGroup = Record<string, number>;

export interface SchoolCell extends StatisticsCell {
  schoolId: string;
  nameTh: string;
  base: number;
  byGroup: ByGroup;
}

export interface Statistics {
  calendar: StatisticsCalendar;
  year: number;
  asOf: string | null;
  ruleVersion: string;
  base: { students: number; asOfRound: string | null; schools: number };
  total: StatisticsCell;
  groups: CodedCell[];
  schoolsAffected: number;
  subtypes: CodedCell[];
  months: (StatisticsCell & { month: string; partial: boolean; byGroup: ByGroup })[];
  networks: (StatisticsCell & { networkId: string; nameTh: string; base: number; byGroup: ByGroup })[];
  schools: SchoolCell[];
  sexes: CodedCell[];
  levels: CodedCell[];
  areaEvents: { events: number; schools: number };
}

export interface CountedRecord extends IncidentListItem {
  counted: {
    measure: Measure;
    events: number;
    schoolId: string | null;
    sex: string | null;
    level: string | null;
  };
}

type Given<Name extends string, T> = T extends undefined ? { [K in Name]?: never } : { [K in Name]: T };

type Operation<Result, Body = undefined, Path = undefined, Query = undefined, Header = undefined> = {
  parameters: Given<'path', Path> & Given<'header', Header> & { query?: Query; cookie?: never };
  responses: { 200: { content: { 'application/json': Result } } };
} & (Body extends undefined
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } });

interface Id {
  id: string;
}
interface IfMatch {
  'If-Match': string;
}
interface YearPath {
  calendar: StatisticsCalendar;
  year: number;
}
interface CellQuery {
  cut: string;
  key: string;
  group?: string;
  measure: Measure;
}

export interface PendingPaths {
  '/students/search': { post: Operation<{ items: StudentHit[] }, StudentSearch> };
  '/roster-imports': { get: Operation<Page<RosterImport>, undefined, undefined, object> };
  '/roster-imports/{id}': { get: Operation<RosterImport, undefined, Id> };
  '/roster-imports/{id}/mapping': {
    put: Operation<RosterImport, { columns: Record<string, number> }, Id, undefined, IfMatch>;
  };
  '/roster-imports/{id}/apply': {
    post: Operation<RosterImport, { confirmMissing: boolean }, Id, undefined, IfMatch>;
  };
  '/roster-imports/{id}/undo': { post: Operation<RosterImport, undefined, Id, undefined, IfMatch> };
  '/roster-imports/{id}/cancel': { post: Operation<RosterImport, undefined, Id, undefined, IfMatch> };
  '/statistics/years': { get: Operation<{ items: YearPath[] }> };
  '/statistics/{calendar}/{year}': { get: Operation<Statistics, undefined, YearPath> };
  '/statistics/{calendar}/{year}/records': {
    get: Operation<Page<CountedRecord> & { total: number }, undefined, YearPath, CellQuery>;
  };
  '/statistics/{calendar}/{year}/recompile': { post: Operation<{ state: 'QUEUED' }, undefined, YearPath> };
}
