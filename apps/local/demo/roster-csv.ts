import {
  disadvantageTypeByCode,
  guardianRelationByCode,
  type IsoDate,
  levelByCode,
  partsOf,
  toBuddhistYear,
} from '#contracts';
import { generateDemoDistrict } from './demo-district.js';
import { prefixOn, type Pupil, syntheticCitizenId } from './pupils.js';
import type { Stay } from './rounds.js';
import { AMPHOE, measuresOf, PROVINCE } from './students.js';

/** The 36 columns of the DMC export in its order, with one of the headings that real files carry (domain notes 5.3). */
const HEADER = [
  'รหัสโรงเรียน',
  'ชื่อโรงเรียน',
  'เลขประจำตัวประชาชน',
  'ชั้น',
  'ห้อง',
  'รหัสนักเรียน',
  'เพศ',
  'คำนำหน้าชื่อ',
  'ชื่อ (ต้องกรอก)',
  'นามสกุล (ต้องกรอก)',
  'วันเกิด',
  'อายุ(ปี)',
  'น้ำหนัก',
  'ส่วนสูง',
  'กลุ่มเลือด',
  'ศาสนา',
  'เชื้อชาติ',
  'สัญชาติ',
  'บ้านเลขที่',
  'หมู่',
  'ถนน/ซอย',
  'ตำบล',
  'อำเภอ',
  'จังหวัด',
  'ชื่อผู้ปกครอง',
  'นามสกุลผู้ปกครอง',
  'อาชีพของผู้ปกครอง',
  'ความเกี่ยวข้องของผู้ปกครองกับนักเรียน',
  'ชื่อบิดา',
  'นามสกุลบิดา',
  'อาชีพของบิดา',
  'ชื่อมารดา',
  'นามสกุลมารดา',
  'อาชีพของมารดา',
  'ความด้อยโอกาส',
  'ยังไม่สามารถจำหน่ายได้ (3.1.8)',
] as const;

const CITIZEN_ID = 2;
const LEVEL = 3;
const ROOM = 4;
const STUDENT_CODE = 5;
const FIRST_NAME = 8;
const LAST_NAME = 9;
const BIRTH_DATE = 10;
const WEIGHT = 12;
const GUARDIAN = 24;

const GONE = [4, 19, 33];
const FIRST_NEW_SERIAL = 9_000_001;
const FIRST_NEW_CODE = 9_001;
const NEWCOMERS = ['ต้นน้ำ', 'ปลายฟ้า', 'ใบบัว', 'ขุนเขา'] as const;

type Line = string[];
/** Somewhere between two measurings. */
const GROWN_KG = 1.3;

interface Listed {
  readonly pupil: Pupil;
  readonly stay: Stay;
}

/** What the demo's sample file holds, for the screens and tests that go through it. */
export const DEMO_ROSTER = { gone: GONE.length, newcomers: NEWCOMERS.length, changed: 2, errors: 1 } as const;

/**
 * A DMC file (UTF-8 with BOM) of the school whose people have accounts, a few weeks after the last round: three pupils
 * are missing, four are new, two changed, one birthday cannot be, and the usual quirks stand in it.
 * @param now as given to `generateDemoDistrict`.
 */
export function demoRosterCsv(now: Date): string {
  const { showSchool, roll } = generateDemoDistrict(now);
  const listed = listedOn(roll.pupils, roll.rounds.length - 1).filter(
    ({ stay }) => stay.school.id === showSchool.id,
  );
  const lines = listed.map(lineOf);
  spoil(lines);
  const newcomers = lines.slice(0, NEWCOMERS.length).map((line, index) => newcomerLike(line, index, lines));
  const rest = lines.filter((_, index) => !GONE.includes(index));
  return fileOf(`ข้อมูลนักเรียนรายบุคคล ${showSchool.nameTh}`, [...rest, ...newcomers]);
}

/** A DMC file of the whole district: every pupil, measured anew, so that every row changes something. */
export function demoFullRosterCsv(now: Date): string {
  const { roll } = generateDemoDistrict(now);
  const lines = listedOn(roll.pupils, roll.rounds.length - 1).map(lineOf);
  for (const line of lines) line[WEIGHT] = (Number(line[WEIGHT]) + GROWN_KG).toFixed(1);
  return fileOf('ข้อมูลนักเรียนรายบุคคล ทั้งเขตพื้นที่การศึกษา', lines);
}

function listedOn(pupils: readonly Pupil[], round: number): Listed[] {
  const listed = pupils.flatMap((pupil) => {
    const stay = pupil.stays.at(-1);
    return stay && stay.round.index === round ? [{ pupil, stay }] : [];
  });
  const key = ({ stay, pupil }: Listed): string =>
    [
      stay.school.code10,
      String(levelByCode(stay.level).order).padStart(2, '0'),
      stay.room,
      String(pupil.n).padStart(6, '0'),
    ].join(' ');
  return listed.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function lineOf({ pupil, stay }: Listed): Line {
  const { school, round } = stay;
  const { guardian } = pupil;
  const { weight_kg, height_cm } = measuresOf(pupil, round.day);
  const relation = guardianRelationByCode(guardian.relation).th;
  return [
    school.code10,
    school.nameTh,
    pupil.citizenId ?? '',
    levelByCode(stay.level).short,
    stay.room,
    pupil.studentCode,
    pupil.sex === 'M' ? 'ชาย' : 'หญิง',
    prefixOn(pupil, round.day),
    pupil.firstName,
    pupil.lastName,
    thaiDate(pupil.birthDate),
    String(partsOf(round.day).year - partsOf(pupil.birthDate).year),
    String(weight_kg),
    String(height_cm),
    // What must not be imported is in real files, so it is here too; none of it is stored.
    ...['O', 'พุทธ', 'ไทย', 'ไทย'],
    pupil.houseNo,
    pupil.moo,
    '',
    school.subdistrict,
    AMPHOE,
    PROVINCE,
    guardian.prefix + guardian.firstName,
    guardian.lastName,
    'รับจ้างทั่วไป',
    relation,
    ...['', '', '', '', '', ''],
    pupil.disadvantages.map((code) => disadvantageTypeByCode(code).th).join(', '),
    '',
  ];
}

function thaiDate(day: IsoDate): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${toBuddhistYear(year)}`;
}

/** Quirks that people's files have; only the last one keeps its row from being read. */
function spoil(lines: Line[]): void {
  const change = (index: number, column: number, to: (cell: string) => string): void => {
    const line = lines[index];
    if (line) line[column] = to(line[column] ?? '');
  };
  change(6, GUARDIAN, () => 'นางสาวสมมาตร');
  change(11, WEIGHT, (kg) => String(Number(kg) + 2));
  change(8, BIRTH_DATE, toThaiDigits);
  change(9, FIRST_NAME, (name) => ` ${name}  `);
  const joined = lines[10];
  if (joined) {
    joined[LEVEL] = `${joined[LEVEL]}/${joined[ROOM]}`;
    joined[ROOM] = '';
  }
  change(12, CITIZEN_ID, (id) => id.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5'));
  change(14, BIRTH_DATE, (date) => date.replace(/^\d\d\/\d\d/, '31/02'));
}

function toThaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit)));
}

/** A child of the same class with a name and a number of its own. */
function newcomerLike(line: Line, index: number, lines: readonly Line[]): Line {
  const made = [...line];
  const lastName = lines[lines.length - 1 - index]?.[LAST_NAME] ?? '';
  made[CITIZEN_ID] = syntheticCitizenId(FIRST_NEW_SERIAL + index);
  made[STUDENT_CODE] = String(FIRST_NEW_CODE + index);
  made[FIRST_NAME] = NEWCOMERS[index] ?? '';
  made[LAST_NAME] = lastName;
  made[GUARDIAN + 1] = lastName;
  return made;
}

function fileOf(title: string, lines: readonly Line[]): string {
  const rows = [[title], [...HEADER], ...lines];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
