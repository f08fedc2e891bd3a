import {
  academicYearOf,
  academicYearRange,
  type DisadvantageTypeCode,
  type GuardianRelationCode,
  type IsoDate,
  levelByCode,
  type LevelCode,
  parseThaiDate,
  partsOf,
  splitPrefix,
  thaiFold,
  toAsciiDigits,
} from '#contracts';
import type { RosterProblemCode } from './roster-problems.rules.js';
import type { RowNotes } from './roster-notes.rules.js';

export interface StudentAddress {
  readonly houseNo: string | null;
  readonly moo: string | null;
  readonly street: string | null;
  readonly tambon: string | null;
  readonly amphoe: string | null;
  readonly province: string | null;
}

export interface StudentGuardian {
  readonly firstName: string;
  readonly lastName: string | null;
  readonly relation: GuardianRelationCode | null;
}

const AGE = { youngest: 2, oldest: 30 } as const;
/** อ.1 is entered at 3, each level a year later; pupils start a year early or repeat and return years late. */
const AGE_OF_FIRST_LEVEL = 3;
const AGE_SLACK = { early: 2, late: 4 } as const;

/** `null` with no problem reported never happens for a cell that holds something. */
export function readBirthDate(notes: RowNotes, today: IsoDate): IsoDate | null {
  const cell = notes.text('birthDate');
  if (cell === '') {
    notes.report('birthDate', 'birth-date-missing');
    return null;
  }
  const { date, code } = parseBirthDate(cell);
  const problem = date === null ? code : (outOfRange(date, today) ?? code);
  if (problem !== null) notes.report('birthDate', problem);
  return problem === null || problem === 'birth-date-ce-guess' ? date : null;
}

function parseBirthDate(cell: string): { date: IsoDate | null; code: RosterProblemCode | null } {
  if (/^[0-9]{4,5}(\.[0-9]+)?$/.test(toAsciiDigits(cell))) return { date: null, code: 'birth-date-number' };
  const read = parseThaiDate(cell);
  if (read.ok) return { date: read.date, code: null };
  if (read.problem === 'common-era-not-allowed') {
    const guess = parseThaiDate(cell, { allowCommonEra: true });
    return guess.ok
      ? { date: guess.date, code: 'birth-date-ce-guess' }
      : { date: null, code: 'birth-date-impossible' };
  }
  const codes = {
    empty: 'birth-date-missing',
    unrecognised: 'birth-date-unreadable',
    'two-digit-year': 'birth-date-two-digit-year',
    'year-out-of-range': 'birth-date-out-of-range',
    'impossible-date': 'birth-date-impossible',
  } as const;
  return { date: null, code: codes[read.problem] };
}

function outOfRange(date: IsoDate, today: IsoDate): RosterProblemCode | null {
  if (date > today) return 'birth-date-future';
  const age = ageOn(date, today);
  return age < AGE.youngest || age > AGE.oldest ? 'birth-date-out-of-range' : null;
}

/** Warns when the age at the start of the academic year does not fit the level. */
export function checkAge(
  notes: RowNotes,
  birthDate: IsoDate | null,
  level: LevelCode | null,
  today: IsoDate,
): void {
  if (birthDate === null || level === null) return;
  const age = ageOn(birthDate, academicYearRange(academicYearOf(today)).from);
  const usual = AGE_OF_FIRST_LEVEL + levelByCode(level).order - 1;
  if (age < usual - AGE_SLACK.early || age > usual + AGE_SLACK.late)
    notes.report('birthDate', 'age-level-implausible');
}

function ageOn(birth: IsoDate, day: IsoDate): number {
  const from = partsOf(birth);
  const to = partsOf(day);
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}

export function readAddress(notes: RowNotes): StudentAddress {
  return {
    houseNo: notes.shortText('houseNo', 60),
    moo: stripped(notes.shortText('moo', 30), /^(หมู่บ้าน|หมู่|ม\.)\s*(ที่)?\s*/),
    street: notes.shortText('street', 100),
    tambon: stripped(notes.shortText('tambon', 60), /^(ตำบล|แขวง|ต\.)\s*/),
    amphoe: stripped(notes.shortText('amphoe', 60), /^(อำเภอ|เขต|อ\.)\s*/),
    province: stripped(notes.shortText('province', 60), /^(จังหวัด|จ\.)\s*/),
  };
}

/** Takes a word like ตำบล off, unless nothing would be left. */
function stripped(text: string | null, word: RegExp): string | null {
  if (text === null) return null;
  return text.replace(word, '') || text;
}

const RELATIONS: readonly (readonly [GuardianRelationCode, RegExp])[] = [
  ['STEP_FATHER', /^(บิดาเลี้ยง|พ่อเลี้ยง)/],
  ['STEP_MOTHER', /^(มารดาเลี้ยง|แม่เลี้ยง)/],
  ['FATHER', /^(บิดา|พ่อ|father)$/i],
  ['MOTHER', /^(มารดา|แม่|mother)$/i],
  ['GRANDFATHER', /^(ปู่|ตา|ปู่\/ตา|ตาทวด|ปู่ทวด|ทวด)$/],
  ['GRANDMOTHER', /^(ย่า|ยาย|ย่า\/ยาย|ยายทวด|ย่าทวด)$/],
  ['UNCLE_AUNT', /^(ลุง|ป้า|น้า|อา)((\/|เขย|สะใภ้|ชาย|สาว).*)?$/],
  ['SIBLING', /^(พี่|พี่ชาย|พี่สาว|พี่น้อง)$/],
  ['FOSTER', /^(ผู้อุปการะ|บิดาบุญธรรม|มารดาบุญธรรม|พ่อบุญธรรม|แม่บุญธรรม)/],
  ['SHELTER', /^(สถานสงเคราะห์|บ้านพักเด็ก|วัด|มูลนิธิ|เจ้าอาวาส|พระ)/],
  ['RELATIVE', /^(ญาติ|เครือญาติ)/],
  ['OTHER', /^(อื่น\s*ๆ?|อื่นๆ)$/],
];

export function readGuardian(notes: RowNotes): StudentGuardian | null {
  const cell = notes.shortText('guardianFirstName', 100);
  const last = notes.shortText('guardianLastName', 100);
  const relation = readRelation(notes);
  if (cell === null) return null;
  const name = splitPrefix(cell).rest;
  const space = name.indexOf(' ');
  if (last !== null || space < 0) return { firstName: name, lastName: last, relation };
  return { firstName: name.slice(0, space), lastName: name.slice(space + 1), relation };
}

function readRelation(notes: RowNotes): GuardianRelationCode | null {
  const word = notes.text('guardianRelation').replace(/^เป็น/, '');
  if (word === '') return null;
  const found = RELATIONS.find(([, pattern]) => pattern.test(word));
  if (found !== undefined) return found[0];
  notes.report('guardianRelation', 'guardian-relation-unknown');
  return 'OTHER';
}

/** Stems after folding, in the words of DMC and of the vocabulary. Order matters: the first hit wins. */
const DISADVANTAGES: readonly (readonly [DisadvantageTypeCode, readonly string[]])[] = [
  ['D01', ['ขายแรงงาน', 'แรงงานเด็ก']],
  ['D02', ['ธุรกิจทางเพศ', 'บริการทางเพศ']],
  ['D03', ['ทอดทิ้ง']],
  ['D04', ['สถานพินิจ']],
  ['D05', ['เร่ร่อน']],
  ['D06', ['เอดส์']],
  ['D07', ['ชนกลุ่มน้อย']],
  ['D08', ['ทารุณ', 'ทำร้าย']],
  ['D10', ['ยาเสพติด', 'สารเสพติด']],
  ['D11', ['กำพร้า']],
  ['D12', ['รับผิดชอบตนเอง']],
  ['D09', ['ยากจน']],
  ['D99', ['อื่น']],
].map(([code, stems]) => [code as DisadvantageTypeCode, (stems as string[]).map(thaiFold)]);

const NOT_DISADVANTAGED = /^(ไม่ด้อยโอกาส|เด็กปกติ|ปกติ|ไม่เป็น|ไม่ใช่|0)$/;

export function readDisadvantages(notes: RowNotes): readonly DisadvantageTypeCode[] {
  const cell = notes.text('disadvantage');
  if (cell === '' || NOT_DISADVANTAGED.test(cell.replace(/\s/g, ''))) return [];
  const codes = new Set<DisadvantageTypeCode>();
  for (const part of cell.split(/[,;|]|\s\/\s/)) {
    const folded = thaiFold(part);
    if (folded === '') continue;
    const found = DISADVANTAGES.find(([, stems]) => stems.some((stem) => folded.includes(stem)));
    if (found === undefined) notes.report('disadvantage', 'disadvantage-unknown');
    codes.add(found?.[0] ?? 'D99');
  }
  return [...codes].sort();
}

/** The flag 3.1.8: on the roll, not in class, cannot be struck off. What is unclear counts as set: a child may be out. */
export function readCannotStrikeOff(notes: RowNotes): boolean {
  const cell = toAsciiDigits(notes.text('cannotStrikeOff')).toLowerCase().replace(/\s/g, '');
  if (cell === '' || /^(0|ไม่|ไม่ใช่|ไม่เป็น|n|no|false|ปกติ|x)$/.test(cell)) return false;
  const clear = /^(1|3\.1\.8.*|ใช่|เป็น|y|yes|true|\/|✓|✔|√|ยังไม่สามารถจำหน่าย.*|\(?3\.1\.8\)?)$/.test(cell);
  if (!clear) notes.report('cannotStrikeOff', 'strike-off-unclear');
  return true;
}

export function readWeight(notes: RowNotes): number | null {
  return readMeasure(notes, 'weightKg', { least: 5, most: 200, code: 'weight-implausible' });
}

export function readHeight(notes: RowNotes): number | null {
  return readMeasure(notes, 'heightCm', { least: 50, most: 220, code: 'height-implausible' });
}

function readMeasure(
  notes: RowNotes,
  field: 'weightKg' | 'heightCm',
  range: { least: number; most: number; code: RosterProblemCode },
): number | null {
  const cell = toAsciiDigits(notes.text(field))
    .replace(/\s*(กก|กิโลกรัม|ซม|เซนติเมตร|kg|cm)\.?$/i, '')
    .replace(',', '.');
  // DMC writes 0 for a pupil who was not measured.
  if (cell === '' || /^0+(\.0+)?$/.test(cell)) return null;
  const value = /^[0-9]{1,3}(\.[0-9]{1,6})?$/.test(cell) ? Math.round(Number(cell) * 10) / 10 : NaN;
  if (value >= range.least && value <= range.most) return value;
  notes.report(field, range.code);
  return null;
}
