import fc from 'fast-check';
import { citizenIdCheckDigit, toIsoDate } from '#contracts';
import {
  aRoster,
  DMC_COLUMNS as EXPORT_COLUMNS,
  syntheticCitizenId,
} from '../../../test/support/dmc-files.js';
import { DMC_COLUMNS, DMC_FIELDS, type DmcField } from './dmc-columns.js';
import { DMC_REFUSALS } from './dmc-problems.js';
import type { RawRosterRow } from './dmc-extract.js';
import { ROSTER_PROBLEMS, severityOf, type RosterProblemCode } from './roster-problems.rules.js';
import { readRosterRow, type RosterRecord, type RowReading } from './roster-row.rules.js';

const TODAY = toIsoDate('2026-11-23');

const GOOD: Record<DmcField, string> = {
  schoolCode: '1065020001',
  schoolName: 'โรงเรียนบ้านตัวอย่าง',
  citizenId: syntheticCitizenId(1),
  level: 'ป.4',
  room: '2',
  studentCode: '04512',
  sex: 'ช',
  prefix: 'เด็กชาย',
  firstName: 'สมชาย',
  lastName: 'ใจดี',
  birthDate: '15/06/2559',
  weightKg: '32.5',
  heightCm: '135',
  houseNo: '12/3',
  moo: '4',
  street: '',
  tambon: 'วังตัวอย่าง',
  amphoe: 'เมืองสมมติ',
  province: 'พิษณุโลก',
  guardianFirstName: 'นางมาลี',
  guardianLastName: 'ใจดี',
  guardianRelation: 'มารดา',
  disadvantage: 'เด็กยากจน',
  cannotStrikeOff: '',
};

const read = (changes: Partial<Record<DmcField, string>> = {}): RowReading => {
  const values = { ...GOOD, ...changes };
  return readRosterRow({ rowNumber: 7, values: DMC_FIELDS.map((field) => values[field]) }, TODAY);
};

const codes = (reading: RowReading): RosterProblemCode[] => reading.problems.map(({ code }) => code);

describe('readRosterRow', () => {
  it('reads a good row without a problem', () => {
    const reading = read();
    expect(reading.problems).toEqual([]);
    expect(reading.record).toEqual({
      rowNumber: 7,
      schoolCode: '1065020001',
      citizenId: syntheticCitizenId(1),
      studentCode: '04512',
      level: 'P4',
      room: '2',
      sex: 'M',
      prefix: 'DC',
      firstName: 'สมชาย',
      lastName: 'ใจดี',
      nameFold: 'สมชาย ใจดี',
      birthDate: '2016-06-15',
      weightKg: 32.5,
      heightCm: 135,
      address: {
        houseNo: '12/3',
        moo: '4',
        street: null,
        tambon: 'วังตัวอย่าง',
        amphoe: 'เมืองสมมติ',
        province: 'พิษณุโลก',
      },
      guardian: { firstName: 'มาลี', lastName: 'ใจดี', relation: 'MOTHER' },
      disadvantages: ['D09'],
      cannotStrikeOff: false,
    });
  });

  it('finds nothing wrong with a generated roster', () => {
    const order = DMC_FIELDS.map((field) =>
      EXPORT_COLUMNS.find((column) => column.startsWith(DMC_COLUMNS[field].label) && column.length < 60)!,
    );
    const label = (field: DmcField): string => DMC_COLUMNS[field].label;
    const column = (field: DmcField) =>
      EXPORT_COLUMNS.find((name) => name === label(field)) ?? order[DMC_FIELDS.indexOf(field)]!;
    aRoster(500).forEach((pupil, i) => {
      const row = { rowNumber: i + 2, values: DMC_FIELDS.map((field) => pupil[column(field)]) };
      expect(readRosterRow(row, TODAY).problems).toEqual([]);
    });
  });

  type Case = [Partial<Record<DmcField, string>>, RosterProblemCode[], Partial<RosterRecord>?];

  const cases: Case[] = [
    [{ schoolCode: '65020001' }, [], { schoolCode: '65020001' }],
    [{ schoolCode: ' 1065-020001.0' }, [], { schoolCode: '1065020001' }],
    [{ schoolCode: '๑๐๖๕๐๒๐๐๐๑' }, [], { schoolCode: '1065020001' }],
    [{ schoolCode: '' }, ['school-code-missing']],
    [{ schoolCode: '65020' }, ['school-code-malformed']],
    [{ schoolCode: '1.07E+09' }, ['school-code-malformed']],
    [{ schoolCode: '#REF!' }, ['formula-error', 'school-code-missing']],

    [{ citizenId: '1-9999-00000-01-3' }, [], { citizenId: syntheticCitizenId(1) }],
    [{ citizenId: "'1999900000013" }, [], { citizenId: syntheticCitizenId(1) }],
    [{ citizenId: '1.999900000013E+12' }, [], { citizenId: syntheticCitizenId(1) }],
    [{ citizenId: '1.9999E+12' }, ['citizen-id-scientific']],
    [{ citizenId: '1999900000000' }, ['citizen-id-scientific']],
    [{ citizenId: '1999900000014' }, ['citizen-id-checksum'], { citizenId: '1999900000014' }],
    [{ citizenId: 'G69006500001' }, ['citizen-id-malformed']],
    [{ citizenId: 'G696500000012' }, [], { citizenId: 'G696500000012' }],
    [{ citizenId: '19999' }, ['citizen-id-malformed']],
    [{ citizenId: 'ไม่ทราบเลข' }, ['citizen-id-malformed']],
    [{ citizenId: 'x-xxxx-xxxxx-01-3' }, ['citizen-id-masked']],
    [{ citizenId: '' }, ['citizen-id-missing'], { citizenId: null }],
    [{ citizenId: '-' }, ['citizen-id-missing'], { citizenId: null }],
    [{ citizenId: '', studentCode: '' }, ['identity-missing']],

    [{ studentCode: '' }, [], { studentCode: null }],
    [{ studentCode: '๐๔๕๑๒' }, [], { studentCode: '04512' }],
    [{ studentCode: syntheticCitizenId(1) }, ['student-code-is-citizen-id'], { studentCode: null }],
    [{ studentCode: '?!' }, ['student-code-malformed'], { studentCode: null }],

    [{ level: 'ป.4/2', room: '' }, [], { level: 'P4', room: '2' }],
    [{ level: 'ป.4/2', room: '2' }, [], { level: 'P4', room: '2' }],
    [{ level: 'ป.4/2', room: 'ป.4/2' }, [], { level: 'P4', room: '2' }],
    [{ level: 'ป.4/2', room: '02' }, [], { room: '02' }],
    [{ level: 'ป.4/2', room: '3' }, ['room-conflict'], { level: 'P4', room: '3' }],
    [{ level: 'ประถมศึกษาปีที่ ๔', room: 'ห้อง ๑' }, [], { level: 'P4', room: '1' }],
    [{ room: '1.0' }, [], { room: '1' }],
    [{ room: '' }, [], { room: null }],
    [{ room: 'ห้องที่มีชื่อยาวมากเกินไป' }, ['text-too-long'], { room: null }],
    [{ level: '' }, ['level-missing']],
    [{ level: '4' }, ['level-unknown']],
    [{ level: 'ม.5' }, ['level-not-offered']],

    [{ prefix: '', firstName: 'เด็กชายสมชาย' }, [], { prefix: 'DC', firstName: 'สมชาย' }],
    [{ prefix: 'ด.ช.', firstName: 'ด.ช. สมชาย' }, [], { prefix: 'DC', firstName: 'สมชาย' }],
    [{ prefix: 'ด.ญ.', sex: 'ญ', firstName: 'นางนวล' }, [], { prefix: 'DY', firstName: 'นางนวล' }],
    [{ prefix: '', firstName: 'สมชาย' }, [], { prefix: null }],
    [{ prefix: 'คุณหนู' }, ['prefix-unknown'], { prefix: null }],
    [{ prefix: 'ดร.' }, ['prefix-unknown'], { prefix: null }],
    [{ prefix: 'สามเณร' }, [], { prefix: 'SAMANEN', sex: 'M' }],
    [{ firstName: '' }, ['first-name-missing']],
    [{ lastName: '-' }, ['last-name-missing'], { lastName: '' }],
    [
      { firstName: 'สมชาย  ใจดี', lastName: '' },
      ['name-in-one-cell'],
      { firstName: 'สมชาย', lastName: 'ใจดี' },
    ],
    [{ firstName: ' สม\u200bชาย ', lastName: 'ใจ  ดี' }, [], { firstName: 'สมชาย', lastName: 'ใจ ดี' }],
    [{ firstName: 'น\u0e4d\u0e32ใจ' }, [], { firstName: 'น\u0e33ใจ' }],
    [{ firstName: 'สมชาย\u202e' }, [], { firstName: 'สมชาย' }],
    [{ firstName: 'สมชาย2' }, ['name-unusual'], { firstName: 'สมชาย2' }],
    [{ firstName: "Na'im", lastName: 'O’Hara-Sá' }, []],
    [{ firstName: '?????' }, ['name-damaged']],
    [{ lastName: 'ใจ\ufffdดี' }, ['name-damaged']],
    [{ lastName: 'ก'.repeat(101) }, ['name-damaged']],
    [{ firstName: "'=SUM(A1)" }, ['name-unusual'], { firstName: '=SUM(A1)' }],

    [{ sex: 'ชาย' }, [], { sex: 'M' }],
    [{ sex: '' }, [], { sex: 'M' }],
    [{ sex: '', prefix: '' }, ['sex-missing'], { sex: null }],
    [{ sex: '?' }, ['sex-unknown'], { sex: 'M' }],
    [{ sex: 'หญิง' }, ['sex-prefix-disagree'], { sex: 'F' }],

    [{ birthDate: '๑๕ มิถุนายน ๒๕๕๙' }, [], { birthDate: toIsoDate('2016-06-15') }],
    [{ birthDate: '15 มิ.ย. 2559' }, [], { birthDate: toIsoDate('2016-06-15') }],
    [{ birthDate: '2559-06-15' }, [], { birthDate: toIsoDate('2016-06-15') }],
    [{ birthDate: '2016-06-15' }, [], { birthDate: toIsoDate('2016-06-15') }],
    [{ birthDate: '15/06/2016' }, ['birth-date-ce-guess'], { birthDate: toIsoDate('2016-06-15') }],
    [{ birthDate: '15/06/59' }, ['birth-date-two-digit-year']],
    [{ birthDate: '31/04/2559' }, ['birth-date-impossible']],
    [{ birthDate: '29/02/2560' }, ['birth-date-impossible']],
    [{ birthDate: '31/04/2016' }, ['birth-date-impossible']],
    [{ birthDate: '06/15/2559' }, ['birth-date-impossible']],
    [{ birthDate: '42536' }, ['birth-date-number']],
    [{ birthDate: 'เมื่อวาน' }, ['birth-date-unreadable']],
    [{ birthDate: '15/06/2570' }, ['birth-date-future']],
    [{ birthDate: '15/06/2569' }, ['birth-date-out-of-range']],
    [{ birthDate: '15/06/2500' }, ['birth-date-out-of-range']],
    [{ birthDate: '15/06/3059' }, ['birth-date-out-of-range']],
    [{ birthDate: '' }, ['birth-date-missing'], { birthDate: null }],
    [{ birthDate: '15/06/2550' }, ['age-level-implausible'], { birthDate: toIsoDate('2007-06-15') }],
    [{ birthDate: '15/06/2564' }, ['age-level-implausible']],

    [{ weightKg: '', heightCm: '0' }, [], { weightKg: null, heightCm: null }],
    [{ weightKg: '๓๒ กก.' }, [], { weightKg: 32 }],
    [{ weightKg: '320' }, ['weight-implausible'], { weightKg: null }],
    [{ heightCm: '1.35' }, ['height-implausible'], { heightCm: null }],
    [{ heightCm: 'สูง' }, ['height-implausible'], { heightCm: null }],

    [{ tambon: 'ต.วังตัวอย่าง', amphoe: 'อำเภอเมืองสมมติ', province: 'จ. พิษณุโลก', moo: 'หมู่ที่ 4' }, []],
    [{ street: 'ก'.repeat(101) }, ['text-too-long']],
    [{ guardianFirstName: '', guardianLastName: '', guardianRelation: '' }, [], { guardian: null }],
    [
      { guardianFirstName: 'นายสมศักดิ์ ใจดี', guardianLastName: '', guardianRelation: 'ลุงเขย' },
      [],
      { guardian: { firstName: 'สมศักดิ์', lastName: 'ใจดี', relation: 'UNCLE_AUNT' } },
    ],
    [
      { guardianRelation: 'เพื่อนบ้าน' },
      ['guardian-relation-unknown'],
      { guardian: { firstName: 'มาลี', lastName: 'ใจดี', relation: 'OTHER' } },
    ],
    [{ disadvantage: '' }, [], { disadvantages: [] }],
    [{ disadvantage: 'ไม่ด้อยโอกาส' }, [], { disadvantages: [] }],
    [{ disadvantage: 'เด็กยากจน, เด็กถูกทอดทิ้ง/กำพร้า' }, [], { disadvantages: ['D03', 'D09'] }],
    [{ disadvantage: 'เด็กได้รับผลกระทบจากโรคเอดส์' }, [], { disadvantages: ['D06'] }],
    [{ disadvantage: 'อะไรสักอย่าง' }, ['disadvantage-unknown'], { disadvantages: ['D99'] }],
    [{ cannotStrikeOff: '3.1.8' }, [], { cannotStrikeOff: true }],
    [{ cannotStrikeOff: '/' }, [], { cannotStrikeOff: true }],
    [{ cannotStrikeOff: 'ไม่ใช่' }, [], { cannotStrikeOff: false }],
    [{ cannotStrikeOff: 'ย้ายตามผู้ปกครอง' }, ['strike-off-unclear'], { cannotStrikeOff: true }],
    [{ houseNo: '#N/A' }, ['formula-error']],
  ];

  it.each(cases.map((one) => [one] as const))('%j', ([changes, expected, record]) => {
    const reading = read(changes);
    expect(codes(reading)).toEqual(expected);
    const blocked = expected.some((code) => severityOf(code) === 'error');
    expect(reading.record === null).toBe(blocked);
    if (record) expect(reading.record).toMatchObject(record);
  });

  it('puts a lost leading zero back', () => {
    const head = '099990000000';
    const id = `${head}${citizenIdCheckDigit(head)}`;
    const reading = read({ citizenId: id.slice(1) });
    expect(codes(reading)).toEqual(['citizen-id-leading-zero']);
    expect(reading.record?.citizenId).toBe(id);
  });

  it('passes over rows without a student', () => {
    const values = DMC_FIELDS.map((field) => (field === 'schoolCode' ? 'รวม 152 คน' : ''));
    const reading = readRosterRow({ rowNumber: 99, values }, TODAY);
    expect(reading.record).toBeNull();
    expect(reading.problems).toEqual([{ rowNumber: 99, field: null, code: 'row-without-student' }]);
  });

  it('keeps what is known of a row with errors', () => {
    expect(read({ birthDate: '15/06/59' }).identity).toEqual({
      rowNumber: 7,
      schoolCode: '1065020001',
      citizenId: syntheticCitizenId(1),
      studentCode: '04512',
    });
  });
});

describe('problems', () => {
  const texts = JSON.stringify(Object.values(ROSTER_PROBLEMS)) + JSON.stringify(Object.values(DMC_REFUSALS));

  it('never carry a value of the file', () => {
    const cell = fc.oneof(
      fc.string({ minLength: 6, maxLength: 40 }),
      fc.string({
        unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((c) => String.fromCharCode(c)),
        minLength: 6,
      }),
      fc.stringMatching(/^[0-9]{8,14}$/),
      fc.stringMatching(/^[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{2,4}$/),
    );
    const row = fc.array(cell, { minLength: DMC_FIELDS.length, maxLength: DMC_FIELDS.length });
    fc.assert(
      fc.property(row, (values) => {
        const { problems } = readRosterRow({ rowNumber: 5, values }, TODAY);
        const said = JSON.stringify(
          problems.map((problem) => ({ ...problem, ...ROSTER_PROBLEMS[problem.code] })),
        );
        return values.every((value) => texts.includes(value) || !said.includes(value));
      }),
      { numRuns: 300 },
    );
  });

  it('never throw, and block exactly when one is an error', () => {
    const row = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(row, (values) => {
        const raw: RawRosterRow = { rowNumber: 5, values };
        const { record, problems } = readRosterRow(raw, TODAY);
        const bad = problems.some(
          ({ code }) => severityOf(code) === 'error' || code === 'row-without-student',
        );
        return (record === null) === bad;
      }),
      { numRuns: 500 },
    );
  });

  it('say cause and cure in both languages', () => {
    for (const problem of [...Object.values(ROSTER_PROBLEMS), ...Object.values(DMC_REFUSALS)]) {
      expect(problem.causeTh).toMatch(/[ก-ฮ]/);
      expect(problem.fixTh).toMatch(/[ก-ฮ]/);
      expect(problem.causeEn).toMatch(/^[A-Z].*\.$/);
      expect(problem.fixEn).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['digits', '1'.repeat(300)],
    ['spaces', ' '.repeat(300)],
    ['letters apart', 'ก '.repeat(150)],
    ['dashes', '-'.repeat(300)],
    ['abbreviations', 'ด.'.repeat(150)],
  ])('are read as quickly from hostile %s as from plain letters', (_, hostile) => {
    const took = (cell: string): number => {
      const values = DMC_FIELDS.map(() => cell);
      const started = performance.now();
      for (let i = 0; i < 50; i += 1) readRosterRow({ rowNumber: 1, values }, TODAY);
      return performance.now() - started;
    };
    const plain = 'ก'.repeat(300);
    took(plain);
    took(hostile);
    expect(took(hostile)).toBeLessThan(10 * took(plain) + 50);
  });
});
