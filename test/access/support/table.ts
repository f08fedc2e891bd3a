import type { RoleCode } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Principal } from './facts.js';
import type { AccessWorld } from './access-world.js';

/** What a cell expects: the route's own success, or the status of the refusal. */
export type Outcome = 'ok' | 400 | 401 | 403 | 404 | 409 | 412 | 422;

/** The record that a request is about, seen from the one who asks. */
export interface Subject {
  relation: string;
  id: string;
  version: number;
  /** Whether the database's wall alone lets somebody touch it. */
  wallOpen: (who: Principal) => boolean;
  /** What the features tell the check of it; null when there is no record. */
  record: AccessRecord | null;
  /** A second record that the request names. */
  other?: string;
  /** Session to ask with, when it is not the principal's own. */
  cookie?: string;
}

export interface Ask {
  /** Values for the path besides `:id`, by name. */
  params?: Record<string, string>;
  query?: string;
  body?: object;
  version?: number;
  /** A body that is no JSON, with its type. */
  raw?: { payload: Buffer; type: string };
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** Parsed body; pages are joined. */
  body: Record<string, unknown> & { items?: Record<string, unknown>[] };
}

/** What a successful answer must show, exactly. */
export type Look = (answer: Answer, world: AccessWorld, who: Principal, subject: Subject) => void;

export interface Row {
  /** Method and path as the router says it. */
  route: string;
  /** Tells rows of one route apart. */
  variant?: string;
  /** Kind of record, whose relations make the columns. */
  subject: SubjectKind;
  /** Status of success. */
  ok: number;
  expect: (role: RoleCode, relation: string) => Outcome;
  ask?: (world: AccessWorld, who: Principal, subject: Subject) => Ask;
  /** State that an incident must be in for the action. */
  status?: string;
  /** Reads leave no row changed. */
  reads?: true;
  /** Follow the cursors to the end. */
  paged?: true;
  look?: Look;
  /** Everybody may ask, signed in or not. */
  public?: true;
  /** Allowed before a required change of password. */
  beforePasswordChange?: true;
  /** A reading that must leave exactly one row in the audit trail. */
  leavesReading?: (world: AccessWorld, subject: Subject) => boolean;
  /** The answer stays open. */
  stream?: true;
}

/** Kinds of records with their relations to the one who asks: the columns of the matrix. */
export const RELATIONS = {
  none: ['any'],
  incident: [
    'own',
    'own-elsewhere',
    'own-class',
    'own-class-restricted',
    'own-school',
    'touched',
    'other-school',
    'other-district',
    'named',
    'conflict',
    'own-conflict',
    'assigned',
    'absent',
  ],
  report: [
    'nobody',
    'own-child',
    'other-school-child',
    'other-district-child',
    'own-staff',
    'other-school-staff',
    'other-district-staff',
    'touching-other-school',
    'touching-other-district',
    'for-other-school',
  ],
  assignee: ['own-district', 'no-officer', 'other-district', 'nobody'],
  'merge-target': ['own-school', 'conflict', 'other-district', 'named', 'nothing'],
  person: [
    'self',
    'own-school',
    'own-school-raised',
    'own-school-former',
    'other-school',
    'district',
    'partner',
    'other-district',
    'absent',
  ],
  'spare-person': [
    'own-school',
    'own-school-raised',
    'other-school',
    'district',
    'partner',
    'other-district',
    'absent',
  ],
  post: [
    'own-school',
    'own-school-director',
    'raised-elsewhere',
    'other-school',
    'district',
    'other-district',
    'absent',
  ],
  'new-post': [
    'teacher-here',
    'director-here',
    'teacher-elsewhere',
    'officer-of-district',
    'partner',
    'teacher-other-district',
  ],
  school: ['own', 'other', 'other-district', 'absent'],
  'spare-school': ['other', 'other-district', 'absent'],
  student: ['own-class', 'own-school', 'other-school', 'other-district', 'absent'],
  dropout: ['own-class', 'own-school', 'other-school', 'other-district', 'absent'],
  screening: ['own-class', 'own-school', 'of-another-child', 'other-school', 'other-district', 'absent'],
  case: [
    'own-class',
    'own-school',
    'other-school',
    'other-district',
    'assigned',
    'conflict',
    'kept-from',
    'absent',
  ],
  'roster-import': ['own-school', 'other-school', 'whole-district', 'other-district', 'absent'],
  agency: ['own', 'beside', 'other-district', 'absent'],
  'spare-agency': ['beside', 'other-district', 'absent'],
  mou: ['own', 'own-draft', 'beside', 'other-district', 'absent'],
  referral: [
    ...['own', 'own-class', 'own-school', 'other-school', 'other-district'],
    ...['conflict', 'kept-from', 'assigned', 'absent'],
  ],
  assignment: [
    ...[
      'offered',
      'accepted',
      'declined',
      'recalled',
      'basis-gone',
      'other-agency',
      'other-district',
      'absent',
    ],
  ],
  'report-request': ['own', 'colleague', 'absent'],
  'public-release': ['own-district', 'other-district', 'absent'],
  risk: ['own-school', 'other-school', 'other-district', 'absent'],
  plan: ['own-school', 'other-school', 'other-district', 'absent'],
  'emergency-plan': ['own-school', 'other-school', 'other-district', 'absent'],
  'step-board': ['own-school', 'other-school', 'other-district', 'absent'],
  summary: ['own-school', 'other-school', 'office', 'other-district', 'absent'],
  practice: ['own-school', 'other-school', 'chosen-elsewhere', 'other-district', 'absent'],
  activity: ['own-school', 'other-school', 'office', 'other-district', 'absent'],
  'activity-finding': ['own-school', 'other-school', 'office', 'other-district', 'absent'],
  'monitoring-tool': ['own', 'other-district', 'absent'],
  visit: ['own-school', 'other-school', 'other-district', 'visiting', 'absent'],
  finding: ['own-school', 'other-school', 'other-district', 'owned', 'absent'],
  session: ['own', 'colleague', 'absent'],
  'own-session': ['own'],
  'own-post': ['own', 'own-ended', 'colleague', 'absent'],
} as const satisfies Record<string, readonly string[]>;

export type SubjectKind = keyof typeof RELATIONS;

type Relations = readonly string[];

/**
 * Expectation from two lists per role: records on which the action succeeds, and records that the role may look at
 * but not act on (403). Any other record looks absent (404); a role that is not named may never (403).
 */
export function grant(
  may: Partial<Record<RoleCode, Relations>>,
  sees: Partial<Record<RoleCode, Relations>> = {},
): Row['expect'] {
  return (role, relation) => {
    const allowed = may[role];
    if (!allowed) return 403;
    if (allowed.includes(relation)) return 'ok';
    return sees[role]?.includes(relation) ? 403 : 404;
  };
}

/** Roles that may ask at all; what they get depends on who they are, not on a record. */
export function only(...roles: RoleCode[]): Row['expect'] {
  return (role) => (roles.includes(role) ? 'ok' : 403);
}

/** Outcome by relation for the named roles; every other role may never. */
export function byRelation(roles: readonly RoleCode[], outcomes: Record<string, Outcome>): Row['expect'] {
  return (role, relation) => (roles.includes(role) ? (outcomes[relation] ?? 404) : 403);
}

/** The same expectation for a route whose part or state is not there: allowed ones get that answer instead. */
export const insteadOfOk =
  (may: Row['expect'], instead: Outcome): Row['expect'] =>
  (role, relation) => {
    const outcome = may(role, relation);
    return outcome === 'ok' ? instead : outcome;
  };
