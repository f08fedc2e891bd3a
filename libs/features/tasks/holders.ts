import type { RoleCode } from '#contracts';
import type { Tx } from '#platform/database';
import { ownerColumns, type Owner, type Subject } from './subject.js';

export interface Holder {
  postId: string;
  personId: string;
}

/** Who may know of a subject at all. */
export type Circle = Pick<Subject, 'exceptPersonIds' | 'districtOnly'>;

/** A post that may be told, with what makes it an owner's. */
interface Post extends Holder {
  role: RoleCode;
  schoolId: string | null;
  agencyId: string | null;
}

/** As `is_held`, in the query itself: whoever is locked out holds nothing, so that somebody else is told. */
const POST = `SELECT p.id AS "postId", p.person_id AS "personId", p.role, p.school_id AS "schoolId", p.agency_id AS "agencyId"
  FROM post p WHERE p.district_id = (SELECT ctx_district()) AND is_current(p) AND p.person_id <> ALL ($1::uuid[])
    AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.person_id AND a.disabled_at IS NOT NULL)
    AND (NOT $2::boolean OR p.school_id IS NULL AND p.agency_id IS NULL)`;

/**
 * Each branch by an index of its own: one condition over all of them would read every post of the district. They take
 * lists and no rows to join, of which the planner would expect a hundred.
 */
const HOLDERS = `
  ${POST} AND p.id = ANY ($3::uuid[])
  UNION ALL ${POST} AND p.school_id = ANY ($4::uuid[]) AND p.role = ANY ($5::text[])
  UNION ALL ${POST} AND p.agency_id = ANY ($6::uuid[]) AND p.role = ANY ($5::text[])
  UNION ALL ${POST} AND p.school_id IS NULL AND p.agency_id IS NULL AND p.role = ANY ($7::text[])`;

/** Every post that may hold one of the owners now, without those who must not know; asked as the system. */
function ask(tx: Tx, owners: readonly Owner[], { exceptPersonIds, districtOnly }: Circle): Promise<Post[]> {
  const columns = owners.map(ownerColumns);
  const all = <T>(values: readonly (T | null)[]): T[] => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  const [placed, unplaced] = [
    columns.filter(({ schoolId, agencyId }) => schoolId !== null || agencyId !== null),
    columns.filter(({ schoolId, agencyId }) => schoolId === null && agencyId === null),
  ];
  return tx.rows<Post & Record<string, unknown>>(HOLDERS, [
    exceptPersonIds ?? [],
    districtOnly ?? false,
    all(columns.map(({ postId }) => postId)),
    all(columns.map(({ schoolId }) => schoolId)),
    all(placed.map(({ role }) => role)),
    all(columns.map(({ agencyId }) => agencyId)),
    all(unplaced.map(({ role }) => role)),
  ]);
}

function holds(post: Post, owner: Owner): boolean {
  if ('postId' in owner) return post.postId === owner.postId;
  const { role, schoolId = null, agencyId = null } = owner;
  return post.role === role && post.schoolId === schoolId && post.agencyId === agencyId;
}

export interface Place {
  schoolId: string | null;
  agencyId: string | null;
}

/** Where an owner sits; a post that has ended still has its place. */
export async function placeOf(tx: Tx, owner: Owner): Promise<Place> {
  if (!('postId' in owner)) return placeOfRole(owner);
  const row = await tx.row<Place>(
    'SELECT school_id AS "schoolId", agency_id AS "agencyId" FROM post WHERE id = $1',
    [owner.postId],
  );
  return row ?? { schoolId: null, agencyId: null };
}

function placeOfRole({ schoolId, agencyId }: Exclude<Owner, { postId: string }>): Place {
  return { schoolId: schoolId ?? null, agencyId: agencyId ?? null };
}

export const SAFETY_CENTRE_OWNER: Owner = { role: 'DISTRICT_SAFETY' };

/** Who answers for what is done at a place. */
export function headOf({ schoolId, agencyId }: Place): Owner {
  if (schoolId !== null) return { role: 'SCHOOL_DIRECTOR', schoolId };
  return agencyId === null ? SAFETY_CENTRE_OWNER : { role: 'PARTNER_MANAGER', agencyId };
}

/** Who is told last: the district, and for what the district itself owes, its director. */
export function aboveHead({ schoolId, agencyId }: Place): Owner {
  const role: RoleCode = schoolId === null && agencyId === null ? 'DISTRICT_EXEC' : 'DISTRICT_SAFETY';
  return { role };
}

/**
 * Who has to be told, each post once. An owner whom nobody holds, or only somebody who must not know, falls to the
 * head of the place and then to the safety centre: nothing is told to nobody, unless nobody else may be told.
 */
export async function holdersOf(
  tx: Tx,
  owners: readonly Owner[],
  circle: Circle & { nobodyElse?: boolean },
): Promise<Holder[]> {
  // Who stands in is asked along, where the owner says at which place: seldom needed, and never worth a second question.
  const steads = circle.nobodyElse
    ? []
    : owners.flatMap((owner) => ('postId' in owner ? [] : steadsOf(placeOfRole(owner))));
  const posts = await ask(tx, [...owners, ...steads], circle);
  const found = await Promise.all(
    owners.map(async (owner) => {
      const holders = posts.filter((post) => holds(post, owner));
      return holders.length > 0 || circle.nobodyElse ? holders : inTheirStead(tx, owner, { circle, posts });
    }),
  );
  return [...new Map(found.flat().map(({ postId, personId }) => [postId, { postId, personId }])).values()];
}

function steadsOf(place: Place): [head: Owner, centre: Owner] {
  return [headOf(place), SAFETY_CENTRE_OWNER];
}

async function inTheirStead(
  tx: Tx,
  owner: Owner,
  { circle, posts }: { circle: Circle; posts: readonly Post[] },
): Promise<Holder[]> {
  const [head, centre] = steadsOf(await placeOf(tx, owner));
  const asked = 'postId' in owner ? await ask(tx, [head, centre], circle) : posts;
  const heads = asked.filter((post) => holds(post, head));
  return heads.length > 0 ? heads : asked.filter((post) => holds(post, centre));
}
