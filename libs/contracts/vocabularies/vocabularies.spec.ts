import { DETAIL_TAGS } from './detail-tags.js';
import { codesOf, label, type VocabularyEntry } from './entry.js';
import { HAZARD_GROUPS, isHazardGroupCode } from './hazard-groups.js';
import { groupOfHazard, hazardByCode, HAZARDS, hazardsOfGroup, isHazardCode } from './hazards.js';
import { HOTLINES } from './hotlines.js';
import * as words from './incident-words.js';
import { LEVELS } from './levels.js';
import * as people from './people.js';
import { PREFIXES } from './prefixes.js';
import { ROLES } from './roles.js';
import { schoolCodeKind } from './school-codes.js';
import { higherUrgency, URGENCY_LEVELS, urgencyByCode } from './urgency.js';

const arraysOf = (module: Record<string, unknown>): VocabularyEntry[][] =>
  Object.values(module).filter(Array.isArray) as VocabularyEntry[][];

const all: readonly (readonly VocabularyEntry[])[] = [
  HAZARD_GROUPS,
  HAZARDS,
  DETAIL_TAGS,
  URGENCY_LEVELS,
  LEVELS,
  PREFIXES,
  ROLES,
  HOTLINES,
  ...arraysOf(words),
  ...arraysOf(people),
];

describe('vocabularies', () => {
  it('have unique codes, a Thai and an English text each', () => {
    for (const entries of all) {
      const codes = codesOf(entries);
      expect(new Set(codes).size).toBe(codes.length);
      for (const entry of entries) {
        expect(entry.th.trim()).not.toBe('');
        expect(entry.en).toMatch(/[A-Za-z]/);
      }
    }
  });

  it('hold 25 sub-types as 8 + 5 + 3 + 9 and one "other" per group', () => {
    const sizes = HAZARD_GROUPS.map((group) => hazardsOfGroup(group.code).length);
    expect(sizes).toEqual([9, 6, 4, 10]);
    const others = HAZARDS.filter((hazard) => hazard.code.endsWith('99'));
    expect(others.map((other) => other.basis)).toEqual(['proposal', 'proposal', 'proposal', 'proposal']);
  });

  it('count every sub-type in the group of its letter', () => {
    for (const hazard of HAZARDS) {
      const group = HAZARD_GROUPS.find((candidate) => candidate.code === groupOfHazard(hazard.code));
      expect(hazard.code.startsWith(group!.letter)).toBe(true);
    }
  });

  it('restrict the six sub-types whose names must stay out of lists', () => {
    const restricted = HAZARDS.filter((hazard) => hazard.restrictedByDefault).map((hazard) => hazard.code);
    expect(restricted).toEqual(['V01', 'V08', 'R01', 'R02', 'U01', 'U03']);
  });

  it('send only reports on staff through the conflict route', () => {
    expect(DETAIL_TAGS.filter((tag) => tag.conflictRoute).map((tag) => tag.code)).toEqual(['STAFF_CORPORAL']);
  });

  it('guard and look up codes', () => {
    expect(isHazardCode('V01')).toBe(true);
    expect(isHazardCode('V10')).toBe(false);
    expect(isHazardCode(1)).toBe(false);
    expect(isHazardGroupCode('constructor')).toBe(false);
    expect(label(hazardByCode('A03'), 'en')).toBe('Vehicles and travel');
    expect(label(hazardByCode('A03'), 'th')).toBe('ภัยจากยานพาหนะ');
    expect(() => hazardByCode('X01' as 'V01')).toThrow(RangeError);
  });

  it('order urgency by rank', () => {
    expect(higherUrgency('NORMAL', 'CRITICAL')).toBe('CRITICAL');
    expect(higherUrgency('URGENT', 'NORMAL')).toBe('URGENT');
    expect(urgencyByCode('NORMAL').acknowledgeWithin).toBe(3);
  });

  it('mark every disadvantage type as sensitive', () => {
    expect(people.DISADVANTAGE_TYPES.every((entry) => entry.sensitive)).toBe(true);
    expect(people.DISADVANTAGE_TYPES).toHaveLength(13);
  });

  it('tell the two school codes apart', () => {
    expect(schoolCodeKind('1065020001')).toBe('ministry');
    expect(schoolCodeKind('65020001')).toBe('area');
    expect(schoolCodeKind('๖๕๐๒๐๐๐๑')).toBeNull();
  });
});
