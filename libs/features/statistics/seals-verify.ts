import type { DayRange, SealCalendar, SealedFacts, SealedFigure, SealPeriod } from '#contracts';
import { systemActor } from '#platform/access';
import type { Tx, UnitOfWork } from '#platform/database';
import { differs, recordParams } from './seals.facts.js';
import { headOf } from './seals.insert.js';
import { recountedFigures } from './seals.queries.js';
import { SEAL_RULES } from './seals.rules.js';

/**
 * What is wrong with a seal: `digest` — what is stored is not what was sealed; `audit` — the chain does not know its
 * digest; `figures` — the facts do not give the figures; `records` — a sealed incident is no longer there;
 * `figures:clocks` and the like — the sealed records do not give that figure; `records:clocks` — the records, as they
 * were known at the time, do not give what was sealed; `rules` — it was counted by rules that this program does not have.
 */
export type SealFault =
  | 'digest'
  | 'audit'
  | 'figures'
  | 'records'
  | 'rules'
  | `${'figures' | 'records'}:${SealedFigure}`;

export interface SealVerdict extends SealPeriod {
  revision: number;
  faults: SealFault[];
}

interface CheckedRow {
  id: string;
  calendar: SealCalendar;
  year: number;
  part: number | null;
  revision: number;
  ruleVersion: string;
  from: string | null;
  to: string | null;
  settledAt: Date | null;
  digest: boolean;
  audit: boolean;
  figures: boolean;
  records: boolean;
  /** Further figures that the sealed records do not give. */
  miscounted: SealedFigure[];
}

/** Counts every seal again from its facts; each line says whether one promise holds. The first rules have a digest of their own. */
const CHECK = `
  SELECT s.id, s.calendar, s.year, s.part, s.revision, s.rule_version AS "ruleVersion", s.from_on AS "from", s.to_on AS "to", s.settled_at AS "settledAt",
    s.digest = CASE WHEN s.further IS NULL
      THEN statistics_seal_digest(s.id, s.district_id, s.calendar, s.year, s.revision, s.as_of, s.rule_version, s.figures, s.base)
      ELSE statistics_seal_digest_2(s.id, ${headOf('s')}, s.figures, s.base, s.further) END AS digest,
    EXISTS (SELECT FROM audit_event a WHERE a.district_id = $1 AND a.record_id = s.id AND a.action = 'statistics.seal'
      AND split_part(a.fields, ',', 3) = encode(s.digest, 'hex')) AS audit,
    s.figures = ${recountedFigures()} AS figures,
    NOT EXISTS (SELECT FROM statistics_sealed_fact_snapshot f WHERE f.seal_id = s.id
      AND NOT EXISTS (SELECT FROM incident i WHERE i.id = f.incident_id)) AS records,
    CASE WHEN s.further IS NULL THEN '{}' ELSE ARRAY(
      SELECT DISTINCT d.value->>0 FROM (
        (TABLE counted EXCEPT ALL SELECT value FROM jsonb_array_elements(s.further))
        UNION ALL (SELECT value FROM jsonb_array_elements(s.further) EXCEPT ALL TABLE counted)) d ORDER BY 1) END AS miscounted
  FROM statistics_seal_snapshot s
  WHERE s.district_id = $1 ORDER BY s.calendar, s.year, s.part NULLS FIRST, s.revision`.replaceAll(
  'TABLE counted',
  `SELECT value FROM jsonb_array_elements(statistics_sealed_further(s.id, '{}'))`,
);

const PROMISES = ['digest', 'audit', 'figures', 'records'] as const;

/**
 * Recomputes every seal of a district from the facts it was counted from, and the figures of care from their records
 * as they were known at the time; and holds it against the audit chain.
 */
export function verifySeals(
  uow: UnitOfWork,
  districtId: string,
  figures: readonly SealedFacts[],
): Promise<SealVerdict[]> {
  return uow.read(systemActor('statistics.verify', districtId), async (tx: Tx) => {
    const verdicts: SealVerdict[] = [];
    for (const row of await tx.rows<CheckedRow>(CHECK, [districtId])) {
      const { calendar, year, part, revision } = row;
      verdicts.push({ calendar, year, part, revision, faults: await faultsOf(tx, districtId, row, figures) });
    }
    return verdicts;
  });
}

async function faultsOf(
  tx: Tx,
  districtId: string,
  row: CheckedRow,
  figures: readonly SealedFacts[],
): Promise<SealFault[]> {
  return [
    ...PROMISES.filter((promise) => !row[promise]),
    ...row.miscounted.map((figure) => `figures:${figure}` as const),
    ...(await otherRecords(tx, districtId, row, figures)),
    ...(SEAL_RULES.some((known) => known === row.ruleVersion) ? [] : (['rules'] as const)),
  ];
}

async function otherRecords(
  tx: Tx,
  districtId: string,
  { id, calendar, year, part, from, to, settledAt }: CheckedRow,
  figures: readonly SealedFacts[],
): Promise<SealFault[]> {
  if (settledAt === null || from === null || to === null) return [];
  const span = { period: { calendar, year, part }, range: { from, to } as DayRange };
  const params = recordParams(districtId, span, settledAt);
  const faults: SealFault[] = [];
  for (const one of figures)
    if (await differs(tx, one, { sealId: id, params, forReader: false }))
      faults.push(`records:${one.figure}`);
  return faults;
}
