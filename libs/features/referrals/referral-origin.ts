import { isScreeningInReach } from '#features/screenings';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { CreateReferralRequest } from './referral.dto.js';
import type { ReferralRecord } from './referral.record.js';

type Origin = Pick<ReferralRecord, 'route' | 'exceptPersonIds'>;

export const NO_ORIGIN: Origin = { route: 'school', exceptPersonIds: [] };

/**
 * What a referral comes from, as far as the actor may read it there: whatever keeps an incident or a case from somebody
 * keeps the referral from them as well. A foreign origin and one that is not there are told with the same words.
 * @throws DomainError `validation` naming the origin that is not known to the actor.
 */
export async function originOf(
  tx: Tx,
  access: Access,
  actor: Actor,
  { studentId, incidentId, caseId, screeningId }: CreateReferralRequest,
): Promise<Origin> {
  const incident = incidentId === undefined ? NO_ORIGIN : await findIncident(tx, access, actor, incidentId);
  const ofCase = caseId === undefined ? NO_ORIGIN : await findCase(tx, access, actor, { caseId, studentId });
  if (!incident) throw unknown('/incidentId');
  if (!ofCase) throw unknown('/caseId');
  const screening = screeningId === undefined ? null : { id: screeningId, studentId };
  if (screening && !(await isScreeningInReach(tx, access, actor, screening))) throw unknown('/screeningId');
  return {
    route: [incident, ofCase].some(({ route }) => route === 'district') ? 'district' : 'school',
    exceptPersonIds: [...new Set([...incident.exceptPersonIds, ...ofCase.exceptPersonIds])],
  };
}

const unknown = (pointer: string) => invalidFields({ pointer, code: 'unknown-reference' });

function findCase(
  tx: Tx,
  access: Access,
  actor: Actor,
  { caseId, studentId }: { caseId: string; studentId: string },
): Promise<(Origin & Record<string, unknown>) | null> {
  const params: unknown[] = [caseId, studentId];
  const scope = access.scopeWhere(actor, 'case.read', params);
  return tx.row(
    `SELECT c.route, c.except_person_ids AS "exceptPersonIds" FROM student_case c WHERE c.id = $1 AND c.student_id = $2 AND ${scope}`,
    params,
  );
}

/** A referral from a report on the conflict route goes past every school, and past whom the report names. */
function findIncident(
  tx: Tx,
  access: Access,
  actor: Actor,
  id: string,
): Promise<(Origin & Record<string, unknown>) | null> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'incident.read', params);
  return tx.row(
    `SELECT i.route, i.accused_person_ids AS "exceptPersonIds" FROM incident i WHERE i.id = $1 AND ${scope}`,
    params,
  );
}
