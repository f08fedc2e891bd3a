import type { AnyActor } from '../access/index.js';
import { isId } from './ids.js';
import { PARTY_ROLE } from './roles.js';

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function idOrEmpty(value: string | null | undefined): string {
  if (!value) return '';
  if (!isId(value)) throw new Error('An id of the actor is malformed');
  return value;
}

/**
 * One statement string that opens a transaction, takes the party's role and names the actor to the second wall.
 * Everything is local to the transaction: a pooled connection carries nothing over.
 */
export function openTransaction(actor: AnyActor, traceId: string, readOnly: boolean): string {
  const named =
    'personId' in actor
      ? { person: actor.personId, post: actor.postId, school: actor.schoolId, role: actor.role }
      : { person: null, post: null, school: null, role: `system:${actor.name}` };
  const settings: [string, string][] = [
    ['role', PARTY_ROLE[actor.party]],
    ['app.district_id', idOrEmpty(actor.districtId)],
    ['app.school_id', idOrEmpty(named.school)],
    ['app.person_id', idOrEmpty(named.person)],
    ['app.post_id', idOrEmpty(named.post)],
    ['app.acting_role', named.role],
    ['app.trace_id', traceId],
  ];
  const calls = settings.map(([name, value]) => `set_config(${literal(name)}, ${literal(value)}, true)`);
  return `BEGIN${readOnly ? ' ISOLATION LEVEL REPEATABLE READ READ ONLY' : ''}; SELECT ${calls.join(', ')}`;
}
