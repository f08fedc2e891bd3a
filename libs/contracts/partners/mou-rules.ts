import type { PartnerTypeCode } from './partner-words.js';

/** Days before the end at which the district and the agency are warned, each once (product.md 5). */
export const MOU_WARNING_DAYS = [60, 30, 7] as const;

/** From this many days before its end an agreement is called expiring. */
export const MOU_EXPIRING_WITHIN_DAYS = MOU_WARNING_DAYS[0];

/** Data classes that an agreement may name; the allegation and the reporter leave the office in none (quality.md 3). */
export const MOU_DATA_CLASSES = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'FX'] as const;
export type MouDataClass = (typeof MOU_DATA_CLASSES)[number];

const HEALTH: readonly PartnerTypeCode[] = ['HOSPITAL', 'PUBLIC_HEALTH', 'MENTAL_HEALTH_CENTER'];
const JUSTICE: readonly PartnerTypeCode[] = ['POLICE', 'JUVENILE', 'NARCOTICS'];

/** Psychological and clinical content goes to health agencies alone, police and legal content to police and justice. */
export function mouDataClassesFor(type: PartnerTypeCode): MouDataClass[] {
  return MOU_DATA_CLASSES.filter(
    (dataClass) =>
      (dataClass !== 'F5' || HEALTH.includes(type)) && (dataClass !== 'F6' || JUSTICE.includes(type)),
  );
}

/**
 * The warning that is due with so many days left: the nearest threshold that has been reached.
 * @returns `null` while the end is far, and after it.
 */
export function mouWarningDue(daysLeft: number): (typeof MOU_WARNING_DAYS)[number] | null {
  if (daysLeft < 0) return null;
  return MOU_WARNING_DAYS.findLast((days) => daysLeft <= days) ?? null;
}
