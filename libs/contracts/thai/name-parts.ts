import type { PrefixCode } from '../vocabularies/prefixes.js';
import { thaiFold } from './thai-fold.js';

/** A name cell taken apart. `prefix` null = no title found; `written` is the title as typed ('' when none). */
export interface PrefixSplit {
  readonly prefix: PrefixCode | null;
  readonly written: string;
  readonly rest: string;
}

/** A whole name taken apart; `last` may hold several words or be ''. */
export interface NameParts extends PrefixSplit {
  readonly first: string;
  readonly last: string;
}

/**
 * How a spelling may stand before a name. `glued`: nothing else in Thai begins so, it is a title even without a space.
 * `guarded`: names begin with the same letters (นายิกา, นางนวล), see `canFollowGluedTitle`. `apart`: only when a
 * space follows (พระ, ดช …: too many names and words begin so).
 */
type Attachment = 'glued' | 'guarded' | 'apart';

interface Spelling {
  readonly pattern: RegExp;
  readonly prefix: PrefixCode;
  readonly attachment: Attachment;
}

const spelling = (source: string, prefix: PrefixCode, attachment: Attachment): Spelling => ({
  pattern: new RegExp(`^(?:${source})`, 'i'),
  prefix,
  attachment,
});

/* Longest first: นางสาว before นาง, ว่าที่ ร.ต.หญิง before ว่าที่ ร.ต. */
const SPELLINGS: readonly Spelling[] = [
  spelling('ว่าที่\\s*(?:ร้อยตรี|ร\\.?\\s*ต\\.?)\\s*หญิง', 'WTRY', 'glued'),
  spelling('ว่าที่\\s*(?:ร้อยตรี|ร\\.?\\s*ต\\.?)', 'WTR', 'glued'),
  spelling('เด็กชาย', 'DC', 'glued'),
  spelling('เด็กหญิง', 'DY', 'glued'),
  spelling('ด\\.\\s*ช\\.?', 'DC', 'glued'),
  spelling('ด\\.\\s*ญ\\.?', 'DY', 'glued'),
  spelling('ดช\\.', 'DC', 'glued'),
  spelling('ดญ\\.', 'DY', 'glued'),
  spelling('ดช', 'DC', 'apart'),
  spelling('ดญ', 'DY', 'apart'),
  spelling('นางสาว', 'NS', 'glued'),
  spelling('น\\.\\s*ส\\.?', 'NS', 'glued'),
  spelling('นส\\.', 'NS', 'glued'),
  spelling('นส', 'NS', 'apart'),
  spelling('สามเณร', 'SAMANEN', 'glued'),
  spelling('แม่ชี', 'MAECHI', 'guarded'),
  spelling('ดร\\.', 'DR', 'glued'),
  spelling('ดร', 'DR', 'apart'),
  spelling('นาย', 'NAI', 'guarded'),
  spelling('นาง', 'NANG', 'guarded'),
  spelling('พระ', 'PHRA', 'apart'),
  spelling('master\\.?', 'DC', 'apart'),
  spelling('mrs\\.?', 'NANG', 'apart'),
  spelling('miss\\.?', 'NS', 'apart'),
  spelling('mr\\.?', 'NAI', 'apart'),
  spelling('ms\\.?', 'NS', 'apart'),
  spelling('dr\\.?', 'DR', 'apart'),
];

/* Ranks are free text in the vocabulary (PTO); only whole, separated words are taken for one. */
const RANK = /^(?:พล|พัน|ร้อย|จ่าสิบ|สิบ|ดาบ)(?:ตำรวจ|จ่า)?(?:เอก|โท|ตรี|ตำรวจ)(?:หญิง)?(?=\s)/;

/**
 * Can this be the start of a name after a title that was written without a space? A Thai word starts with a consonant
 * or a leading vowel, never with a vowel mark: นาย|ิกา is no split, so นายิกา keeps its letters. One letter alone
 * (นายก) is no name either. What remains ambiguous (นางนวล: Mrs Nuan, or the name Nangnuan) is read as a title,
 * because rosters write titles glued far more often than people bear such names.
 */
function canFollowGluedTitle(rest: string): boolean {
  return /^(?:[ก-ฮ]|[เ-ไ][ก-ฮ])/.test(rest) && rest.replace(/[^ก-ฮเ-ไะ-ู]/g, '').length >= 2;
}

function accepts(attachment: Attachment, rest: string): boolean {
  if (rest === '') return false;
  if (/^\s/.test(rest) || attachment === 'glued') return true;
  return attachment === 'guarded' && canFollowGluedTitle(rest);
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes the title off a name ('ด.ช.สมชาย' → DC + 'สมชาย'). Never empties a name: a title alone stays a name. */
export function splitPrefix(name: string): PrefixSplit {
  const text = tidy(name);
  for (const { pattern, prefix, attachment } of SPELLINGS) {
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const rest = text.slice(written.length);
    if (accepts(attachment, rest)) return { prefix, written, rest: rest.trim() };
  }
  const rank = RANK.exec(text)?.[0];
  if (rank !== undefined) return { prefix: 'PTO', written: rank, rest: text.slice(rank.length).trim() };
  return { prefix: null, written: '', rest: text };
}

/** Reads a cell that holds a title alone ('ด.ช.', 'เด็กชาย', 'นส'); null when it is no title that we know. */
export function parsePrefix(text: string): PrefixCode | null {
  const cell = tidy(text);
  const found = SPELLINGS.find(({ pattern }) => pattern.exec(cell)?.[0] === cell && cell !== '');
  if (found) return found.prefix;
  return RANK.test(`${cell} `) ? 'PTO' : null;
}

/** Splits 'นายสมชาย ใจดี' into title, first and last name. A single word is a first name. */
export function splitFullName(text: string): NameParts {
  const split = splitPrefix(text);
  const space = split.rest.indexOf(' ');
  if (space < 0) return { ...split, first: split.rest, last: '' };
  return { ...split, first: split.rest.slice(0, space), last: split.rest.slice(space + 1) };
}

/** A name as stored: the title may have its own column, or stand in front of the first name. */
export interface NameToFold {
  readonly prefix?: string | null;
  readonly first: string;
  readonly last?: string | null;
}

/**
 * Search key of a name: folded first and last name with one space between, without title. When the title has its
 * own column, only that same title repeated before the first name is taken off, because then the letters
 * นาง of a girl called นางนวล are known to be her name.
 */
export function foldName({ prefix, first, last }: NameToFold): string {
  const split = splitPrefix(first);
  const known = prefix ? parsePrefix(prefix) : null;
  const titleIsPart = split.prefix !== null && (!prefix?.trim() || split.prefix === known);
  return `${thaiFold(titleIsPart ? split.rest : first)} ${thaiFold(last ?? '')}`.trim();
}

/**
 * Search key of a name typed in one box ('นายสมชาย  ใจดี'). It equals the stored `foldName`, or, where a name of
 * its own looked like a title (นางนวล), it is contained in it: search by containment or similarity, not equality.
 */
export function foldNameQuery(text: string): string {
  const { first, last } = splitFullName(text);
  return `${thaiFold(first)} ${thaiFold(last)}`.trim();
}
