import type { PublicRelease, PublicSum } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { PublicTable, ReleaseDraft } from './public-releases.rules.js';

export interface ReleaseRow {
  id: string;
  number: number;
  year: number;
  sealRevision: number;
  sealDigest: string;
  asOf: Date;
  ruleVersion: string;
  hidesUpTo: number;
  digest: string;
  publishedAt: Date;
  publishedBy: string;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawReason: string | null;
}

export interface FullRelease extends ReleaseRow {
  tables: PublicTable[];
}

const nameOf = (person: string): string =>
  `concat(${person}.prefix, ${person}.first_name, ' ', ${person}.last_name)`;

const COLUMNS = `r.id, r.number, r.year, r.seal_revision AS "sealRevision", encode(r.seal_digest, 'hex') AS "sealDigest", r.as_of AS "asOf",
  r.rule_version AS "ruleVersion", r.hides_up_to AS "hidesUpTo", encode(r.digest, 'hex') AS digest, r.published_at AS "publishedAt",
  ${nameOf('pe')} AS "publishedBy", w.withdrawn_at AS "withdrawnAt", ${nameOf('we')} AS "withdrawnBy", w.reason AS "withdrawReason"`;
const FROM = `FROM public_release_snapshot r JOIN person pe ON pe.id = r.published_by
  LEFT JOIN public_withdrawal_ledger w ON w.release_id = r.id LEFT JOIN person we ON we.id = w.withdrawn_by`;

/** Somebody whom a report names sees no release; the wall says so too. */
const OF_READER = 'r.district_id = $1 AND cardinality((SELECT incidents_naming_reader())) = 0';

/** Releases of a district, the newest first. */
export function listReleases(tx: Tx, districtId: string): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>(`SELECT ${COLUMNS} ${FROM} WHERE ${OF_READER} ORDER BY r.number DESC`, [
    districtId,
  ]);
}

export function findRelease(tx: Tx, districtId: string, id: string): Promise<FullRelease | null> {
  return tx.row<FullRelease>(`SELECT ${COLUMNS}, r.tables ${FROM} WHERE ${OF_READER} AND r.id = $2`, [
    districtId,
    id,
  ]);
}

type CellTuple = [id: string, count: number, hidden: boolean];
type SumTuple = [total: string, parts: string[]];

interface BasisRow {
  threshold: number;
  cells: CellTuple[];
  sums: SumTuple[];
}

/** Everything of a year that ever left the office, withdrawn or not, oldest first. For the system alone. */
export async function listPublished(tx: Tx, districtId: string, year: number): Promise<PublicRelease[]> {
  const rows = await tx.rows<BasisRow>(
    `SELECT r.hides_up_to AS threshold, b.cells, b.sums FROM public_release_snapshot r
     JOIN public_release_basis_snapshot b ON b.release_id = r.id
     WHERE r.district_id = $1 AND r.calendar = 'academic' AND r.year = $2 ORDER BY r.number`,
    [districtId, year],
  );
  return rows.map(({ threshold, cells, sums }) => ({
    threshold,
    cells: cells.map(([id, count]) => ({ id, count })),
    sums: sums.map(([total, parts]): PublicSum => ({ total, parts })),
    hidden: new Set(cells.filter(([, , hidden]) => hidden).map(([id]) => id)),
  }));
}

/** Number of the release that already tells this draft and was not withdrawn, or null. */
export async function findSameRelease(
  tx: Tx,
  { districtId, sealId, hidesUpTo }: { districtId: string; sealId: string; hidesUpTo: number },
): Promise<number | null> {
  const row = await tx.row<{ number: number }>(
    `SELECT r.number FROM public_release_snapshot r
     WHERE r.district_id = $1 AND r.seal_id = $2 AND r.hides_up_to = $3
       AND NOT EXISTS (SELECT FROM public_withdrawal_ledger w WHERE w.release_id = r.id)
     ORDER BY r.number DESC LIMIT 1`,
    [districtId, sealId, hidesUpTo],
  );
  return row?.number ?? null;
}

interface NewRelease {
  id: string;
  sealId: string;
  asOf: Date;
  draft: ReleaseDraft;
}

/** Writes what goes out in the actor's name, and what it was made of as the system. */
export async function insertRelease(
  tx: Tx,
  actor: Actor,
  { id, sealId, asOf, draft }: NewRelease,
): Promise<void> {
  const { basis, hidden } = draft;
  // Withdrawn ones and those of other years count as well, whoever may see them.
  const last = await tx.asSystem((tx) =>
    tx.row<{ number: number | null }>(
      'SELECT max(number) AS number FROM public_release_snapshot WHERE district_id = $1',
      [actor.districtId],
    ),
  );
  await tx.execute(
    `INSERT INTO public_release_snapshot (id, district_id, number, calendar, year, seal_id, seal_revision, seal_digest, as_of, rule_version,
       hides_up_to, tables, digest, published_at, published_by, post_id)
     VALUES ($1, $2, $3, 'academic', $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11::jsonb, decode($12, 'hex'), $13, $14, $15)`,
    [
      ...[id, actor.districtId, (last?.number ?? 0) + 1, draft.year, sealId, draft.sealRevision],
      ...[draft.sealDigest, asOf, draft.ruleVersion, draft.hidesUpTo, JSON.stringify(draft.tables)],
      ...[draft.digest, tx.now, actor.personId, actor.postId],
    ],
  );
  const cells = basis.cells.map((cell): CellTuple => [cell.id, cell.count, hidden.has(cell.id)]);
  const sums = basis.sums.map(({ total, parts }): SumTuple => [total, [...parts]]);
  // No party reads hidden counts, so none writes them.
  await tx.asSystem((tx) =>
    tx.execute('INSERT INTO public_release_basis_snapshot VALUES ($1, $2, $3::jsonb, $4::jsonb)', [
      id,
      actor.districtId,
      JSON.stringify(cells),
      JSON.stringify(sums),
    ]),
  );
}
