import { isScreeningInReach } from '#features/screenings';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';

interface RouteOfReport {
  route: 'school' | 'district';
  exceptPersonIds: string[];
}

const unknown = () => invalidFields({ pointer: '/originId', code: 'unknown-reference' });

/** How a report that a case is opened from was routed; the case goes the same way. @throws DomainError `validation`. */
export async function incidentOf(tx: Tx, access: Access, actor: Actor, id: string): Promise<RouteOfReport> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'incident.read', params);
  const incident = await tx.row<RouteOfReport & Record<string, unknown>>(
    `SELECT i.route, i.accused_person_ids AS "exceptPersonIds" FROM incident i WHERE i.id = $1 AND ${scope}`,
    params,
  );
  if (!incident) throw unknown();
  return incident;
}

/** A screening of this very student, in reach of the actor. @throws DomainError `validation`. */
export async function assertScreening(
  tx: Tx,
  access: Access,
  actor: Actor,
  screening: { id: string; studentId: string },
): Promise<void> {
  if (!(await isScreeningInReach(tx, access, actor, screening))) throw unknown();
}
