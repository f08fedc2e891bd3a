import { codesOf, GUIDANCE_AREAS, isoDateOf, SCENARIOS } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';

/** How often something was held, at how many schools, and the heads that were counted there. */
export interface HeldCount {
  times: number;
  schools: number;
  students: number;
  staff: number;
  others: number;
}

/** What was held in a year: heads as they were counted each time, so that somebody may stand in several. */
export interface ActivityYearCounts {
  drills: (HeldCount & { code: string })[];
  trainings: HeldCount;
  campaigns: HeldCount;
  guidance: (HeldCount & { code: string })[];
}

type Row = HeldCount & { kind: string; code: string | null };

const NONE: HeldCount = { times: 0, schools: 0, students: 0, staff: 0, others: 0 };

/** Held activities of step 3 by kind, scenario and area, as far as the actor reads activities. */
export async function countYear(
  tx: Tx,
  access: Access,
  actor: Actor,
  academicYear: number,
): Promise<ActivityYearCounts> {
  const params: unknown[] = [academicYear, isoDateOf(tx.now)];
  const scope = access.scopeWhere(actor, 'activity.read', params);
  const rows = await tx.rows<Row & Record<string, unknown>>(
    `SELECT ac.kind, COALESCE(ac.scenario, ac.guidance_area) AS code, count(DISTINCT ac.id)::int AS times, count(DISTINCT s.school_id)::int AS schools,
       sum(s.students)::int AS students, sum(s.teachers + s.staff)::int AS staff, sum(s.guardians + s.outsiders)::int AS others
     FROM activity ac JOIN activity_school s ON s.activity_id = ac.id
     WHERE ${scope} AND ac.academic_year = $1 AND ac.status = 'HELD' AND ac.happens_on <= $2::date
       AND ac.kind IN ('DRILL', 'TRAINING', 'CAMPAIGN', 'GUIDANCE')
     GROUP BY 1, 2`,
    params,
  );
  const of = (kind: string, code: string | null): HeldCount => {
    const { times, schools, students, staff, others } =
      rows.find((row) => row.kind === kind && row.code === code) ?? NONE;
    return { times, schools, students, staff, others };
  };
  const held = codesOf(SCENARIOS).map((code) => ({ code, ...of('DRILL', code) }));
  return {
    drills: held.filter(({ times }) => times > 0),
    trainings: of('TRAINING', null),
    campaigns: of('CAMPAIGN', null),
    guidance: codesOf(GUIDANCE_AREAS).map((code) => ({ code, ...of('GUIDANCE', code) })),
  };
}
