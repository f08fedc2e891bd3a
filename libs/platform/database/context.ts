import type { AnyActor, Proof } from '../access/index.js';
import { isId } from './ids.js';
import { PARTY_ROLE } from './roles.js';

interface Opening {
  text: string;
  values: readonly unknown[];
}

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
/** One small column instead of a column for each: nobody reads what was set. From the named parameter on. */
const setting = (first: number): string =>
  `num_nulls(${SETTINGS.map((name, index) => `set_config('${name}', $${first + index}, true)`).join(', ')}) AS unset`;
const SET = `SELECT ${setting(1)}`;

const provedSets = new Map<string, string>();

/** Nobody takes a role whose proof has no row: the database then refuses whatever is asked next. */
function setOnProof({ text, values }: Proof): string {
  let set = provedSets.get(text);
  if (set === undefined) {
    set = `SELECT ${setting(values.length + 1)}, proof.* FROM (${text}) AS proof`;
    provedSets.set(text, set);
  }
  return set;
}

function idOrEmpty(value: string | null | undefined): string {
  if (!value) return '';
  if (!isId(value)) throw new Error('An id of the actor is malformed');
  return value;
}

/**
 * The two statements that open a transaction: its beginning, and what takes the party's role and names the actor to the
 * second wall, on the `proof` where one is owed. Everything is local to the transaction: a pooled connection carries
 * nothing over.
 */
export function openTransaction(
  actor: AnyActor,
  traceId: string,
  { kind, proof }: { kind: keyof typeof BEGIN; proof: Proof | undefined },
): [begin: Opening, set: Opening] {
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
  const begin = { text: BEGIN[kind], values: [] };
  if (!proof) return [begin, { text: SET, values }];
  return [begin, { text: setOnProof(proof), values: [...proof.values, ...values] }];
}
