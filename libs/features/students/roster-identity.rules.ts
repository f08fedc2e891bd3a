import {
  foldName,
  type LevelCode,
  parseLevel,
  parsePrefix,
  type PrefixCode,
  prefixByCode,
  readCitizenId,
  schoolCodeKind,
  splitPrefix,
  toAsciiDigits,
} from '#contracts';
import type { RosterProblemCode } from './roster-problems.rules.js';
import type { RowNotes } from './roster-notes.rules.js';

export type Sex = 'M' | 'F';

export interface StudentName {
  readonly prefix: PrefixCode | null;
  readonly firstName: string;
  readonly lastName: string;
  /** Search key of the name, without title. */
  readonly nameFold: string;
}

const NAME_LIMIT = 100;
const ROOM_LIMIT = 10;
const STUDENT_CODE = /^[0-9A-Za-zก-ฮ][0-9A-Za-zก-ฮ/.-]{0,19}$/;
const MASKED = /x{4,}/i;
/** All 13 digits are there, only written as a power of ten. */
const WHOLE_POWER = /^([0-9])\.([0-9]{12})E\+?12$/i;
/** A power of ten that was opened and saved again: a few digits, then only zeros; one in ten passes the checksum. */
const ROUNDED = /^[0-9]{7}0{6}$/;

export function readSchoolCode(notes: RowNotes): string | null {
  const code = toAsciiDigits(notes.text('schoolCode')).replace(/[\s-]/g, '').replace(/\.0+$/, '');
  if (code === '') notes.report('schoolCode', 'school-code-missing');
  else if (schoolCodeKind(code) === null) notes.report('schoolCode', 'school-code-malformed');
  else return code;
  return null;
}

/** 13 digits or a G-code; null when missing or when it cannot be used. */
export function readStudentCitizenId(notes: RowNotes): string | null {
  const cell = notes.text('citizenId');
  if (MASKED.test(cell)) {
    notes.report('citizenId', 'citizen-id-masked');
    return null;
  }
  const power = WHOLE_POWER.exec(toAsciiDigits(cell));
  const { kind, value } = readCitizenId(power ? `${power[1]}${power[2]}` : cell);
  const problem: Record<typeof kind, RosterProblemCode | null> = {
    'citizen-id': ROUNDED.test(value) ? 'citizen-id-scientific' : null,
    'g-code': null,
    empty: null,
    'bad-checksum': ROUNDED.test(value) ? 'citizen-id-scientific' : 'citizen-id-checksum',
    'lost-leading-zero': 'citizen-id-leading-zero',
    'scientific-notation': 'citizen-id-scientific',
    'bad-length': 'citizen-id-malformed',
    'bad-characters': 'citizen-id-malformed',
  };
  const code = problem[kind];
  if (code !== null) notes.report('citizenId', code);
  const usable = code === null || code === 'citizen-id-checksum' || code === 'citizen-id-leading-zero';
  return usable && kind !== 'empty' ? value : null;
}

export function readStudentCode(notes: RowNotes): string | null {
  const code = toAsciiDigits(notes.text('studentCode'))
    .replace(/\s/g, '')
    .replace(/^([0-9]+)\.0+$/, '$1');
  if (code === '') return null;
  if (/^([0-9]{13}|G[0-9]{12}|[0-9](\.[0-9]+)?E\+?1[0-9])$/i.test(code) || MASKED.test(code)) {
    notes.report('studentCode', 'student-code-is-citizen-id');
    return null;
  }
  if (STUDENT_CODE.test(code)) return code;
  notes.report('studentCode', 'student-code-malformed');
  return null;
}

export function readLevelAndRoom(notes: RowNotes): { level: LevelCode | null; room: string | null } {
  const reading = parseLevel(notes.text('level'));
  if (!reading.ok) {
    const codes = {
      empty: 'level-missing',
      unknown: 'level-unknown',
      'not-offered': 'level-not-offered',
    } as const;
    notes.report('level', codes[reading.reason]);
    return { level: null, room: null };
  }
  const own = toAsciiDigits(notes.text('room'))
    .replace(/^(ห้อง(ที่)?)\s*/, '')
    .replace(/\.0+$/, '');
  // "ป.1/2" is also written into the room column.
  const column = parseLevel(own).ok ? own.replace(/^.*[/-]/, '') : own;
  if (column.length > ROOM_LIMIT) {
    notes.report('room', 'text-too-long');
    return { level: reading.level, room: reading.room };
  }
  if (
    column !== '' &&
    reading.room !== null &&
    Number(column) !== Number(reading.room) &&
    column !== reading.room
  ) {
    notes.report('room', 'room-conflict');
  }
  return { level: reading.level, room: column === '' ? reading.room : column };
}

export function readName(notes: RowNotes): StudentName | null {
  const title = notes.text('prefix');
  const cell = notes.text('firstName');
  const split = splitPrefix(cell);
  const known = title === '' ? null : parsePrefix(title);
  // With a title of its own, the letters นาง of a girl called นางนวล are her name.
  const titleIsPart = split.prefix !== null && (title === '' || split.prefix === known);
  const { first, last } = splitLastName(notes, titleIsPart ? split.rest : cell);
  if (!checkNames(notes, first, last)) return null;
  const prefix = studentPrefix(notes, title, titleIsPart ? split.prefix : known);
  return {
    prefix,
    firstName: first,
    lastName: last,
    nameFold: foldName({ prefix: prefix === null ? null : prefixByCode(prefix).th, first, last }),
  };
}

function splitLastName(notes: RowNotes, cell: string): { first: string; last: string } {
  const last = notes.text('lastName');
  const space = cell.indexOf(' ');
  if (last !== '' || space < 0) return { first: cell, last };
  notes.report('firstName', 'name-in-one-cell');
  return { first: cell.slice(0, space), last: cell.slice(space + 1) };
}

function checkNames(notes: RowNotes, first: string, last: string): boolean {
  if (first === '') {
    notes.report('firstName', 'first-name-missing');
    return false;
  }
  if (last === '') notes.report('lastName', 'last-name-missing');
  let usable = true;
  for (const [field, name] of [['firstName', first] as const, ['lastName', last] as const]) {
    if (/\ufffd|\?\?|Ã|Â|à¸|à¹/.test(name) || name.length > NAME_LIMIT) {
      notes.report(field, 'name-damaged');
      usable = false;
    } else if (/[^\p{L}\p{M} .'’()-]/u.test(name)) notes.report(field, 'name-unusual');
  }
  return usable;
}

function studentPrefix(notes: RowNotes, title: string, code: PrefixCode | null): PrefixCode | null {
  const known = code !== null && prefixByCode(code).use === 'anyone';
  if (known) return code;
  if (title !== '' || code !== null) notes.report('prefix', 'prefix-unknown');
  return null;
}

const SEX_WORDS: ReadonlyMap<string, Sex> = new Map([
  ...['ช', 'ชาย', 'เพศชาย', 'ผู้ชาย', 'm', 'male', '1'].map((word) => [word, 'M'] as const),
  ...['ญ', 'หญิง', 'เพศหญิง', 'ผู้หญิง', 'f', 'female', '2'].map((word) => [word, 'F'] as const),
]);

/** Sex from its column, else from the title. */
export function readSex(notes: RowNotes, prefix: PrefixCode | null): Sex | null {
  const word = toAsciiDigits(notes.text('sex')).toLowerCase().replace(/[.\s]/g, '');
  const implied = prefix === null ? null : prefixByCode(prefix).sex;
  const written = SEX_WORDS.get(word) ?? null;
  if (word !== '' && written === null) notes.report('sex', 'sex-unknown');
  else if (word === '' && implied === null) notes.report('sex', 'sex-missing');
  if (written !== null && implied !== null && written !== implied) notes.report('sex', 'sex-prefix-disagree');
  return written ?? implied;
}
