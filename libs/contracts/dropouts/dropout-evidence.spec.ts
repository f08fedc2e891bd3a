import { DROPOUT_OUTCOMES } from '../vocabularies/dropout-words.js';
import { missingEvidence, signOfAbsence, type DropoutEvidence } from './dropout-evidence.js';

const FOUND: DropoutEvidence['steps'] = [{ kind: 'PHONE', result: 'FOUND' }];
const SEARCHED: DropoutEvidence['steps'] = [
  { kind: 'HOME_VISIT', result: 'NOT_FOUND' },
  { kind: 'LETTER', result: 'REFUSED' },
];

describe('an outcome', () => {
  it.each(DROPOUT_OUTCOMES.map(({ code }) => code))('%s is not proved by nothing', (outcome) => {
    expect(missingEvidence(outcome, { steps: [] })).not.toBeNull();
  });

  it.each([
    ['RETURNED_SAME', { steps: FOUND }],
    ['RETURNED_SAME', { steps: [], document: 'ศธ 1/2569' }],
    ['RETURNED_OTHER', { steps: [], newPlace: 'โรงเรียนบ้านดอน' }],
    ['WORKING', { steps: FOUND }],
    ['DECEASED', { steps: [], document: 'มรณบัตร' }],
    ['NOT_FOUND', { steps: SEARCHED }],
  ] as const)('%s is proved by what fits', (outcome, evidence) => {
    expect(missingEvidence(outcome, evidence)).toBeNull();
  });

  it.each([
    ['RETURNED_OTHER', { steps: FOUND }, 'place'],
    ['ABROAD', { steps: FOUND, newPlace: 'x' }, 'document'],
    ['NOT_FOUND', { steps: FOUND, document: 'x' }, 'search'],
    ['NOT_FOUND', { steps: SEARCHED.slice(0, 1) }, 'search'],
  ] as const)('%s is not proved by what does not', (outcome, evidence, missing) => {
    expect(missingEvidence(outcome, evidence)).toBe(missing);
  });
});

it.each([
  [5, 7, null],
  [6, 0, 'CONSEC5'],
  [0, 8, 'MONTH7'],
  [6, 8, 'CONSEC5'],
])('%i days in a row and %i in a month list by %s', (inRow, inMonth, sign) => {
  expect(signOfAbsence(inRow, inMonth)).toBe(sign);
});
