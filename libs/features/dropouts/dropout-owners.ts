import type { Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { DropoutOwnerView } from './dropout.dto.js';
import type { DropoutRecord } from './dropout.record.js';

type Place = Pick<DropoutRecord, 'schoolId' | 'level' | 'room'>;

/** Posts of today that may trace this child: an owner who may not see the child could do nothing for it. */
const OWNERS = `
  SELECT p.id AS "postId", p.role, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName"
  FROM post p JOIN person pe ON pe.id = p.person_id
  WHERE p.school_id = $1 AND is_current(p)
    AND (p.role IN ('SCHOOL_CARE', 'SCHOOL_DIRECTOR') OR (p.role = 'TEACHER' AND p.level = $2 AND p.room = $3))
  ORDER BY p.role, pe.name_fold, p.id`;

export function listOwners(tx: Tx, { schoolId, level, room }: Place): Promise<DropoutOwnerView[]> {
  return tx.rows<DropoutOwnerView & Record<string, unknown>>(OWNERS, [schoolId, level, room]);
}

/** @throws DomainError `validation` for a post that may not trace the child: it looks absent. */
export async function assertOwner(tx: Tx, place: Place, postId: string): Promise<void> {
  const owners = await listOwners(tx, place);
  if (!owners.some((owner) => owner.postId === postId))
    throw invalidFields({ pointer: '/postId', code: 'unknown-reference' });
}
