import type { RoleCode } from '#contracts';
import type { Tx } from '#platform/database';
import { ownerColumns, type Owner, type Subject } from './subject.js';

export interface Holder {
  postId: string;
  personId: string;
}

type Circle = Pick<Subject, 'exceptPersonIds' | 'districtOnly'>;

const MAY_KNOW = `is_current(p) AND p.person_id <> ALL ($2::uuid[]) AND (NOT $3::boolean OR p.school_id IS NULL AND p.agency_id IS NULL)`;

/** Each branch by an index of its own: one condition over all of them would read every post of the district. */
const HOLDERS = `
  WITH o AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS o (place int, "postId" uuid, role text, "schoolId" uuid, "agencyId" uuid))
  SELECT o.place, p.id AS "postId", p.person_id AS "personId" FROM o JOIN post p ON p.id = o."postId" AND p.district_id = (SELECT ctx_district())
   WHERE ${MAY_KNOW}
  UNION SELECT o.place, p.id, p.person_id FROM o JOIN post p ON p.school_id = o."schoolId" AND p.role = o.role AND p.district_id = (SELECT ctx_district())
   WHERE ${MAY_KNOW}
  UNION SELECT o.place, p.id, p.person_id FROM o JOIN post p ON p.agency_id = o."agencyId" AND p.role = o.role AND p.district_id = (SELECT ctx_district())
   WHERE ${MAY_KNOW}
  UNION SELECT o.place, p.id, p.person_id FROM o JOIN post p ON p.district_id = (SELECT ctx_district()) AND p.role = o.role
   WHERE o."schoolId" IS NULL AND o."agencyId" IS NULL AND p.school_id IS NULL AND p.agency_id IS NULL AND ${MAY_KNOW}`;

/** Who holds each owner now, without those who must not know; asked as the system. */
async function ask(tx: Tx, owners: readonly Owner[], circle: Circle): Promise<Holder[][]> {
  const rows = await tx.rows<Holder & { place: number }>(HOLDERS, [
    JSON.stringify(owners.map((owner, place) => ({ place, ...ownerColumns(owner) }))),
    circle.exceptPersonIds ?? [],
    circle.districtOnly ?? false,
  ]);
  return owners.map((_, place) => rows.filter((row) => row.place === place));
}

export interface Place {
  schoolId: string | null;
  agencyId: string | null;
}

/** Where an owner sits; a post that has ended still has its place. */
export async function placeOf(tx: Tx, owner: Owner): Promise<Place> {
  if (!('postId' in owner)) return { schoolId: owner.schoolId ?? null, agencyId: owner.agencyId ?? null };
  const row = await tx.row<Place>(
    'SELECT school_id AS "schoolId", agency_id AS "agencyId" FROM post WHERE id = $1',
    [owner.postId],
  );
  return row ?? { schoolId: null, agencyId: null };
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
  const held = await ask(tx, owners, circle);
  const found = await Promise.all(
    owners.map(async (owner, index) => {
      const holders = held[index] ?? [];
      return holders.length > 0 || circle.nobodyElse ? holders : inTheirStead(tx, owner, circle);
    }),
  );
  return [...new Map(found.flat().map((holder) => [holder.postId, holder])).values()];
}

async function inTheirStead(tx: Tx, owner: Owner, circle: Circle): Promise<Holder[]> {
  const head = headOf(await placeOf(tx, owner));
  const [heads = [], centre = []] = await ask(tx, [head, SAFETY_CENTRE_OWNER], circle);
  return heads.length > 0 ? heads : centre;
}
