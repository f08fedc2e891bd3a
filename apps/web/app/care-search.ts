import {
  isDropoutSignCode,
  isLevelCode,
  isScreeningKind,
  type DropoutSignCode,
  type LevelCode,
  type ScreeningKind,
} from '#contracts';

type Raw = Record<string, unknown>;

const uuid = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\da-f-]{36}$/.test(value) ? value : undefined;
const roomOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[\dA-Za-zก-ฮ]{0,10}$/.test(text) ? text : undefined;
};

export interface ClassSearch {
  school?: string;
  level?: LevelCode;
  room?: string;
}

/** Which class is looked at: codes, never a name. */
export const classSearch = (raw: Raw): ClassSearch => ({
  school: uuid(raw.school),
  level: isLevelCode(raw.level) ? raw.level : undefined,
  room: roomOf(raw.room),
});

export interface ScreeningSearch extends ClassSearch {
  student?: string;
  kind?: ScreeningKind;
}

export const screeningSearch = (raw: Raw): ScreeningSearch => ({
  ...classSearch(raw),
  student: uuid(raw.student),
  kind: isScreeningKind(raw.kind) ? raw.kind : undefined,
});

export interface DropoutSearch {
  list?: 'closed' | 'all';
  sign?: DropoutSignCode;
}

export const dropoutSearch = (raw: Raw): DropoutSearch => ({
  list: raw.list === 'closed' || raw.list === 'all' ? raw.list : undefined,
  sign: isDropoutSignCode(raw.sign) ? raw.sign : undefined,
});

export const coverageSearch = (raw: Raw): { school?: string } => ({ school: uuid(raw.school) });
