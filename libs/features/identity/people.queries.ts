import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

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
  const row = await tx.row<{ districtId: string; schoolIds: string[] }>(
    `SELECT pe.district_id AS "districtId", ARRAY(SELECT po.school_id::text FROM post po WHERE po.person_id = pe.id AND po.school_id IS NOT NULL) AS "schoolIds"
     FROM person pe WHERE pe.id = $1`,
    [personId],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}
