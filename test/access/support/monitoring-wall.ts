/*
 * The wall of monitoring visits, written by hand. What is published or done stays, and what comes and goes does so
 * while its visit is under way: triggers say so, for every party.
 */
const D = 't.district_id = :district';
const S = `${D} AND t.school_id = :school`;

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const of = (condition: string, ...commands: Command[]): Partial<Record<Command, string>> =>
  Object.fromEntries(commands.map((one) => [one, condition]));

const visitIn = (...states: string[]): string =>
  `EXISTS (SELECT FROM monitoring_visit v WHERE v.id = t.visit_id AND v.status = ANY ('{${states.join(',')}}'))`;
const PUBLISHED = "EXISTS (SELECT FROM monitoring_tool m WHERE m.id = t.tool_id AND m.status = 'PUBLISHED')";
const UNDER_WAY = `${D} AND ${visitIn('UNDER_WAY')}`;
const SHOWN = `${S} AND ${visitIn('DONE', 'READ')}`;

const system = of(D, 'SELECT');
const adds = { system, district: of(D, 'SELECT', 'INSERT') };

export const MONITORING_WALL = {
  monitoring_addendum_history: { ...adds, school: of(S, 'SELECT') },
  monitoring_answer: {
    system,
    school: of(SHOWN, 'SELECT'),
    district: { ...of(D, 'SELECT'), ...of(UNDER_WAY, 'INSERT', 'UPDATE') },
  },
  monitoring_file_history: {
    ...adds,
    school: {
      SELECT: `${S} AND (t.finding_id IS NOT NULL OR ${visitIn('DONE', 'READ')})`,
      INSERT: `${S} AND t.finding_id IS NOT NULL`,
    },
  },
  monitoring_finding: {
    system,
    school: { SELECT: `${S} AND t.status <> 'NOTED'`, UPDATE: `${S} AND t.status = 'ANSWERED'` },
    district: {
      ...of(D, 'SELECT', 'UPDATE'),
      ...of(`${UNDER_WAY} AND t.status = 'NOTED'`, 'INSERT', 'DELETE'),
    },
  },
  monitoring_sheet: {
    system,
    school: of(S, 'SELECT'),
    district: { SELECT: D, INSERT: `${D} AND ${visitIn('PLANNED')} AND ${PUBLISHED}`, UPDATE: UNDER_WAY },
  },
  monitoring_tool: {
    system,
    school: of(`${D} AND t.status <> 'DRAFT'`, 'SELECT'),
    // A published tool would only be retired.
    district: { ...of(D, 'SELECT', 'INSERT'), UPDATE: `${D} AND t.status = 'DRAFT'` },
  },
  monitoring_visit: {
    system,
    school: { SELECT: S, UPDATE: `${S} AND t.status = 'READ'` },
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
  },
  monitoring_visit_history: {
    ...adds,
    school: { SELECT: `${S} AND (t.finding_id IS NULL OR t.to_status <> 'NOTED')`, INSERT: S },
  },
};
