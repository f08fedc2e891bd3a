import type { DataClassCode, WrittenClassCode } from '#contracts';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { MASK } from './referral-detail.queries.js';
import type { ReferralContent } from './referral.dto.js';

type TextField =
  | 'problem'
  | 'schoolDid'
  | 'visitRisk'
  | 'phone'
  | 'learning'
  | 'attendance'
  | 'screening'
  | 'health'
  | 'legal';

/** Which data class each text belongs to. */
const CLASS_OF: Record<TextField, WrittenClassCode> = {
  problem: 'NARRATIVE',
  schoolDid: 'NARRATIVE',
  visitRisk: 'NARRATIVE',
  phone: 'CONTACT',
  learning: 'EDUCATION',
  attendance: 'EDUCATION',
  screening: 'SCREENING',
  health: 'HEALTH',
  legal: 'LEGAL',
};
const TEXT_FIELDS = Object.keys(CLASS_OF) as TextField[];

const MERGE_PART = `
  INSERT INTO referral_part AS p (referral_id, data_class, district_id, fields) VALUES ($1, $2, (SELECT ctx_district()), jsonb_strip_nulls($3::jsonb))
  ON CONFLICT (referral_id, data_class) DO UPDATE SET fields = jsonb_strip_nulls(p.fields || $3::jsonb)`;

/**
 * Writes the texts that were sent, each into the row of its class.
 * @throws DomainError `referral.masked-value` for the sign that stands for a text somebody may not read.
 */
export async function writeTexts(tx: Tx, id: string, content: ReferralContent): Promise<void> {
  const sent = TEXT_FIELDS.filter((field) => content[field] !== undefined);
  if (sent.some((field) => content[field]?.includes(MASK))) throw new DomainError('referral.masked-value');
  const classes = [...new Set(sent.map((field) => CLASS_OF[field]))];
  for (const code of classes) {
    const fields = sent
      .filter((field) => CLASS_OF[field] === code)
      .map((field) => [field, content[field] ?? null]);
    await tx.execute(MERGE_PART, [id, code, JSON.stringify(Object.fromEntries(fields))]);
  }
  await tx.execute("DELETE FROM referral_part WHERE referral_id = $1 AND fields = '{}'", [id]);
}

/** Keeps exactly the chosen classes; who chose one first, and when, stays. */
export async function writeChoice(
  tx: Tx,
  id: string,
  classes: readonly DataClassCode[] | undefined,
): Promise<void> {
  if (classes === undefined) return;
  await tx.execute('DELETE FROM referral_choice WHERE referral_id = $1 AND data_class <> ALL ($2::text[])', [
    id,
    classes,
  ]);
  await tx.execute(
    `INSERT INTO referral_choice (referral_id, data_class, district_id, chosen_by, chosen_post_id, chosen_at)
     SELECT $1, code, (SELECT ctx_district()), (SELECT ctx_person()), (SELECT ctx_post()), $3 FROM unnest($2::text[]) code
     ON CONFLICT (referral_id, data_class) DO NOTHING`,
    [id, classes, tx.now],
  );
}

/** Names of what was sent, for the history: never the text. */
export function changesOf(content: ReferralContent): { field: string; from: null; to: string | null }[] {
  return (Object.keys(content) as (keyof ReferralContent)[])
    .filter((field) => content[field] !== undefined)
    .map((field) => ({
      field,
      from: null,
      to: field === 'dataClasses' ? (content.dataClasses ?? []).join(' ') : null,
    }));
}
