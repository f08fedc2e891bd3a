import { systemActor } from '#platform/access';
import type { Tx, UnitOfWork } from '#platform/database';
import { digestOf, type PublicTable } from './public-releases.rules.js';
import { PUBLIC_MEASURES, publicCellId } from './public-tables.rules.js';

/**
 * What is wrong with a release of public tables: `digest` — what is stored is not what went out; `audit` — the chain does
 * not know its digest; `seal` — it names a seal that says something else; `tables` — what it was made of does not give
 * what it shows and hides.
 */
export type ReleaseFault = 'digest' | 'audit' | 'seal' | 'tables';

export interface ReleaseVerdict {
  number: number;
  year: number;
  faults: ReleaseFault[];
}

interface CheckedRow {
  number: number;
  calendar: 'academic';
  year: number;
  sealRevision: number;
  sealDigest: string;
  ruleVersion: string;
  hidesUpTo: number;
  digest: string;
  tables: PublicTable[];
  cells: [id: string, count: number, hidden: boolean][];
  audit: boolean;
  seal: boolean;
}

const CHECK = `
  SELECT r.number, r.calendar, r.year, r.seal_revision AS "sealRevision", encode(r.seal_digest, 'hex') AS "sealDigest", r.rule_version AS "ruleVersion",
    r.hides_up_to AS "hidesUpTo", encode(r.digest, 'hex') AS digest, r.tables, b.cells,
    EXISTS (SELECT FROM audit_event a WHERE a.district_id = $1 AND a.record_id = r.id AND a.action = 'public-tables.publish'
      AND split_part(a.fields, ',', 4) = encode(r.digest, 'hex')) AS audit,
    EXISTS (SELECT FROM statistics_seal_snapshot s WHERE s.id = r.seal_id AND s.district_id = $1 AND s.digest = r.seal_digest) AS seal
  FROM public_release_snapshot r JOIN public_release_basis_snapshot b ON b.release_id = r.id
  WHERE r.district_id = $1 ORDER BY r.number`;

/** Holds every release of a district, withdrawn ones too, against its digest, its seal, the chain and what it was made of. */
export function verifyReleases(uow: UnitOfWork, districtId: string): Promise<ReleaseVerdict[]> {
  return uow.read(systemActor('statistics.verify', districtId), async (tx: Tx) => {
    const rows = await tx.rows<CheckedRow>(CHECK, [districtId]);
    return rows.map((row) => ({ number: row.number, year: row.year, faults: faultsOf(row) }));
  });
}

function faultsOf(row: CheckedRow): ReleaseFault[] {
  const holds: Record<ReleaseFault, boolean> = {
    digest: digestOf(row, row.tables) === row.digest,
    audit: row.audit,
    seal: row.seal,
    tables: isMadeOf(row),
  };
  return (Object.keys(holds) as ReleaseFault[]).filter((promise) => !holds[promise]);
}

/** Every count that is shown is the one that it was made of, and every hidden one is hidden there. */
function isMadeOf(row: CheckedRow): boolean {
  const basis = new Map(row.cells.map(([id, count, hidden]) => [id, hidden ? null : count]));
  return row.tables.every(({ cut, countsEvents, rows }) =>
    rows.every((line) =>
      PUBLIC_MEASURES.filter((measure) => measure === 'students' || countsEvents).every(
        (measure) => basis.get(publicCellId(row, measure, { cut, key: line.key })) === line[measure],
      ),
    ),
  );
}
