import type { AnyActor } from '../access/index.js';
import { isId } from './ids.js';
import { PARTY_ROLE } from './roles.js';

/** A read sees one state of the database however many statements it asks. */
const BEGIN = { write: 'BEGIN', read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' } as const;

const SETTINGS = [
  'role',
  'app.district_id',
  'app.school_id',
  'app.agency_id',
  'app.person_id',
  'app.post_id',
  'app.acting_role',
  'app.trace_id',
];
const SET = `SELECT ${SETTINGS.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;

function idOrEmpty(value: string | null | undefined): string {
  if (!value) return '';
  if (!isId(value)) throw new Error('An id of the actor is malformed');
  return value;
}

/**
 * The statements that open a transaction, take the party's role and name the actor to the second wall. Everything is
 * local to the transaction: a pooled connection carries nothing over.
 */
export function openTransaction(
  actor: AnyActor,
  traceId: string,
  kind: keyof typeof BEGIN,
): [text: string, values: string[]][] {
  const named =
    'personId' in actor
      ? {
          person: actor.personId,
          post: actor.postId,
          school: actor.schoolId,
          agency: actor.agencyId,
          role: actor.role,
        }
      : { person: null, post: null, school: null, agency: null, role: `system:${actor.name}` };
  const values = [
    PARTY_ROLE[actor.party],
    idOrEmpty(actor.districtId),
    idOrEmpty(named.school),
    idOrEmpty(named.agency),
    idOrEmpty(named.person),
    idOrEmpty(named.post),
    named.role,
    traceId,
  ];
  return [
    [BEGIN[kind], []],
    [SET, values],
  ];
}
