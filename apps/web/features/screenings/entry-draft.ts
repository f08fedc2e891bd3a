import {
  bandSdq,
  isSdqInformantCode,
  overallOfAspects,
  SDQ_SCALE_NAMES,
  SDQ_SETS,
  type AspectResults,
  type ScreeningKind,
  type SdqScores,
} from '#contracts';
import type { ScreeningEntry } from './screenings.api';

/** What stands in the inputs of one student; nothing chosen is an empty text. */
export type EntryDraft = Record<string, string>;

export interface EntryHead {
  kind: ScreeningKind;
  informant: string;
  sdqSet: string;
}

const SCORE = /^(?:\d|10)$/;

/** Whether something was filled in at all: who has an empty row is not screened. */
export function isTouched(draft: EntryDraft): boolean {
  return Object.values(draft).some((value) => value.trim() !== '');
}

/** The five scores, or null while one is missing or none. */
function scoresOf(draft: EntryDraft): SdqScores | null {
  const values = SDQ_SCALE_NAMES.map((scale) => (draft[scale] ?? '').trim());
  if (!values.every((value) => SCORE.test(value))) return null;
  return Object.fromEntries(
    SDQ_SCALE_NAMES.map((scale, index) => [scale, Number(values[index])]),
  ) as SdqScores;
}

/** The entry as it is sent; null while it is not complete. */
export function entryOf(kind: ScreeningKind, studentId: string, draft: EntryDraft): ScreeningEntry | null {
  if (kind === 'SDQ') {
    const scores = scoresOf(draft);
    return scores && { studentId, scores };
  }
  if (kind === 'HERO') return draft.colour ? ({ studentId, colour: draft.colour } as ScreeningEntry) : null;
  if (kind === 'CCT') return draft.status ? ({ studentId, status: draft.status } as ScreeningEntry) : null;
  const aspects = Object.entries(draft)
    .filter(([, group]) => group !== '')
    .map(([aspect, group]) => ({ aspect, group }));
  return aspects.length === 0 ? null : ({ studentId, aspects } as ScreeningEntry);
}

/** The group that it would be, shown while typing; the server judges on its own. */
export function groupOfDraft({ kind, informant, sdqSet }: EntryHead, draft: EntryDraft): string | null {
  if (kind === 'ASPECTS') return isTouched(draft) ? overallOfAspects(draft as AspectResults) : null;
  const scores = kind === 'SDQ' ? scoresOf(draft) : null;
  const set = SDQ_SETS.find(({ code }) => code === sdqSet);
  if (!scores || !set || !isSdqInformantCode(informant)) return null;
  return bandSdq(scores, informant, set).overall;
}

/** The bands of the total, as the criterion beside the inputs. */
export function bandsText(
  sdqSet: string,
  informant: string,
): { normal: string; atRisk: string; problem: string } | null {
  const set = SDQ_SETS.find(({ code }) => code === sdqSet);
  if (!set || !isSdqInformantCode(informant)) return null;
  const [atRisk, problem] = set.bands[informant].total;
  return { normal: `0–${atRisk - 1}`, atRisk: `${atRisk}–${problem - 1}`, problem: `${problem}–40` };
}
