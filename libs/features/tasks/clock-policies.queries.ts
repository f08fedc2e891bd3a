import {
  defaultClockPolicy,
  type ClockLimit,
  type ClockStep,
  type SubjectKind,
  type UrgencyCode,
} from '#contracts';
import type { Tx } from '#platform/database';

export const LIMIT_COLUMNS = `clock, amount, remind_percent AS "remindPercent", head_percent AS "headPercent", district_percent AS "districtPercent"`;

/** The limits that hold in the district now: its own, or the program's; null where no clock is known. */
export async function limitsOf(
  tx: Tx,
  { kind, steps, urgency }: { kind: SubjectKind; steps: readonly ClockStep[]; urgency: UrgencyCode },
): Promise<ReadonlyMap<ClockStep, ClockLimit | null>> {
  const own = await tx.rows<ClockLimit & { step: ClockStep }>(
    `SELECT step, ${LIMIT_COLUMNS} FROM clock_policy
     WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND step = ANY ($2::text[]) AND urgency = $3`,
    [kind, steps, urgency],
  );
  const limitOf = (step: ClockStep) => own.find((one) => one.step === step);
  return new Map(steps.map((step) => [step, limitOf(step) ?? defaultClockPolicy(kind, step, urgency)]));
}
