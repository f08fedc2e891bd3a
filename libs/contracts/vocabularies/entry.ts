/**
 * How sure we are of a term. `official`: read in a government source. `official_unread`: on an official list whose
 * page could not be opened. `knowledge`: general administrative or legal knowledge. `community`: seen in a real
 * school's system. `proposal`: our own design, never called official on a screen.
 */
export type Basis = 'official' | 'official_unread' | 'knowledge' | 'community' | 'proposal';

export type Language = 'th' | 'en';

/** What every vocabulary entry has. Codes are stable ASCII and never reused. */
export interface VocabularyEntry {
  readonly code: string;
  readonly th: string;
  readonly en: string;
  readonly basis: Basis;
}

/** The entry's text in the language of the screen. */
export function label(entry: Pick<VocabularyEntry, 'th' | 'en'>, language: Language): string {
  return language === 'th' ? entry.th : entry.en;
}

/** Look-up over one vocabulary. */
export interface Lookup<Code extends string, Entry> {
  /** Type guard for values from outside (also wrong types). */
  readonly has: (value: unknown) => value is Code;
  /** The entry; throws RangeError when the code does not exist (a programming mistake, not user input). */
  readonly get: (code: Code) => Entry;
}

/** Builds the look-up once per vocabulary, so that no caller scans the list. */
export function lookupOf<Code extends string, Entry extends { readonly code: Code }>(
  entries: readonly Entry[],
): Lookup<Code, Entry> {
  const byCode = new Map<unknown, Entry>(entries.map((entry) => [entry.code, entry]));
  return {
    has: (value): value is Code => byCode.has(value),
    get: (code) => {
      const entry = byCode.get(code);
      if (entry === undefined) throw new RangeError('unknown vocabulary code');
      return entry;
    },
  };
}

/** The codes of a vocabulary, for class-validator `@IsIn` and database checks. */
export function codesOf<Code extends string>(entries: readonly { readonly code: Code }[]): readonly Code[] {
  return entries.map((entry) => entry.code);
}
