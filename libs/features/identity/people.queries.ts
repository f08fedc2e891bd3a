import type { RoleCode } from '#contracts';
import type { Access, AccessRecord, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { mayKeepAccount } from './people.rules.js';

export interface PersonRow {
  id: string;
  displayName: string;
  nameFold: string;
  version: number;
}

export const PERSON_COLUMNS = `pe.id, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName", pe.name_fold AS "nameFold", pe.version`;

/**
 * What the access check reads of a person.
 * @throws DomainError `not-found` when the wall shows no such person.
 */
export async function personAccess(tx: Tx, personId: string): Promise<AccessRecord> {
  const row = await tx.row<{ districtId: string; schoolIds: string[]; agencyIds: string[] }>(
    `SELECT pe.district_id AS "districtId", ARRAY(SELECT po.school_id::text FROM post po WHERE po.person_id = pe.id AND po.school_id IS NOT NULL) AS "schoolIds",
            ARRAY(SELECT po.agency_id::text FROM post po WHERE po.person_id = pe.id AND po.agency_id IS NOT NULL) AS "agencyIds"
     FROM person pe WHERE pe.id = $1`,
    [personId],
  );
  if (!row) throw new DomainError('not-found');
  return { ...row, atAgency: row.agencyIds.length > 0 ? 'yes' : 'no' };
}

/**
 * For whatever touches somebody's account.
 * @throws DomainError `not-found` out of the actor's scope, `forbidden` when the account opens more than is the
 * actor's to give.
 */
export async function assertKeepsAccount(
  tx: Tx,
  access: Access,
  actor: Actor,
  personId: string,
): Promise<void> {
  access.assertCan(actor, 'person.manage', await personAccess(tx, personId));
  // Posts at other places count, and no school may look at them: the answer is yes or no.
  const posts = await tx.asSystem((tx) =>
    tx.rows<{ role: RoleCode; schoolId?: string }>(
      `SELECT role, school_id AS "schoolId" FROM post WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= today_in_thailand())`,
      [personId],
    ),
  );
  if (!mayKeepAccount(actor, posts)) throw new DomainError('forbidden');
}
