import { SCREENING_ASPECTS } from '../vocabularies/screening-words.js';
import { bandsOfScreening, reasonsOfScreening } from './screening-reasons.js';

const aspects = (groups: Record<string, string>) => ({
  kind: 'ASPECTS',
  overall: 'PROBLEM',
  result: { groups },
});
const alone = (kind: string, overall = 'PROBLEM') => ({ kind, overall, result: null });

describe('what a screening supports as a reason of a referral', () => {
  it('is what the instrument is about, from the group alone', () => {
    expect(reasonsOfScreening(alone('SDQ', 'AT_RISK'))).toEqual(['MENTAL_HEALTH']);
    expect(reasonsOfScreening(alone('HERO'))).toEqual(['MENTAL_HEALTH']);
    expect(reasonsOfScreening(alone('CCT', 'AT_RISK'))).toEqual(['POVERTY']);
  });

  it('is nothing where nothing was found, or where only the group of the eleven aspects is known', () => {
    for (const kind of ['SDQ', 'HERO', 'CCT', 'ASPECTS'])
      expect(reasonsOfScreening(alone(kind, 'NORMAL'))).toEqual([]);
    expect(reasonsOfScreening(alone('ASPECTS'))).toEqual([]);
    expect(reasonsOfScreening(alone('UNKNOWN'))).toEqual([]);
  });

  it('is each aspect that says the reason itself, in the order of the reasons', () => {
    expect(
      reasonsOfScreening(
        aspects({ ECONOMY: 'AT_RISK', HEALTH: 'PROBLEM', SPECIAL_NEED: 'AT_RISK', SUBSTANCE: 'PROBLEM' }),
      ),
    ).toEqual(['DEVELOPMENT_LD', 'MEDICAL', 'SUBSTANCE', 'POVERTY']);
  });

  it('accuses nobody: being near substances, violence and sexual behaviour propose nothing', () => {
    expect(reasonsOfScreening(aspects({ SUBSTANCE: 'AT_RISK' }))).toEqual([]);
    const rest = SCREENING_ASPECTS.map(({ code }) => code).filter(
      (code) => !['HEALTH', 'ECONOMY', 'SPECIAL_NEED', 'SUBSTANCE'].includes(code),
    );
    expect(reasonsOfScreening(aspects(Object.fromEntries(rest.map((code) => [code, 'PROBLEM']))))).toEqual(
      [],
    );
  });
});

describe('the bands that go into the text of a referral', () => {
  it('are those that are not normal, never an aspect that is kept apart', () => {
    expect(
      bandsOfScreening(
        aspects({
          TALENT: 'AT_RISK',
          STUDY: 'AT_RISK',
          HEALTH: 'NORMAL',
          SUBSTANCE: 'PROBLEM',
          VIOLENCE: 'PROBLEM',
          SEXUAL: 'PROBLEM',
          GAME: 'PROBLEM',
        }),
      ),
    ).toEqual([
      { of: 'STUDY', group: 'AT_RISK' },
      { of: 'GAME', group: 'PROBLEM' },
    ]);
    expect(bandsOfScreening(alone('SDQ'))).toEqual([]);
  });
});
