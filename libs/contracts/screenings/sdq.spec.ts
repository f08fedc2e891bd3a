import { SDQ_INFORMANTS } from '../vocabularies/screening-words.js';
import { bandSdq, SDQ_SETS, sdqScoresOf, sdqSetByCode, type SdqScores } from './sdq.js';

const NONE: SdqScores = { emotional: 0, conduct: 0, hyperactivity: 0, peer: 0, prosocial: 0 };

describe('the 25 numbers', () => {
  it('make five scales, reversed ones turned', () => {
    expect(sdqScoresOf(Array<number>(25).fill(0))).toEqual({
      ...NONE,
      conduct: 2,
      hyperactivity: 4,
      peer: 4,
    });
    expect(sdqScoresOf(Array<number>(25).fill(2))).toEqual({
      ...{ emotional: 10, conduct: 8, hyperactivity: 6, peer: 6, prosocial: 10 },
    });
    const third = Array.from({ length: 25 }, (_, index) => (index === 2 ? 2 : 0));
    expect(sdqScoresOf(third).emotional).toBe(2);
  });

  it.each([[[]], [Array<number>(24).fill(1)], [Array<number>(25).fill(3)], [Array<number>(25).fill(0.5)]])(
    'are 25 whole ones from 0 to 2 or refused',
    (items) => {
      expect(() => sdqScoresOf(items)).toThrow(RangeError);
    },
  );
});

describe('the bands', () => {
  // Totals of domain.md 5.1: last normal, first at risk, last at risk, first problem.
  it.each([
    ['DMH_OBEC_CLASSIC', 'STUDENT', [16, 17, 18, 19]],
    ['DMH_OBEC_CLASSIC', 'TEACHER', [15, 16, 17, 18]],
    ['DMH_OBEC_CLASSIC', 'PARENT', [15, 16, 17, 18]],
    ['NORM_2011', 'STUDENT', [15, 16, 18, 19]],
    ['NORM_2011', 'TEACHER', [13, 14, 16, 17]],
    ['NORM_2011', 'PARENT', [15, 16, 18, 19]],
  ] as const)('of %s for %s turn at the written totals', (code, informant, totals) => {
    const groups = totals.map((total) => {
      const emotional = Math.min(10, total);
      return bandSdq({ ...NONE, emotional, conduct: total - emotional }, informant, sdqSetByCode(code))
        .overall;
    });
    expect(groups).toEqual(['NORMAL', 'AT_RISK', 'AT_RISK', 'PROBLEM']);
  });

  it('never fall with a rising score', () => {
    const weight = { NORMAL: 0, AT_RISK: 1, PROBLEM: 2 };
    for (const set of SDQ_SETS)
      for (const { code } of SDQ_INFORMANTS) {
        const groups = Array.from(
          { length: 11 },
          (_, peer) => bandSdq({ ...NONE, peer }, code, set).scales.peer,
        );
        expect(groups.map((group) => weight[group])).toEqual(groups.map((group) => weight[group]).sort());
      }
  });

  it('count strength apart from difficulties', () => {
    const set = sdqSetByCode('DMH_OBEC_CLASSIC');
    expect(bandSdq({ ...NONE, prosocial: 3 }, 'TEACHER', set)).toMatchObject({ total: 0, strength: false });
    expect(bandSdq({ ...NONE, prosocial: 4 }, 'TEACHER', set)).toMatchObject({ total: 0, strength: true });
  });
});
