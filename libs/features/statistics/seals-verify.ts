import { systemActor } from '#platform/access';
import type { Tx, UnitOfWork } from '#platform/database';
import { recountedFigures } from './seals.queries.js';
import { RULE_VERSION, type Calendar } from './statistics.rules.js';

/**
 * What is wrong with a seal: `digest` — what is stored is not what was sealed; `audit` — the chain does not know its
 * digest; `figures` — the facts do not give the figures; `records` — a sealed incident is no longer there;
 * `rules` — it was counted by rules that this program does not have.
 */
export type SealFault = 'digest' | 'audit' | 'figures' | 'records' | 'rules';

export interface SealVerdict {
  calendar: Calendar;
  year: number;
  revision: number;
  faults: SealFault[];
}

interface CheckedRow {
  calendar: Calendar;
  year: number;
  revision: number;
  ruleVersion: string;
  digest: boolean;
  audit: boolean;
  figures: boolean;
  records: boolean;
}

/** Counts every seal again from its facts; each line says whether one promise holds. */
const CHECK = `
  SELECT s.calendar, s.year, s.revision, s.rule_version AS "ruleVersion",
    s.digest = statistics_seal_digest(s.id, s.district_id, s.calendar, s.year, s.revision, s.as_of, s.rule_version, s.figures, s.base) AS digest,
    EXISTS (SELECT FROM audit_event a WHERE a.district_id = $1 AND a.record_id = s.id AND a.action = 'statistics.seal'
      AND split_part(a.fields, ',', 3) = encode(s.digest, 'hex')) AS audit,
    s.figures = ${recountedFigures()} AS figures,
    NOT EXISTS (SELECT FROM statistics_sealed_fact_snapshot f WHERE f.seal_id = s.id
      AND NOT EXISTS (SELECT FROM incident i WHERE i.id = f.incident_id)) AS records
  FROM statistics_seal_snapshot s WHERE s.district_id = $1 ORDER BY s.calendar, s.year, s.revision`;

const PROMISES = ['digest', 'audit', 'figures', 'records'] as const;

/** Recomputes every seal of a district from the facts it was counted from, and holds it against the audit chain. */
export function verifySeals(uow: UnitOfWork, districtId: string): Promise<SealVerdict[]> {
  return uow.read(systemActor('statistics.verify', districtId), async (tx: Tx) => {
    const rows = await tx.rows<CheckedRow>(CHECK, [districtId]);
    return rows.map((row) => ({
      calendar: row.calendar,
      year: row.year,
      revision: row.revision,
      faults: [
        ...PROMISES.filter((promise) => !row[promise]),
        ...(row.ruleVersion === RULE_VERSION ? [] : (['rules'] as const)),
      ],
    }));
  });
}
