import { isFindingLate, isoDateOf, type Evidence, type SchoolEvidence } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { activitiesOf, evidenceOf, type SchoolActivities } from './activities-evidence.js';
import type { ActivityYearQuery } from './activity.dto.js';
import type {
  ActivityOverview,
  NetworkOverview,
  SchoolActivitiesView,
  ShareView,
} from './activity-view.dto.js';

interface Place {
  schoolId: string;
  schoolNameTh: string;
}

/** Open schools in the actor's place: the own one, the own network's, or the district's. */
function placesOf(tx: Tx, actor: Actor, networkId: string | undefined): Promise<Place[]> {
  return tx.rows<Place & Record<string, unknown>>(
    `SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh" FROM school sc
     WHERE sc.district_id = $1 AND sc.closed_on IS NULL AND ($2::uuid IS NULL OR sc.id = $2) AND ($3::uuid IS NULL OR sc.network_id = $3)
       AND ($4::uuid IS NULL OR sc.network_id = $4) ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`,
    [actor.districtId, actor.schoolId, actor.networkId, networkId ?? null],
  );
}

/** What each school has held in a year, by the very figures of the step board. */
export async function readActivityOverview(
  tx: Tx,
  actor: Actor,
  { academicYear, networkId }: ActivityYearQuery,
): Promise<ActivityOverview> {
  const places = await placesOf(tx, actor, networkId);
  const today = isoDateOf(tx.now);
  const activities = await activitiesOf(tx, {
    ...{ districtId: actor.districtId, year: academicYear, today },
    schoolIds: places.map(({ schoolId }) => schoolId),
  });
  return {
    academicYear,
    schools: places.flatMap((place) => {
      const own = activities.get(place.schoolId);
      return own ? [toSchool(place, own, today)] : [];
    }),
  };
}

const share = (evidence: Evidence | undefined): ShareView => ({
  have: evidence?.have ?? 0,
  of: evidence?.of ?? 0,
});

function toSchool(place: Place, activities: SchoolActivities, today: string): SchoolActivitiesView {
  const evidence: SchoolEvidence = evidenceOf(activities);
  const drills = activities.held.filter(({ kind }) => kind === 'DRILL');
  return {
    ...place,
    students: share(evidence['activities.students-reached']),
    staff: share(evidence['activities.staff-reached']),
    drills: share(evidence['activities.drills']),
    missingScenarios: [...(evidence['activities.drills']?.missing ?? [])],
    findingsClosed: share(evidence['activities.drill-findings-closed']),
    findingsLate: activities.findings.filter(
      ({ on, dueOn }) => on === null && isFindingLate(dueOn, null, today),
    ).length,
    missingAreas: [...(evidence['activities.guidance-areas']?.missing ?? [])],
    lastDrillOn: drills.at(-1)?.on ?? null,
    held: activities.held.length,
  };
}

/** Handed to partners in the year: answered, in time, overdue. Counts, through the reader's own wall. */
const ANSWERS = `count(*)::int AS assigned, count(a.answered_at)::int AS answered,
  count(*) FILTER (WHERE a.answered_at <= a.answer_due_at)::int AS "inTime",
  count(*) FILTER (WHERE a.answered_at IS NULL AND a.ended_at IS NULL AND a.answer_due_at < $4)::int AS overdue`;

const OF_YEAR = `referral_assignment a JOIN referral rf ON rf.id = a.referral_id JOIN academic_year y ON y.district_id = a.district_id AND y.year = $3
  WHERE a.district_id = $1 AND rf.school_id = ANY ($2::uuid[])
    AND (a.assigned_at AT TIME ZONE 'Asia/Bangkok')::date BETWEEN y.starts_on AND y.ends_on`;

const HELD = "ac.district_id = $1 AND ac.academic_year = $3 AND ac.status = 'HELD'";

const SCHOOLS = `
  WITH answers AS (SELECT rf.school_id AS of_school, ${ANSWERS} FROM ${OF_YEAR} GROUP BY 1)
  SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh",
    (SELECT count(*)::int FROM agency ag, LATERAL live_mou(ag.id) WHERE ag.district_id = $1 AND (ag.subdistricts = '{}' OR sc.subdistrict = ANY (ag.subdistricts))) AS "liveMous",
    j.visits AS "jointVisits", j.activities AS "jointActivities", j.meetings,
    COALESCE(n.assigned, 0) AS assigned, COALESCE(n.answered, 0) AS answered, COALESCE(n."inTime", 0) AS "inTime", COALESCE(n.overdue, 0) AS overdue
  FROM school sc LEFT JOIN answers n ON n.of_school = sc.id, LATERAL (
    SELECT count(*) FILTER (WHERE ac.kind = 'JOINT_VISIT')::int AS visits, count(*) FILTER (WHERE ac.kind = 'JOINT_ACTIVITY')::int AS activities,
      count(*) FILTER (WHERE ac.kind = 'PARTNER_MEETING')::int AS meetings
    FROM activity ac WHERE ${HELD} AND ac.school_ids @> ARRAY[sc.id]) AS j
  WHERE sc.id = ANY ($2::uuid[]) ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`;

const AGENCIES = `
  WITH answers AS (SELECT a.agency_id AS of_agency, ${ANSWERS} FROM ${OF_YEAR} GROUP BY 1)
  SELECT ag.id AS "agencyId", ag.name_th AS "nameTh", ag.type, EXISTS (SELECT FROM live_mou(ag.id)) AS "mouLive",
    (SELECT count(*)::int FROM activity ac WHERE ${HELD} AND ac.kind IN ('JOINT_VISIT', 'JOINT_ACTIVITY', 'PARTNER_MEETING')
      AND ag.id = ANY (ac.agency_ids) AND ac.school_ids && $2::uuid[]) AS joint,
    COALESCE(n.assigned, 0) AS assigned, COALESCE(n.answered, 0) AS answered, COALESCE(n."inTime", 0) AS "inTime", COALESCE(n.overdue, 0) AS overdue
  FROM agency ag LEFT JOIN answers n ON n.of_agency = ag.id
  WHERE ag.district_id = $1 AND (ag.closed_on IS NULL OR ag.closed_on > today_in_thailand()) ORDER BY ag.name_th COLLATE "th-x-icu", ag.id`;

/** Agreements, what was done together, and how partners answer: of the own school, network or district. */
export async function readNetworkOverview(
  tx: Tx,
  actor: Actor,
  { academicYear, networkId }: ActivityYearQuery,
): Promise<NetworkOverview> {
  const places = await placesOf(tx, actor, networkId);
  const ids = places.map(({ schoolId }) => schoolId);
  const params = [actor.districtId, ids, academicYear, tx.now];
  return {
    academicYear,
    schools: await tx.rows<NetworkOverview['schools'][number] & Record<string, unknown>>(SCHOOLS, params),
    agencies: await tx.rows<NetworkOverview['agencies'][number] & Record<string, unknown>>(AGENCIES, params),
  };
}
