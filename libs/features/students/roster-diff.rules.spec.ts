import fc from 'fast-check';
import { toIsoDate } from '#contracts';
import { DMC_FIELDS } from './dmc-columns.js';
import { diffRoster, type DiffInput, type RosterDiff } from './roster-diff.rules.js';
import type { ExistingStudent, IncomingStudent } from './roster-match.rules.js';
import type { RosterRecord } from './roster-row.rules.js';
import { comparedValues } from './roster-values.rules.js';

function record(i: number, changes: Partial<RosterRecord> = {}): RosterRecord {
  return {
    rowNumber: i + 2,
    schoolCode: '1065020001',
    citizenId: null,
    studentCode: String(1000 + i),
    level: 'P4',
    room: '1',
    sex: 'F',
    prefix: 'DY',
    firstName: `ชื่อ${i}`,
    lastName: 'ตัวอย่าง',
    nameFold: `ชอ${i} ตวอยาง`,
    birthDate: toIsoDate(`2016-06-${String(1 + (i % 28)).padStart(2, '0')}`),
    weightKg: 30,
    heightCm: 130,
    address: { houseNo: '1', moo: '2', street: null, tambon: 'ก', amphoe: 'ข', province: 'ค' },
    guardian: { firstName: 'มาลี', lastName: 'ตัวอย่าง', relation: 'MOTHER' },
    disadvantages: [],
    cannotStrikeOff: false,
    ...changes,
  };
}

const hash = (i: number): string => `hash-${i}`;

function existing(
  i: number,
  changes: Partial<ExistingStudent> = {},
  stored: Partial<RosterRecord> = {},
): ExistingStudent {
  const student = record(i, stored);
  const { studentCode, nameFold, birthDate } = student;
  const citizenIdHash = 'citizenIdHash' in changes ? (changes.citizenIdHash ?? null) : hash(i);
  const values = comparedValues(student, citizenIdHash);
  return { id: `s${i}`, schoolId: 'a', studentCode, nameFold, birthDate, values, ...changes, citizenIdHash };
}

const incoming = (
  i: number,
  changes: Partial<IncomingStudent> = {},
  row: Partial<RosterRecord> = {},
): IncomingStudent => ({
  schoolId: 'a',
  citizenIdHash: hash(i),
  record: record(i, row),
  ...changes,
});

const diff = (input: Partial<DiffInput>): RosterDiff =>
  diffRoster({
    existing: [],
    incoming: [],
    blocked: [],
    coveredSchoolIds: new Set(['a']),
    fieldsInFile: new Set(DMC_FIELDS),
    ...input,
  });

const only = (result: RosterDiff): unknown => {
  expect(result.changes).toHaveLength(1);
  return result.changes[0];
};

describe('diffRoster', () => {
  it('tells new, unchanged, changed and moved students apart', () => {
    const result = diff({
      existing: [existing(1), existing(2), existing(3, { schoolId: 'b' })],
      incoming: [incoming(0), incoming(1), incoming(2, {}, { level: 'P5', room: '3' }), incoming(3)],
    });
    expect(result.changes).toEqual([
      { kind: 'new', rowNumber: 2 },
      { kind: 'unchanged', rowNumber: 3, studentId: 's1' },
      { kind: 'changed', rowNumber: 4, studentId: 's2', fields: ['level', 'room'] },
      { kind: 'moved', rowNumber: 5, studentId: 's3', fromSchoolId: 'b', fields: [] },
    ]);
    expect(result.counts).toEqual({ new: 1, unchanged: 1, changed: 1, moved: 1, ambiguous: 0 });
    expect(result.missingStudentIds).toEqual([]);
  });

  it('matches by citizen id before anything else, and takes over a corrected name and code', () => {
    const result = diff({
      existing: [existing(1)],
      incoming: [incoming(1, {}, { firstName: 'ใหม่', nameFold: 'ใหม ตวอยาง', studentCode: '9' })],
    });
    expect(only(result)).toMatchObject({
      kind: 'changed',
      studentId: 's1',
      fields: ['studentCode', 'firstName'],
    });
  });

  it.each<[string, Partial<IncomingStudent>, Partial<RosterRecord>, object]>([
    ['code and name', { citizenIdHash: null }, { birthDate: null }, { kind: 'unchanged', studentId: 's1' }],
    [
      'code and birth date, name corrected',
      { citizenIdHash: null },
      { firstName: 'ใหม่', nameFold: 'ใหม' },
      { kind: 'changed', fields: ['firstName'] },
    ],
    [
      'code, name and birth date, id corrected',
      { citizenIdHash: 'other' },
      {},
      { kind: 'changed', fields: ['citizenId'] },
    ],
    [
      'code and name, other id and birth date',
      { citizenIdHash: 'other' },
      { birthDate: null },
      { kind: 'ambiguous', candidateIds: ['s1'] },
    ],
    [
      'only the code',
      { citizenIdHash: null },
      { birthDate: null, nameFold: 'อน' },
      { kind: 'ambiguous', candidateIds: ['s1'] },
    ],
    [
      'name and birth date, no id',
      { citizenIdHash: null },
      { studentCode: null },
      { kind: 'ambiguous', candidateIds: ['s1'] },
    ],
    [
      'name and birth date in another school, no id',
      { citizenIdHash: null, schoolId: 'b' },
      { studentCode: '5' },
      { kind: 'ambiguous' },
    ],
    ['name and birth date, another id', { citizenIdHash: 'other' }, { studentCode: '5' }, { kind: 'new' }],
    ['the name alone', { citizenIdHash: null }, { studentCode: null, birthDate: null }, { kind: 'new' }],
    [
      'the code in another school',
      { citizenIdHash: null, schoolId: 'b' },
      { birthDate: null },
      { kind: 'new' },
    ],
  ])('likeness by %s', (_name, student, row, expected) => {
    expect(only(diff({ existing: [existing(1)], incoming: [incoming(1, student, row)] }))).toMatchObject(
      expected,
    );
  });

  it('gives a student to the surer of two rows, whatever their order', () => {
    const sure = incoming(1, {}, { studentCode: '5', rowNumber: 9 });
    const weak = incoming(1, { citizenIdHash: null }, { birthDate: null });
    for (const rows of [
      [weak, sure],
      [sure, weak],
    ]) {
      const { changes } = diff({ existing: [existing(1)], incoming: rows });
      expect(changes.find(({ rowNumber }) => rowNumber === 9)).toMatchObject({
        kind: 'changed',
        studentId: 's1',
      });
      expect(changes.find(({ rowNumber }) => rowNumber === 3)).toMatchObject({ kind: 'new' });
    }
  });

  it('leaves a repeated id of the register to a person', () => {
    const result = diff({
      existing: [existing(1), existing(2, { citizenIdHash: hash(1) })],
      incoming: [incoming(1)],
    });
    expect(only(result)).toEqual({ kind: 'ambiguous', rowNumber: 3, candidateIds: ['s1', 's2'] });
    expect(result.missingStudentIds).toEqual([]);
  });

  it('flags the missing of covered schools only', () => {
    const all = [existing(1), existing(2), existing(3, { schoolId: 'b' })];
    expect(diff({ existing: all, incoming: [incoming(1)] }).missingStudentIds).toEqual(['s2']);
  });

  it('does not call a student missing whose row is blocked or who has moved', () => {
    const blocked = [
      { schoolId: 'a', citizenIdHash: hash(1), studentCode: null },
      { schoolId: 'a', citizenIdHash: null, studentCode: '1002' },
      { schoolId: 'a', citizenIdHash: null, studentCode: null },
    ];
    const result = diff({
      existing: [existing(1), existing(2), existing(3), existing(4)],
      incoming: [incoming(3, { schoolId: 'b' })],
      blocked,
    });
    expect(result.missingStudentIds).toEqual(['s4']);
    expect(result.unidentifiedBlockedRows).toBe(1);
  });

  it('changes nothing for an empty cell, and takes flags back only when the file has their column', () => {
    const stored = { disadvantages: ['D09'], cannotStrikeOff: true } as const;
    const empty = { weightKg: null, guardian: null, room: null };
    const input = { existing: [existing(1, {}, stored)], incoming: [incoming(1, {}, empty)] };
    expect(only(diff(input))).toMatchObject({ kind: 'changed', fields: ['disadvantage', 'cannotStrikeOff'] });
    expect(only(diff({ ...input, fieldsInFile: new Set(['room']) }))).toMatchObject({ kind: 'unchanged' });
  });

  it('accounts for every row and every student exactly once', () => {
    const person = fc.record({
      i: fc.nat(8),
      hashed: fc.boolean(),
      school: fc.constantFrom('a', 'b'),
      coded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.array(person, { maxLength: 12 }), (old, rows) => {
        const students = old.map(({ i, hashed, school }, n) =>
          existing(i, { id: `s${n}`, schoolId: school, citizenIdHash: hashed ? hash(i) : null }),
        );
        const result = diff({
          existing: students,
          incoming: rows.map(({ i, hashed, school, coded }, n) =>
            incoming(
              i,
              { schoolId: school, citizenIdHash: hashed ? hash(i) : null },
              { rowNumber: n, ...(coded ? {} : { studentCode: null }) },
            ),
          ),
          coveredSchoolIds: new Set(['a', 'b']),
        });
        const written = result.changes.flatMap((change) => ('studentId' in change ? [change.studentId] : []));
        const doubtful = result.changes.flatMap((change) =>
          'candidateIds' in change ? change.candidateIds : [],
        );
        const accounted = new Set([...written, ...doubtful, ...result.missingStudentIds]);
        expect(result.changes.map(({ rowNumber }) => rowNumber)).toEqual(rows.map((_, n) => n));
        expect(new Set(written).size).toBe(written.length);
        expect(accounted.size).toBe(students.length);
        expect(result.missingStudentIds.some((id) => written.includes(id))).toBe(false);
      }),
    );
  });

  it('looks no oftener at each pupil of a large district than of a small one', () => {
    const looksEach = (count: number): number => {
      let looks = 0;
      const watched = (student: ExistingStudent): ExistingStudent =>
        new Proxy(student, {
          get: (target, name) => {
            looks += 1;
            return Reflect.get(target, name) as unknown;
          },
        });
      const students = Array.from({ length: count }, (_, i) => watched(existing(i)));
      const rows = Array.from({ length: count }, (_, i) => incoming(i, i % 3 ? {} : { citizenIdHash: null }));
      expect(diff({ existing: students, incoming: rows }).counts.unchanged).toBe(count);
      return looks / count;
    };
    expect(looksEach(18_276)).toBeCloseTo(looksEach(300), 1);
  });
});
