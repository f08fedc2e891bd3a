import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';

/** Whether a screening is one of this very child, and its group in reach of the actor: what a case or a referral may come from. */
export async function isScreeningInReach(
  tx: Tx,
  access: Access,
  actor: Actor,
  { id, studentId }: { id: string; studentId: string },
): Promise<boolean> {
  const params: unknown[] = [id, studentId];
  const scope = access.scopeWhere(actor, 'screening.groups', params);
  const found = await tx.row(
    `SELECT 1 AS found FROM screening s JOIN student st ON st.id = s.student_id WHERE s.id = $1 AND st.id = $2 AND ${scope}`,
    params,
  );
  return found !== null;
}
