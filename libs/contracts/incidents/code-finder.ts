import { thaiFold } from '../thai/thai-fold.js';
import { DETAIL_TAGS, type DetailTagCode } from '../vocabularies/detail-tags.js';
import { type HazardCode, HAZARDS } from '../vocabularies/hazards.js';
import { entry, type LexiconEntry } from './lexicon.js';
import { ACCIDENT_WORDS } from './lexicon-accident.js';
import { RIGHT_WORDS } from './lexicon-right.js';
import { UNHEALTHINESS_WORDS } from './lexicon-unhealthiness.js';
import { VIOLENCE_WORDS } from './lexicon-violence.js';

/** One suggestion. The lexicon behind it is our proposal: a suggestion, never a decision. */
export interface HazardFinding {
  readonly code: HazardCode;
  readonly tag?: DetailTagCode;
  /** Letters matched, weighted by how exactly; only for ordering. */
  readonly score: number;
  /** Lexicon words that were found, best first. */
  readonly matched: readonly string[];
}

interface Phrase {
  readonly word: string;
  readonly target: LexiconEntry;
  readonly isLatin: boolean;
  /** Keys of the parts between gaps, in three degrees of exactness. */
  readonly loose: readonly string[];
  readonly strict: readonly string[];
  readonly plain: readonly string[];
}

interface Hit {
  readonly phrase: Phrase;
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly length: number;
  readonly weight: number;
}

interface Query {
  readonly loose: string;
  readonly strict: string;
  readonly plain: string;
  readonly latin: string;
}

/* Letters between two parts of a phrase: enough for an object or an instrument, too few to bridge two sentences. */
const LONGEST_GAP = 8;
const SHORTEST_TYPED_LOOSELY = 3;
const WEIGHT = { plain: 1, strict: 0.9, loose: 0.75 } as const;
const BEGINNING_WEIGHT = 0.5;
const SHORTEST_BEGINNING = 2;
const SHORTEST_BEGINNING_LOOSE = 5;
const LOOKALIKES = new Map(
  Object.entries({
    ร: 'ล',
    ฬ: 'ล',
    ศ: 'ส',
    ษ: 'ส',
    ณ: 'น',
    ญ: 'ย',
    ธ: 'ท',
    ฑ: 'ท',
    ฒ: 'ท',
    ฐ: 'ถ',
    ฎ: 'ด',
    ฏ: 'ต',
    ภ: 'พ',
    ฆ: 'ค',
    ฌ: 'ช',
    ใ: 'ไ',
    ะ: '',
  }),
);

/** Tone marks kept, spaces and case gone: the spelling as typed. */
const plainKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f.-]/g, '');

/** Letters of one sound made equal, because they are swapped in haste: แกร้ง, บูลลี่, ซึมเส้รา. */
const looseKey = (strict: string): string =>
  [...strict].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');

/** Latin words apart by one space each, so that matching can respect where words begin (rape, not grape). */
const latinKey = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

function toPhrase(word: string, target: LexiconEntry): Phrase {
  const parts = word.split('…');
  const strict = parts.map(thaiFold);
  const isLatin = !/[\u0e00-\u0e7f]/.test(word);
  return { word, target, isLatin, strict, plain: parts.map(plainKey), loose: strict.map(looseKey) };
}

/* The official labels and the codes themselves find their entry, too. */
const LABELS: readonly LexiconEntry[] = [
  ...HAZARDS.filter((hazard) => !hazard.code.endsWith('99')).map((hazard) =>
    entry(hazard.code, null, `${hazard.code}|${hazard.th}|${hazard.en}`),
  ),
  ...DETAIL_TAGS.map((tag) =>
    entry(tag.suggestedSubtype, tag.code, `${tag.th.replaceAll('/', '|')}|${tag.en}`),
  ),
];

/** Plain words with their targets. A proposal of this project; see lexicon.ts. */
export const HAZARD_LEXICON: readonly LexiconEntry[] = [
  ...VIOLENCE_WORDS,
  ...ACCIDENT_WORDS,
  ...RIGHT_WORDS,
  ...UNHEALTHINESS_WORDS,
];

const PHRASES = [...HAZARD_LEXICON, ...LABELS].flatMap((target) =>
  target.words.map((word) => toPhrase(word, target)),
);

function latinHit(phrase: Phrase, query: Query): Hit | null {
  const words = latinKey(phrase.word);
  /* A short word must end where it ends (gun, flu); a longer one may take an ending (drown|ed, bully|ing). */
  const needle = words.length <= 5 ? words : words.trimEnd();
  const start = query.latin.indexOf(needle);
  if (start < 0) return null;
  const length = needle.trim().length;
  /* Negative positions keep Latin spans apart from the Thai ones, which lie in another text. */
  const span = [-start - length - 1, -start - 1] as const;
  return { phrase, spans: [span], length, weight: WEIGHT.plain };
}

function spansIn(text: string, parts: readonly string[]): (readonly [number, number])[] | null {
  const first = parts[0] ?? '';
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const spans: (readonly [number, number])[] = [[start, start + first.length]];
    for (const part of parts.slice(1)) {
      const from = spans.at(-1)?.[1] ?? 0;
      const at = text.slice(from, from + LONGEST_GAP + part.length).indexOf(part);
      if (at >= 0) spans.push([from + at, from + at + part.length]);
    }
    if (spans.length === parts.length) return spans;
  }
  return null;
}

function exactness(phrase: Phrase, query: Query): keyof typeof WEIGHT {
  if (phrase.plain.every((part) => query.plain.includes(part))) return 'plain';
  return phrase.strict.every((part) => query.strict.includes(part)) ? 'strict' : 'loose';
}

function thaiHit(phrase: Phrase, query: Query): Hit | null {
  const spans = spansIn(query.loose, phrase.loose);
  if (!spans) return null;
  const degree = exactness(phrase, query);
  /* Short words and words with a gap are too easily hit by chance (พ่อ…ตี in พอ…ตี): typed exactly or not at all. */
  const isFragile = phrase.loose.some((part) => part.length < SHORTEST_TYPED_LOOSELY) || spans.length > 1;
  if (isFragile && degree !== 'plain') return null;
  const length = phrase.loose.reduce((sum, part) => sum + part.length, 0);
  return { phrase, spans, length, weight: WEIGHT[degree] };
}

const overlaps = (a: Hit, b: Hit): boolean =>
  a.spans.some(([from, to]) => b.spans.some(([start, end]) => from < end && start < to));

const sameSpans = (a: Hit, b: Hit): boolean => JSON.stringify(a.spans) === JSON.stringify(b.spans);

/* Longest first: น้ำท่วมโรงเรียน swallows น้ำท่วม; หมาบ้า does not make way for a shorter guess inside it. */
function keepLongest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  const ordered = [...hits].sort(
    (a, b) => b.length - a.length || b.weight - a.weight || a.spans.length - b.spans.length,
  );
  for (const hit of ordered) {
    if (kept.every((other) => !overlaps(hit, other) || sameSpans(hit, other))) kept.push(hit);
  }
  return kept;
}

/* An injury (แขนหัก) says less about the hazard than its cause beside it (ตกชิงช้า). */
const CATCH_ALL_WEIGHT = 0.5;
const isCatchAll = ({ code, tag }: LexiconEntry): boolean => code.endsWith('99') && tag === undefined;

function group(hits: readonly Hit[]): HazardFinding[] {
  const findings = new Map<string, { target: LexiconEntry; score: number; matched: Set<string> }>();
  for (const { phrase, length, weight } of hits) {
    const { target, word } = phrase;
    const key = `${target.code}/${target.tag ?? ''}`;
    const finding = findings.get(key) ?? { target, score: 0, matched: new Set<string>() };
    if (!finding.matched.has(word))
      finding.score += length * weight * (isCatchAll(target) ? CATCH_ALL_WEIGHT : 1);
    finding.matched.add(word);
    findings.set(key, finding);
  }
  return [...findings.values()].map(({ target, score, matched }) => ({
    code: target.code,
    ...(target.tag === undefined ? {} : { tag: target.tag }),
    score: Math.round(score * 100) / 100,
    matched: [...matched],
  }));
}

/*
 * Somebody still typing, or a single word that begins longer ones (งู, มีด): what it may become. A few letters must
 * be typed exactly, else พอต would become พ่อตี.
 */
function completions(query: Query): Hit[] {
  const latin = query.latin.trimEnd();
  const length = Math.max(query.loose.length, latin.length - 1);
  if (length < SHORTEST_BEGINNING) return [];
  const isExact = length < SHORTEST_BEGINNING_LOOSE;
  const begins = ({ isLatin, word, loose, plain }: Phrase): boolean => {
    if (isLatin) return latin.length > SHORTEST_BEGINNING && latinKey(word).startsWith(latin);
    return (isExact ? plain[0]?.startsWith(query.plain) : loose[0]?.startsWith(query.loose)) ?? false;
  };
  return PHRASES.filter(begins).map((phrase) => ({
    phrase,
    spans: [[0, length]],
    length,
    weight: BEGINNING_WEIGHT,
  }));
}

const order = (finding: HazardFinding): string => `${finding.code}/${finding.tag ?? ''}`;

/**
 * Suggests codes for words as people say them: 'ครูตี' → V99 + STAFF_CORPORAL, 'จมน้ำ' → A99 + DROWNING, 'จับก้น' →
 * R02. Tolerates missing tone marks, spaces and swapped letters of one sound; the beginning of a word is completed
 * ('งู' → งูกัด). Best first, deterministic; [] when nothing is known. Nothing of the query is kept.
 */
export function findHazards(query: string): HazardFinding[] {
  const strict = thaiFold(query);
  const keys: Query = { strict, loose: looseKey(strict), plain: plainKey(query), latin: latinKey(query) };
  const tried = PHRASES.map((phrase) => (phrase.isLatin ? latinHit(phrase, keys) : thaiHit(phrase, keys)));
  const hits = tried.filter((hit) => hit !== null);
  const found = group(hits.length > 0 ? keepLongest(hits) : completions(keys));
  return found.sort((a, b) => b.score - a.score || (order(a) < order(b) ? -1 : 1));
}
