import { PARTNER_TYPES, type PartnerTypeCode } from '../partners/partner-words.js';
import {
  REFERRAL_LEGAL_BASES,
  REFERRAL_STATUS_LABELS,
  type ReferralBasisCode,
} from '../vocabularies/referral-words.js';
import {
  CLASSES_OF_BASIS,
  DATA_CLASS_CODES,
  DATA_CLASSES,
  REFERRAL_PURPOSES,
  type DataClassCode,
} from './data-classes.js';
import {
  ageBandOf,
  DISCLOSURE_STAGES,
  fieldsOfClasses,
  grantsOf,
  isDocumentOpen,
  OUTLINE_FIELDS,
  ROUTING_FIELDS,
  stageOf,
  TALK_FIELDS,
  visibleFields,
  WORKING_FIELDS,
  type ProjectionInput,
} from './projection.js';

const NOW = '2026-08-19T03:00:00Z';
const GROUPS = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'FX'];
const HEALTH_TYPES = ['HOSPITAL', 'PUBLIC_HEALTH', 'MENTAL_HEALTH_CENTER'];
const JUSTICE_TYPES = ['POLICE', 'JUVENILE', 'NARCOTICS'];

const live = { state: 'ACTIVE', startsOn: '2026-01-01', endsOn: '2026-12-31', dataClasses: GROUPS };
const basis = (code: ReferralBasisCode) => ({ code, validUntil: null, withdrawn: false });
const full: ProjectionInput = {
  stage: 'accepted',
  mou: live,
  bases: [basis('CONSENT')],
  purpose: 'HEALTH_CARE',
  chosen: DATA_CLASS_CODES,
  agencyType: 'HOSPITAL',
  now: NOW,
};
const BEFORE = [...ROUTING_FIELDS, ...OUTLINE_FIELDS, ...TALK_FIELDS];

/** Written a second time from quality.md 3, on purpose not out of the code under test. */
function mayEver(type: PartnerTypeCode, code: DataClassCode): boolean {
  if (code === 'SCREENING' || code === 'HEALTH') return HEALTH_TYPES.includes(type);
  if (code === 'LEGAL') return JUSTICE_TYPES.includes(type);
  return true;
}

describe('what an agency may see', () => {
  it('is, before acceptance, reason, urgency, age band, sex and sub-district, and no field of a class', () => {
    expect(OUTLINE_FIELDS).toEqual(['reasons', 'urgency', 'ageBand', 'sex', 'subdistrict']);
    expect(visibleFields({ ...full, stage: 'offered' })).toEqual({
      visible: true,
      classes: [],
      fields: BEFORE,
    });
    for (const field of BEFORE)
      expect(field).not.toMatch(/name|school|student|birth|guardian|address|phone|photo/iu);
  });

  it('closes again when the referral is completed', () => {
    const { classes, fields } = visibleFields({ ...full, stage: 'finished' });
    expect(classes).toEqual([]);
    expect(fields).toEqual([...BEFORE, ...WORKING_FIELDS]);
  });

  it.each(REFERRAL_STATUS_LABELS.map(({ code }) => code))('is by state %s', (status) => {
    const stages = {
      ASSIGNED: 'offered',
      ACCEPTED: 'accepted',
      IN_SERVICE: 'accepted',
      FEEDBACK_GIVEN: 'accepted',
      COMPLETED: 'finished',
    };
    expect(stageOf(status)).toBe(stages[status as keyof typeof stages] ?? null);
  });

  it.each([
    ['the MOU is missing', { mou: null }],
    ['the MOU is a draft', { mou: { ...live, state: 'DRAFT' } }],
    ['the MOU is terminated', { mou: { ...live, state: 'TERMINATED' } }],
    ['the MOU ended the day before', { mou: { ...live, endsOn: '2026-08-18' } }],
    ['the MOU begins the day after', { mou: { ...live, startsOn: '2026-08-20' } }],
    ['there is no basis', { bases: [] }],
    ['the only basis was withdrawn', { bases: [{ ...basis('CONSENT'), withdrawn: true }] }],
    ['the only basis ran out the day before', { bases: [{ ...basis('CONSENT'), validUntil: '2026-08-18' }] }],
    ['it is not with the agency', { stage: null }],
  ] as [string, Partial<ProjectionInput>][])('is nothing when %s', (_, change) => {
    for (const stage of DISCLOSURE_STAGES)
      expect(visibleFields({ ...full, stage, ...change })).toEqual({
        visible: false,
        classes: [],
        fields: [],
      });
  });

  it('counts days as Thailand does: the last day holds to its end', () => {
    const mou = { ...live, endsOn: '2026-08-19' };
    expect(visibleFields({ ...full, mou, now: '2026-08-19T16:59:59Z' }).visible).toBe(true);
    expect(visibleFields({ ...full, mou, now: '2026-08-19T17:00:00Z' }).visible).toBe(false);
  });

  it('is nothing of the child when nothing was chosen or no purpose was told', () => {
    expect(visibleFields({ ...full, chosen: [] }).classes).toEqual([]);
    expect(visibleFields({ ...full, purpose: null }).classes).toEqual([]);
    expect(visibleFields({ ...full, mou: { ...live, dataClasses: [] } }).classes).toEqual([]);
  });
});

describe.each(PARTNER_TYPES.map(({ code }) => code))('an agency of type %s', (agencyType) => {
  it('is given type ∩ MOU ∩ basis ∩ purpose ∩ choice, for each single class, basis and purpose', () => {
    for (const purpose of REFERRAL_PURPOSES)
      for (const { code: basisCode } of REFERRAL_LEGAL_BASES)
        for (const { code, group } of DATA_CLASSES)
          for (const inMou of [true, false])
            for (const chosen of [true, false]) {
              const { classes, fields } = visibleFields({
                ...full,
                agencyType,
                purpose: purpose.code,
                bases: [basis(basisCode)],
                mou: { ...live, dataClasses: GROUPS.filter((one) => (one === group) === inMou) },
                chosen: [code].filter(() => chosen),
              });
              const allowed = [
                mayEver(agencyType, code),
                ...[inMou, chosen, CLASSES_OF_BASIS[basisCode].includes(code)],
                (purpose.classes as readonly DataClassCode[]).includes(code),
              ];
              const granted = allowed.includes(false) ? [] : [code];
              expect(classes).toEqual(granted);
              expect(fields.filter((field) => field.includes('.'))).toEqual(fieldsOfClasses(granted));
            }
  });

  it('is given what several bases carry together, and no more', () => {
    const bases = [basis('PUBLIC_TASK'), basis('CHILD_PROTECTION')];
    const { classes } = visibleFields({ ...full, agencyType, purpose: 'PROTECTION', bases });
    const carried = new Set(bases.flatMap(({ code }) => CLASSES_OF_BASIS[code]));
    expect(classes.every((code) => carried.has(code) && mayEver(agencyType, code))).toBe(true);
  });
});

describe('why a class is held back', () => {
  it('is told for each that was chosen', () => {
    expect(
      grantsOf({
        ...full,
        agencyType: 'POLICE',
        purpose: 'LEGAL_PROCESS',
        mou: { ...live, dataClasses: ['F1', 'F6', 'F7'] },
        chosen: ['IDENTITY', 'HEALTH', 'LEGAL', 'EDUCATION', 'CONTACT'],
      }),
    ).toEqual([
      { code: 'IDENTITY', withheld: null },
      { code: 'CONTACT', withheld: 'mou' },
      { code: 'EDUCATION', withheld: 'purpose' },
      { code: 'HEALTH', withheld: 'agency-type' },
      { code: 'LEGAL', withheld: 'basis' },
    ]);
  });
});

describe('a document', () => {
  it('needs the class DOCUMENTS and that of its subject', () => {
    expect(isDocumentOpen(['DOCUMENTS', 'HEALTH'], 'HEALTH')).toBe(true);
    expect(isDocumentOpen(['DOCUMENTS'], 'HEALTH')).toBe(false);
    expect(isDocumentOpen(['HEALTH'], 'HEALTH')).toBe(false);
  });
});

describe('the age band', () => {
  it.each([
    ['2026-08-19', '0-5'],
    ['2020-08-20', '0-5'],
    ['2020-08-19', '6-8'],
    ['2015-06-01', '9-11'],
    ['2012-01-01', '12-14'],
    ['2009-12-31', '15-17'],
    ['2008-08-19', '18+'],
    ['1990-01-01', '18+'],
    [null, null],
  ])('of %s is %s', (birthDate, band) => {
    expect(ageBandOf(birthDate, '2026-08-19')).toBe(band);
  });
});
