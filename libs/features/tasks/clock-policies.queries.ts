import {
  defaultClockPolicy,
  type ClockLimit,
  type ClockStep,
  type SubjectKind,
  type UrgencyCode,
} from '#contracts';
import type { Tx } from '#platform/database';

export const LIMIT_COLUMNS = `clock, amount, remind_percent AS "remindPercent", head_percent AS "headPercent", district_percent AS "districtPercent"`;

/** The limit that holds in the district now: its own, or the program's; null where no clock is known. */
export async function limitOf(
  tx: Tx,
  clock: { kind: SubjectKind; step: ClockStep; urgency: UrgencyCode },
): Promise<ClockLimit | null> {
  const own = await tx.row<ClockLimit>(
    `SELECT ${LIMIT_COLUMNS} FROM clock_policy WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND step = $2 AND urgency = $3`,
    [clock.kind, clock.step, clock.urgency],
  );
  return own ?? defaultClockPolicy(clock.kind, clock.step, clock.urgency);
}
