import type { ComparedValues } from './roster-values.rules.js';
import type { RosterRecord } from './roster-row.rules.js';

/** A student of the register, as far as the comparison needs it. */
export interface ExistingStudent {
  readonly id: string;
  readonly schoolId: string;
  readonly citizenIdHash: string | null;
  readonly studentCode: string | null;
  readonly nameFold: string;
  readonly birthDate: string | null;
  readonly values: ComparedValues;
}

/** An accepted row; the caller adds the keyed hash of the citizen id. */
export interface IncomingStudent {
  readonly schoolId: string;
  readonly citizenIdHash: string | null;
  readonly record: RosterRecord;
}

export type RosterMatch =
  | { readonly kind: 'none' }
  | { readonly kind: 'sure'; readonly student: ExistingStudent }
  /** Too like to be written as another student, not sure enough to be written over. */
  | { readonly kind: 'doubtful'; readonly candidates: readonly ExistingStudent[] };

interface Ids {
  readonly schoolId: string | null;
  readonly citizenIdHash: string | null;
  readonly studentCode: string | null;
}

const NONE: RosterMatch = { kind: 'none' };

/** Finds the register's student behind each row, by maps: linear in students plus rows. */
export class RosterMatcher {
  private readonly byHash: ReadonlyMap<string, ExistingStudent[]>;
  private readonly byCode: ReadonlyMap<string, ExistingStudent[]>;
  private readonly byPerson: ReadonlyMap<string, ExistingStudent[]>;
  private readonly claimed = new Set<string>();

  constructor(existing: readonly ExistingStudent[]) {
    this.byHash = indexBy(existing, ({ citizenIdHash }) => citizenIdHash);
    this.byCode = indexBy(existing, codeKey);
    this.byPerson = indexBy(existing, personKey);
  }

  /** Surer ways first for the whole file, so that no weak match takes a student from a strong one. */
  matchAll(incoming: readonly IncomingStudent[]): RosterMatch[] {
    const matches = incoming.map((student) => this.byCitizenId(student));
    for (const way of [this.byStudentCode, this.byLikeness]) {
      incoming.forEach((student, i) => {
        if (matches[i]?.kind === 'none') matches[i] = way.call(this, student);
      });
    }
    return matches;
  }

  /** Students that a row may mean which could not be read in full. */
  idsBehind(row: Ids): string[] {
    return [...find(this.byHash, row.citizenIdHash), ...find(this.byCode, codeKey(row))].map(({ id }) => id);
  }

  private byCitizenId({ citizenIdHash }: IncomingStudent): RosterMatch {
    return this.claim(find(this.byHash, citizenIdHash));
  }

  private byStudentCode(incoming: IncomingStudent): RosterMatch {
    const found = find(this.byCode, codeKey(idsOf(incoming)));
    return this.claim(found.filter((existing) => this.isFree(existing) && isSamePerson(existing, incoming)));
  }

  private byLikeness(incoming: IncomingStudent): RosterMatch {
    const sameCode = find(this.byCode, codeKey(idsOf(incoming)));
    const sameName = find(this.byPerson, personKey(incoming.record)).filter(
      (existing) => !haveDifferentIds(existing, incoming),
    );
    const candidates = [...new Set([...sameCode, ...sameName])].filter((existing) => this.isFree(existing));
    return candidates.length === 0 ? NONE : { kind: 'doubtful', candidates };
  }

  private claim(found: readonly ExistingStudent[]): RosterMatch {
    const [student] = found;
    if (student === undefined) return NONE;
    if (found.length > 1 || !this.isFree(student)) return { kind: 'doubtful', candidates: found };
    this.claimed.add(student.id);
    return { kind: 'sure', student };
  }

  private isFree({ id }: ExistingStudent): boolean {
    return !this.claimed.has(id);
  }
}

/** Same school and code: name or birth date decides; against two different citizen ids only both together do. */
function isSamePerson(existing: ExistingStudent, incoming: IncomingStudent): boolean {
  const sameName = existing.nameFold === incoming.record.nameFold;
  const sameBirth = existing.birthDate !== null && existing.birthDate === incoming.record.birthDate;
  return haveDifferentIds(existing, incoming) ? sameName && sameBirth : sameName || sameBirth;
}

function haveDifferentIds(existing: ExistingStudent, { citizenIdHash }: IncomingStudent): boolean {
  return (
    existing.citizenIdHash !== null && citizenIdHash !== null && existing.citizenIdHash !== citizenIdHash
  );
}

function idsOf({ schoolId, citizenIdHash, record }: IncomingStudent): Ids {
  return { schoolId, citizenIdHash, studentCode: record.studentCode };
}

function codeKey({ schoolId, studentCode }: Pick<Ids, 'schoolId' | 'studentCode'>): string | null {
  return schoolId === null || studentCode === null ? null : `${schoolId} ${studentCode}`;
}

function personKey({ nameFold, birthDate }: { nameFold: string; birthDate: string | null }): string | null {
  return birthDate === null ? null : `${birthDate} ${nameFold}`;
}

function find(index: ReadonlyMap<string, ExistingStudent[]>, key: string | null): readonly ExistingStudent[] {
  return key === null ? [] : (index.get(key) ?? []);
}

function indexBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const list = index.get(key);
    if (list === undefined) index.set(key, [item]);
    else list.push(item);
  }
  return index;
}
