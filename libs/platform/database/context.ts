import type { AnyActor, Proof } from '../access/index.js';
import { isId } from './ids.js';
import { PARTY_ROLE } from './roles.js';

interface Opening {
  text: string;
  values: readonly unknown[];
}

/**
 * A read sees one state of the database however many statements it asks. What asks a single one sees one state anyhow: its
 * packet is a transaction that PostgreSQL begins and ends by itself.
 */
const BEGIN = {
  write: 'BEGIN',
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  'at-once': undefined,
} as const;
export type Kind = keyof typeof BEGIN;

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
const READ_ONLY = "set_config('transaction_read_only', 'on', true)";

/** One small column instead of a column for each: nobody reads what was set. From the named parameter on. */
function setting(kind: Kind, first: number): string {
  const set = SETTINGS.map((name, index) => `set_config('${name}', $${first + index}, true)`);
  return `num_nulls(${(kind === 'at-once' ? [READ_ONLY, ...set] : set).join(', ')}) AS unset`;
}

const texts = new Map<string, string>();

/** Nobody takes a role whose proof has no row: the database then refuses whatever is asked next. */
function setText(kind: Kind, proof: Proof | undefined): string {
  const key = `${kind} ${proof?.text ?? ''}`;
  let text = texts.get(key);
  if (text === undefined) {
    const from = proof ? `, proof.* FROM (${proof.text}) AS proof` : '';
    text = `SELECT ${setting(kind, (proof?.values.length ?? 0) + 1)}${from}`;
    texts.set(key, text);
  }
  return text;
}

function idOrEmpty(value: string | null | undefined): string {
  if (!value) return '';
  if (!isId(value)) throw new Error('An id of the actor is malformed');
  return value;
}

/**
 * The statements that open a transaction: its beginning where it needs one, and last what takes the party's role and names
 * the actor to the second wall, on the `proof` where one is owed. Everything is local to the transaction: a pooled
 * connection carries nothing over.
 */
export function openTransaction(
  actor: AnyActor,
  traceId: string,
  { kind, proof }: { kind: Kind; proof: Proof | undefined },
): Opening[] {
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
  const set = { text: setText(kind, proof), values: proof ? [...proof.values, ...values] : values };
  const begin = BEGIN[kind];
  return begin === undefined ? [set] : [{ text: begin, values: [] }, set];
}
