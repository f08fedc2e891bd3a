import {
  GUIDANCE_AREAS,
  isNetworkKind,
  reachedBy,
  TEACHING_KINDS,
  type ActivityKind,
  type ScenarioCode,
  type Evidence,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRecord,
  type GuidanceArea,
  type Reached,
  type SchoolEvidence,
  type StudentGroup,
} from '#contracts';
import type { Tx } from '#platform/database';
import { requiredDrills } from './required-scenarios.js';

interface HeldRow {
  id: string;
  schoolId: string;
  kind: ActivityKind;
  on: string;
  scenario: ScenarioCode | null;
  guidanceArea: GuidanceArea | null;
  group: StudentGroup;
  students: number;
  staff: number;
}

interface FindingRow {
  id: string;
  activityId: string;
  schoolId: string;
  dueOn: string;
  on: string | null;
}

/** What one school has of a year. */
export interface SchoolActivities {
  held: readonly HeldRow[];
  findings: readonly FindingRow[];
  of: Reached;
  required: readonly ScenarioCode[];
}

/** Held activities alone: what is planned proves nothing yet, what is withdrawn nothing any more. */
const HELD = `
  SELECT ac.id, s.school_id AS "schoolId", ac.kind, ac.happens_on AS "on", ac.scenario, ac.guidance_area AS "guidanceArea", s.student_group AS "group",
    s.students, s.teachers + s.staff AS staff
  FROM activity_school s JOIN activity ac ON ac.id = s.activity_id
  WHERE s.district_id = $1 AND s.school_id = ANY ($2::uuid[]) AND ac.academic_year = $3 AND ac.status = 'HELD' AND ac.happens_on <= $4::date
  ORDER BY ac.happens_on, ac.id`;

const FINDINGS = `
  SELECT f.id, f.activity_id AS "activityId", f.school_id AS "schoolId", f.due_on AS "dueOn", f.closed_on AS "on"
  FROM activity_finding f JOIN activity ac ON ac.id = f.activity_id
  WHERE f.district_id = $1 AND f.school_id = ANY ($2::uuid[]) AND ac.academic_year = $3 AND ac.status = 'HELD' AND ac.happens_on <= $4::date
  ORDER BY f.found_at, f.id`;

/** The roll of the year's newest round, and who holds a post at the school on the day. */
const BASES = `
  SELECT sc.id AS "schoolId",
    (SELECT count(*)::int FROM enrolment e WHERE e.district_id = $1 AND e.academic_year = $3 AND e.school_id = sc.id
      AND e.round = (SELECT n.round FROM enrolment n WHERE n.school_id = sc.id AND n.academic_year = $3
        ORDER BY array_position(ARRAY['NOVEMBER','JUNE','OTHER'], n.round) LIMIT 1)) AS students,
    (SELECT count(DISTINCT p.person_id)::int FROM post p WHERE p.school_id = sc.id AND p.starts_on <= $4::date
      AND (p.ends_on IS NULL OR p.ends_on >= $4::date)) AS staff
  FROM school sc WHERE sc.district_id = $1 AND sc.id = ANY ($2::uuid[])`;

/** Everything that the figures of steps 3 and 4 are made of, as far as the reader's wall goes. */
export async function activitiesOf(
  tx: Tx,
  question: EvidenceQuestion,
): Promise<ReadonlyMap<string, SchoolActivities>> {
  const { districtId, schoolIds, year, today } = question;
  const params = [districtId, schoolIds, year, today];
  const held = await tx.rows<HeldRow & Record<string, unknown>>(HELD, params);
  const findings = await tx.rows<FindingRow & Record<string, unknown>>(FINDINGS, params);
  const bases = await tx.rows<Reached & { schoolId: string }>(BASES, params);
  const required = await requiredDrills(tx, { districtId, schoolIds, year });
  return new Map(
    bases.map(({ schoolId, students, staff }) => [
      schoolId,
      {
        held: held.filter((one) => one.schoolId === schoolId),
        findings: findings.filter((one) => one.schoolId === schoolId),
        of: { students, staff },
        required: required.get(schoolId) ?? [],
      },
    ]),
  );
}

/** The keys `activities.*` of the step board. Withdrawing a drill takes it out by itself: nothing is stored. */
export async function activitiesEvidence(tx: Tx, question: EvidenceQuestion): Promise<EvidenceBySchool> {
  const schools = await activitiesOf(tx, question);
  return new Map([...schools].map(([schoolId, activities]) => [schoolId, evidenceOf(activities)]));
}

const isTeaching = ({ kind }: HeldRow): boolean => TEACHING_KINDS.some((one) => one === kind);

/** The figures of one school. */
export function evidenceOf({ held, findings, of, required }: SchoolActivities): SchoolEvidence {
  const taught = held.filter(isTeaching);
  const reached = reachedBy(taught, of);
  const drilled = held.filter(({ scenario }) => scenario !== null && required.includes(scenario));
  const guided = held.filter(({ kind }) => kind === 'GUIDANCE');
  const joint = held.filter(({ kind }) => isNetworkKind(kind));
  return {
    'activities.students-reached': {
      ...{ have: reached.students, of: of.students, missing: [] },
      records: taught.filter(({ students }) => students > 0).map(recordOf),
    },
    'activities.staff-reached': {
      ...{ have: reached.staff, of: of.staff, missing: [] },
      records: taught.filter(({ staff }) => staff > 0).map(recordOf),
    },
    'activities.drills': covering(required, drilled, ({ scenario }) => scenario),
    'activities.drill-findings-closed': findingsClosed(findings),
    'activities.guidance-areas': covering(
      GUIDANCE_AREAS.map(({ code }) => code),
      guided,
      ({ guidanceArea }) => guidanceArea,
    ),
    'activities.joint': { have: joint.length, of: null, records: joint.map(recordOf), missing: [] },
  };
}

/** How many of the codes have a record. */
function covering(
  codes: readonly string[],
  rows: readonly HeldRow[],
  codeOf: (row: HeldRow) => string | null,
): Evidence {
  const found = new Set(rows.map(codeOf));
  const missing = codes.filter((code) => !found.has(code));
  return { have: codes.length - missing.length, of: codes.length, records: rows.map(recordOf), missing };
}

function findingsClosed(findings: readonly FindingRow[]): Evidence {
  const closed = findings.filter(({ on }) => on !== null);
  return {
    have: closed.length,
    of: findings.length,
    records: closed.map(({ id, on, activityId }) => ({ kind: 'drill-finding', id, on, at: activityId })),
    missing: findings.filter(({ on }) => on === null).map(({ id }) => id),
  };
}

function recordOf({ id, kind, on }: HeldRow): EvidenceRecord {
  if (isNetworkKind(kind)) return { kind: 'joint-activity', id, on };
  return { kind: kind === 'DRILL' ? 'drill' : 'activity', id, on };
}
