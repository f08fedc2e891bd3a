import type { RoleCode } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { SchoolPostView, VisitorView } from './visit-view.dto.js';

/** A school knows the district's people by their role: their names stand in no register that it may read. */
const NAME = `CASE WHEN p.school_id IS NOT NULL OR (SELECT ctx_school()) IS NULL THEN pe.prefix || pe.first_name || ' ' || pe.last_name END`;
const POST = `SELECT p.id AS "postId", p.role, ${NAME} AS "nameTh" FROM post p JOIN person pe ON pe.id = p.person_id`;

type PostRow = VisitorView & { role: RoleCode } & Record<string, unknown>;

/** Posts as people, also of posts that have ended; read as the system, since a school's wall shows no post of the office. */
export async function namesOfPosts(tx: Tx, ids: readonly string[]): Promise<Map<string, VisitorView>> {
  const rows = await tx.asSystem((tx) =>
    tx.rows<PostRow>(`${POST} WHERE p.district_id = (SELECT ctx_district()) AND p.id = ANY ($1::uuid[])`, [
      ids,
    ]),
  );
  return new Map(rows.map((row) => [row.postId, row]));
}

/** Who may go: the office's supervisors and safety centre, and a chair in the own network. */
const VISITORS = `${POST} WHERE p.district_id = (SELECT ctx_district()) AND is_current(p)
  AND (p.role IN ('DISTRICT_SUPERVISOR', 'DISTRICT_SAFETY') OR (p.role = 'NETWORK_CHAIR' AND ($1::uuid IS NULL OR p.network_id = $1)))
  ORDER BY p.role DESC, pe.first_name COLLATE "th-x-icu", p.id`;

/** @param networkId whose chair is offered; null offers every chair. */
export const listVisitors = (tx: Tx, networkId: string | null): Promise<VisitorView[]> =>
  tx.rows<PostRow>(VISITORS, [networkId]);

/** @throws DomainError `validation` for a post that may not visit there. */
export async function assertVisitors(
  tx: Tx,
  postIds: readonly string[],
  networkId: string | null,
): Promise<void> {
  const known = new Set((await listVisitors(tx, networkId)).map(({ postId }) => postId));
  if (postIds.some((id) => !known.has(id)))
    throw invalidFields({ pointer: '/visitorPostIds', code: 'unknown-reference' });
}

/** A school's people are named to their own school and to the safety centre; others know them by role and class. */
export const namesSchoolStaff = ({ party, role }: Actor): boolean =>
  party === 'school' || role === 'DISTRICT_SAFETY';

/** Posts at a school today that a finding can be given to. */
export const listSchoolPosts = (
  tx: Tx,
  { schoolId, named }: { schoolId: string; named: boolean },
): Promise<SchoolPostView[]> =>
  tx.rows<SchoolPostView & Record<string, unknown>>(
    `SELECT p.id AS "postId", p.role, p.level, p.room, CASE WHEN $2::boolean THEN pe.prefix || pe.first_name || ' ' || pe.last_name END AS "nameTh"
     FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.school_id = $1 AND is_current(p) ORDER BY p.role, p.level, p.room, p.id`,
    [schoolId, named],
  );

/** @throws DomainError `validation` for a post that is none of the school's today. */
export async function assertSchoolPost(tx: Tx, schoolId: string, postId: string): Promise<void> {
  const posts = await listSchoolPosts(tx, { schoolId, named: false });
  if (!posts.some((post) => post.postId === postId))
    throw invalidFields({ pointer: '/ownerPostId', code: 'unknown-reference' });
}
