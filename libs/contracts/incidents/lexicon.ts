import type { DetailTagCode } from '../vocabularies/detail-tags.js';
import type { HazardCode } from '../vocabularies/hazards.js';

/*
 * The plain-word lexicon is a proposal of this project: words that teachers are likely to use, collected by us, with
 * no official standing. It only suggests a code; the logger chooses and the district corrects. An area's own words
 * are added by adding to these lists. `…` stands for a few letters in between ("ครู…ตี" finds "ครูใช้ไม้ตี").
 */

/** Words that lead to one code, or to one detail tag and the code that it suggests. */
export interface LexiconEntry {
  readonly code: HazardCode;
  readonly tag?: DetailTagCode;
  readonly words: readonly string[];
}

/** Words are kept as one text with bars, to stay readable beside each other. */
export function entry(code: HazardCode, tag: DetailTagCode | null, text: string): LexiconEntry {
  const words = text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return tag === null ? { code, words } : { code, tag, words };
}
