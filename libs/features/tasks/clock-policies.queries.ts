import {
  defaultClockPolicy,
  type ClockLimit,
  type ClockStep,
  type SubjectKind,
  type UrgencyCode,
} from '#contracts';
import type { Tx } from '#platform/database';

export const LIMIT_COLUMNS = `clock, amount, remind_percent AS "remindPercent", head_percent AS "headPercent", district_percent AS "districtPercent"`;

/** The limit of each step; null where no clock is known. */
export type Limits<Step extends ClockStep = ClockStep> = ReadonlyMap<Step, ClockLimit | null>;

export interface LimitsAsked<Step extends ClockStep = ClockStep> {
  kind: SubjectKind;
  steps: readonly Step[];
  urgency: UrgencyCode;
}

/** The limits that hold in the district now: its own, or the program's. */
export async function limitsOf<Step extends ClockStep>(
  tx: Tx,
  { kind, steps, urgency }: LimitsAsked<Step>,
): Promise<Limits<Step>> {
  const own = await tx.rows<ClockLimit & { step: ClockStep }>(
    `SELECT step, ${LIMIT_COLUMNS} FROM clock_policy
     WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND step = ANY ($2::text[]) AND urgency = $3`,
    [kind, steps, urgency],
  );
  const limitOf = (step: ClockStep) => own.find((one) => one.step === step);
  return new Map(steps.map((step) => [step, limitOf(step) ?? defaultClockPolicy(kind, step, urgency)]));
}
