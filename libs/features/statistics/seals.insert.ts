import { baseYearOfPeriod, type SealedFacts } from '#contracts';
import type { Tx } from '#platform/database';
import { FACT, factParams, PERIOD, PRESENT_FACTS, recordParams } from './seals.facts.js';
import { recountedFigures, SEAL, type SealRow } from './seals.queries.js';
import { SEAL_RULE_VERSION, settledAt, type SealSpan } from './seals.rules.js';

export interface NewSeal {
  id: string;
  districtId: string;
  span: SealSpan;
  revision: number;
  reason: string | null;
  figures: readonly SealedFacts[];
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

/** What the digest says of a seal beside its figures and facts. */
export const headOf = (seal: string): string =>
  `jsonb_build_array(${['district_id', 'calendar', 'year', 'part', 'revision', 'reason', 'rule_version']
    .map((column) => `${seal}.${column}`)
    .join(
      ', ',
    )}, ${instant(`${seal}.as_of`)}, ${instant(`${seal}.settled_at`)}, ${seal}.from_on, ${seal}.to_on)`;

const places = (table: 'school' | 'network'): string =>
  `(SELECT COALESCE(jsonb_agg(jsonb_build_array(id, name_th) ORDER BY name_th COLLATE "th-x-icu"), '[]') FROM ${table} WHERE district_id = $2)`;

const INSERT = `
  WITH made AS (
    SELECT $1::uuid AS id, $2::uuid AS district_id, $3::text AS calendar, $4::smallint AS year, $5::smallint AS part, $6::integer AS revision,
      $7::text AS reason, $8::timestamptz AS as_of, $9::timestamptz AS settled_at, $10::date AS from_on, $11::date AS to_on, $12::text AS rule_version,
      ${recountedFigures('', '$1::uuid')} AS figures, statistics_sealed_further($1, '{}') AS further,
      (SELECT COALESCE(jsonb_agg(jsonb_build_array(cut, key, students, schools) ORDER BY cut, key), '[]')
         FROM statistics_base WHERE district_id = $2 AND academic_year = $13) AS base,
      ${places('school')} AS schools, ${places('network')} AS networks
  )
  INSERT INTO statistics_seal_snapshot AS s (id, district_id, calendar, year, part, revision, reason, as_of, settled_at, from_on, to_on, rule_version,
    sealed_by, post_id, figures, further, base, schools, networks, digest)
  SELECT m.id, m.district_id, m.calendar, m.year, m.part, m.revision, m.reason, m.as_of, m.settled_at, m.from_on, m.to_on, m.rule_version,
    ctx_person(), ctx_post(), m.figures, m.further, m.base, m.schools, m.networks,
    statistics_seal_digest_2(m.id, ${headOf('m')}, m.figures, m.base, m.further)
  FROM made m RETURNING ${SEAL}`;

/** Copies the facts and records of a period, counts the figures from the copies, and stamps the digest over all of it. */
export async function insertSeal(tx: Tx, seal: NewSeal): Promise<SealRow> {
  const { id, districtId, span, revision, reason, figures } = seal;
  const { period, range } = span;
  // The digest is over the row itself, so the parts are written before it.
  await tx.execute(
    'SET CONSTRAINTS statistics_sealed_fact_seal_fk, statistics_sealed_record_seal_fk DEFERRED',
  );
  await tx.execute(
    `INSERT INTO statistics_sealed_fact_snapshot (seal_id, district_id, ${FACT})
     SELECT $6, district_id, ${FACT} FROM (${PRESENT_FACTS}) f`,
    [...factParams(districtId, span), id],
  );
  const settled = settledAt(tx.now);
  for (const { figure, sql } of figures)
    await tx.execute(
      `${PERIOD} INSERT INTO statistics_sealed_record_snapshot (seal_id, district_id, figure, cell, record_id, about_id)
       SELECT DISTINCT $7::uuid, $1::uuid, $8::text, f.cell, f.record_id, f.about_id FROM (${sql}) f`,
      [...recordParams(districtId, span, settled), id, figure],
    );
  const row = await tx.row<SealRow>(INSERT, [
    ...[id, districtId, period.calendar, period.year, period.part, revision, reason, tx.now, settled],
    ...[range.from, range.to, SEAL_RULE_VERSION, baseYearOfPeriod(period, range)],
  ]);
  if (!row) throw new Error('An insert of one row gave none');
  return row;
}
