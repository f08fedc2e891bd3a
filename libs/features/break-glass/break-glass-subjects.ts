import { ACCESS } from '#contracts';
import { findCase, type CaseView } from '#features/cases';
import { findIncident, type IncidentView } from '#features/incidents';
import { Access, type Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/**
 * The access table as it is for a director behind broken glass: one report or case may be read and nothing done to it.
 * What stands above every scope still does, so whoever is named in a report, or whom a case is kept from, does not get there.
 */
const behindGlass = new Access({
  ...ACCESS,
  'incident.read': { resource: 'incident', roles: { DISTRICT_EXEC: ['district'] } },
  'case.read': { resource: 'case', roles: { DISTRICT_EXEC: ['district'] } },
});

export interface Subject {
  kind: 'incident' | 'case';
  id: string;
  reference: string;
}

const OF_INCIDENT = 'SELECT i.id, i.reference FROM incident i WHERE i.district_id = $1 AND i.reference = $2';
const OF_CASE = 'SELECT c.id, c.reference FROM student_case c WHERE c.district_id = $1 AND c.reference = $2';

/**
 * The report or case of a number, behind the wall of the conflict route, which holds here too.
 * @throws DomainError `not-found`.
 */
export async function subjectOf(tx: Tx, actor: Actor, reference: string): Promise<Subject> {
  const kind = reference.startsWith('CASE-') ? 'case' : 'incident';
  const row = await tx.row<{ id: string; reference: string }>(kind === 'case' ? OF_CASE : OF_INCIDENT, [
    actor.districtId,
    reference,
  ]);
  if (!row) throw new DomainError('not-found');
  await (kind === 'case' ? readCase(tx, actor, row.id) : readIncident(tx, actor, row.id));
  return { kind, ...row };
}

export const readIncident = (tx: Tx, actor: Actor, id: string): Promise<IncidentView> =>
  findIncident(tx, behindGlass, actor, id);

/** With the headlines of restricted notes alone; their texts and the files have routes of their own, which stay shut. */
export async function readCase(tx: Tx, actor: Actor, id: string): Promise<CaseView> {
  const { view } = await findCase(tx, behindGlass, actor, id);
  return { ...view, posts: [], availableActions: [] };
}
