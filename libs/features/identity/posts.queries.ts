import type { RoleCode } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { PostView } from './identity.dto.js';

interface PostRow {
  id: string;
  personId: string;
  role: RoleCode;
  placeKind: 'school' | 'network' | 'agency' | 'district';
  placeId: string;
  placeNameTh: string;
  level: string | null;
  room: string | null;
  startsOn: string;
  endsOn: string | null;
  version: number;
}

const SELECT = `
  SELECT p.id, p.person_id AS "personId", p.role, p.level, p.room, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version,
         CASE WHEN sc.id IS NOT NULL THEN 'school' WHEN n.id IS NOT NULL THEN 'network'
              WHEN ag.id IS NOT NULL THEN 'agency' ELSE 'district' END AS "placeKind",
         COALESCE(sc.id, n.id, ag.id, d.id) AS "placeId", COALESCE(sc.name_th, n.name_th, ag.name_th, d.name_th) AS "placeNameTh"
  FROM post p JOIN district d ON d.id = p.district_id
  LEFT JOIN school sc ON sc.id = p.school_id LEFT JOIN network n ON n.id = p.network_id
  LEFT JOIN agency ag ON ag.id = p.agency_id`;

function toView(row: PostRow): PostView {
  const { id, role, placeKind, placeId, placeNameTh, level, room, startsOn, endsOn, version } = row;
  const classroom = level !== null && room !== null ? { level, room } : null;
  return {
    id,
    role,
    place: { kind: placeKind, id: placeId, nameTh: placeNameTh },
    classroom,
    startsOn,
    endsOn,
    version,
  };
}

/** Posts that a person holds today, in a steady order. */
export async function listCurrentPosts(tx: Tx, personId: string): Promise<PostView[]> {
  const rows = await tx.rows<PostRow>(
    `${SELECT} WHERE p.person_id = $1 AND is_current(p) ORDER BY p.starts_on, p.id`,
    [personId],
  );
  return rows.map(toView);
}

/**
 * All posts, past ones too, of several persons.
 * @param reader for one at a school or an agency: the posts there and no others.
 */
export async function listPostsOf(
  tx: Tx,
  personIds: readonly string[],
  reader: Pick<Actor, 'schoolId' | 'agencyId'>,
): Promise<Map<string, PostView[]>> {
  const ask = (tx: Tx): Promise<PostRow[]> =>
    tx.rows<PostRow>(
      `${SELECT} WHERE p.person_id = ANY ($1::uuid[]) AND ($2::uuid IS NULL OR p.school_id = $2)
         AND ($3::uuid IS NULL OR p.agency_id = $3) ORDER BY p.starts_on, p.id`,
      [personIds, reader.schoolId, reader.agencyId],
    );
  // The names of places stand in registers that an agency does not see; it is told of its own posts alone.
  const rows = reader.agencyId === null ? await ask(tx) : await tx.asSystem(ask);
  const posts = new Map<string, PostView[]>();
  for (const row of rows) posts.set(row.personId, [...(posts.get(row.personId) ?? []), toView(row)]);
  return posts;
}
