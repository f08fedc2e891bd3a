import type { Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { CasePostView } from './case-view.dto.js';
import type { CaseRecord } from './case.record.js';

/** A school knows the district's officers by their role: their names stand in no register that it may read. */
const NAME = `CASE WHEN p.school_id IS NOT NULL OR (SELECT ctx_school()) IS NULL THEN pe.prefix || pe.first_name || ' ' || pe.last_name END`;

const POST = `p.id AS "postId", p.role, ${NAME} AS "nameTh", is_held(p) AS held
  FROM post p JOIN person pe ON pe.id = p.person_id`;

/** Posts that a case may hang on: of its school, or of the district's care; on the conflict route the district's alone. */
const OFFERED = `SELECT ${POST} WHERE p.district_id = (SELECT ctx_district()) AND is_held(p) AND NOT (p.person_id = ANY ($2::uuid[]))
  AND (p.role IN ('DISTRICT_SAFETY', 'DISTRICT_PSYCH') OR p.school_id = $1)`;

type OfCase = Pick<CaseRecord, 'schoolId' | 'route' | 'exceptPersonIds'>;

/** Read as the system: a school's wall shows no post of the district. */
export async function listCasePosts(
  tx: Tx,
  { schoolId, route, exceptPersonIds }: OfCase,
): Promise<CasePostView[]> {
  return tx.asSystem((tx) =>
    tx.rows<CasePostView>(`${OFFERED} ORDER BY p.school_id NULLS LAST, p.role, pe.name_fold LIMIT 200`, [
      route === 'school' ? schoolId : null,
      exceptPersonIds,
    ]),
  );
}

/** Owner and team as people, also of posts that have ended. */
export async function namesOfPosts(tx: Tx, ids: readonly string[]): Promise<Map<string, CasePostView>> {
  const rows = await tx.asSystem((tx) =>
    tx.rows<CasePostView>(`SELECT ${POST} WHERE p.id = ANY ($1::uuid[])`, [ids]),
  );
  return new Map(rows.map((row) => [row.postId, row]));
}

/** @throws DomainError `validation` for a post that the case may not hang on: it looks absent. */
export async function assertCasePosts(
  tx: Tx,
  record: OfCase,
  ids: readonly string[],
  pointer: string,
): Promise<void> {
  const known = new Set((await listCasePosts(tx, record)).map(({ postId }) => postId));
  if (ids.some((id) => !known.has(id))) throw invalidFields({ pointer, code: 'unknown-reference' });
}
