import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, only, type Ask, type Row, type Subject } from '../support/table.js';

const SCHOOL = ['own-school'];
const NETWORK = ['own-school', 'other-school'];
const OFFICE = ['office'];
const EVERYBODY = {
  TEACHER: SCHOOL,
  SCHOOL_CARE: SCHOOL,
  SCHOOL_SAFETY: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  NETWORK_CHAIR: NETWORK,
};
const readers = (all: string[]) => ({
  ...EVERYBODY,
  DISTRICT_SAFETY: all,
  DISTRICT_PSYCH: all,
  DISTRICT_SUPERVISOR: all,
  DISTRICT_EXEC: all,
  DISTRICT_ADMIN: all,
});
const names = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];
const boardRead = grant(readers(NETWORK));
const compared = only(
  ...(['NETWORK_CHAIR', 'DISTRICT_SAFETY', 'DISTRICT_PSYCH'] as const),
  ...(['DISTRICT_SUPERVISOR', 'DISTRICT_EXEC', 'DISTRICT_ADMIN'] as const),
);
const remarked = grant({
  ...{ SCHOOL_CARE: SCHOOL, SCHOOL_SAFETY: SCHOOL, SCHOOL_DIRECTOR: SCHOOL, NETWORK_CHAIR: NETWORK },
  ...{ DISTRICT_SAFETY: NETWORK, DISTRICT_SUPERVISOR: NETWORK },
});
const SUMMARIES = readers([...NETWORK, ...OFFICE]);
const summaryRead = grant(SUMMARIES);
const summaryWritten = grant(
  { SCHOOL_SAFETY: SCHOOL, DISTRICT_SAFETY: OFFICE, DISTRICT_SUPERVISOR: OFFICE },
  SUMMARIES,
);
const summarySubmitted = grant({ SCHOOL_DIRECTOR: SCHOOL, DISTRICT_SAFETY: OFFICE }, SUMMARIES);
const summaryDecided = grant(
  { DISTRICT_SAFETY: NETWORK, DISTRICT_SUPERVISOR: NETWORK, DISTRICT_EXEC: OFFICE },
  SUMMARIES,
);
const SHARED = 'chosen-elsewhere';
/** Another school's is read and never taken hold of: it looks absent to whoever would change it. */
const practiceWithdrawn = grant({ SCHOOL_DIRECTOR: SCHOOL });
/** What is chosen already is not decided again. */
const decidedOnce: Row['expect'] = (role, relation) => {
  const found = grant({ DISTRICT_SAFETY: [...NETWORK, SHARED], DISTRICT_SUPERVISOR: [...NETWORK, SHARED] })(
    role,
    relation,
  );
  return found === 'ok' && relation === SHARED ? 409 : found;
};

const BOARD = words(
  'schoolId schoolNameTh academicYear ruleVersion state satisfied of asOf changedAt steps remarks mayRemark',
);
const BOARDS = words('academicYear ruleVersion asOf checkedAt steps networks schools');
const RULES = words('academicYear version rules history maySet');
const INDICATOR = words('code targetPercent measured have of percent');
const LINE = words('id schoolId schoolNameTh academicYear status submittedAt acceptedAt version');
const VIEW = [
  ...LINE,
  ...words('results problems learned nextYear returnReason figures missing history availableActions'),
];
const PRACTICE = words(
  'id schoolId schoolNameTh academicYear step title situation done outcome status proposedAt decidedAt reason version availableActions',
);

const at = ({ version }: Subject, body?: object): Ask => ({ version, ...(body ? { body } : {}) });
const OF_YEAR = { query: 'academicYear=2569' };

function ofSummary(action: string, expect: Row['expect'], more: Partial<Row> = {}): Row {
  return {
    ...{ route: `POST /api/v1/yearly-summaries/:id/${action}`, subject: 'summary', ok: 200 },
    ...{ status: 'DRAFT', expect },
    ask: (_world, _who, subject) => at(subject),
    look: ({ body }) => expectKeys(body, VIEW),
    ...more,
  };
}

function ofPractice(action: string, expect: Row['expect'], body?: object): Row {
  return {
    ...{ route: `POST /api/v1/best-practices/:id/${action}`, subject: 'practice', ok: 200 },
    ...{ status: 'PROPOSED', expect },
    ask: (_world, _who, subject) => at(subject, body),
    look: (answer) => expectKeys(answer.body, PRACTICE),
  };
}

export const EVALUATION_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/step-boards', subject: 'none', ok: 200, reads: true, expect: compared },
    ask: () => OF_YEAR,
    look: ({ body }) => expectKeys(body, BOARDS),
  },
  {
    ...{ route: 'GET /api/v1/step-boards/:schoolId', subject: 'step-board', ok: 200, reads: true },
    expect: boardRead,
    ask: (_world, _who, { id }) => ({ ...OF_YEAR, params: { schoolId: id } }),
    look: ({ body }) => expectKeys(body, BOARD),
  },
  {
    ...{ route: 'POST /api/v1/step-boards/:schoolId/remarks', subject: 'step-board', ok: 201 },
    expect: remarked,
    ask: (_world, _who, { id }) => ({
      params: { schoolId: id },
      body: { academicYear: 2569, step: 'STEP1', remark: 'x' },
    }),
    look: ({ body }) => expectKeys(body, BOARD),
  },
  {
    ...{ route: 'GET /api/v1/step-rules', subject: 'none', ok: 200, reads: true },
    expect: only(...names(readers([]))),
    ask: () => OF_YEAR,
    look: ({ body }) => expectKeys(body, RULES),
  },
  {
    ...{ route: 'POST /api/v1/step-rules', subject: 'none', ok: 201, expect: only('DISTRICT_SAFETY') },
    ask: () => ({ body: { academicYear: 2569, thresholds: [], reason: 'x' } }),
    look: ({ body }) => expectKeys(body, RULES),
  },
  {
    ...{ route: 'GET /api/v1/indicators', subject: 'none', ok: 200, reads: true, expect: compared },
    ask: () => OF_YEAR,
    look: ({ body }) => expectItems(body, INDICATOR),
  },
  {
    ...{ route: 'GET /api/v1/indicators/:code', subject: 'none', ok: 200, reads: true, expect: compared },
    ask: () => ({ ...OF_YEAR, params: { code: 'SATISFACTION' } }),
    look: ({ body }) => expectKeys(body, [...INDICATOR, 'academicYear', 'schools']),
  },
  {
    ...{ route: 'GET /api/v1/yearly-summaries', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...names(readers([]))),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    ...{ route: 'POST /api/v1/yearly-summaries', subject: 'none', ok: 201 },
    // Two of the office: whoever comes second finds it begun.
    expect: (role) => {
      if (role === 'SCHOOL_SAFETY' || role === 'DISTRICT_SAFETY') return 'ok';
      return role === 'DISTRICT_SUPERVISOR' ? 'ok' : 403;
    },
    ask: (_world, { role }) => ({
      body: { academicYear: role === 'DISTRICT_SUPERVISOR' ? 2568 : 2569 },
    }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/yearly-summaries/:id', subject: 'summary', ok: 200, reads: true },
    expect: summaryRead,
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...ofSummary('', summaryWritten),
    route: 'PATCH /api/v1/yearly-summaries/:id',
    ask: (_world, _who, subject) => at(subject, { learned: 'y' }),
  },
  ofSummary('submit', summarySubmitted),
  ofSummary('return', summaryDecided, {
    status: 'SUBMITTED',
    ask: (_world, _who, subject) => at(subject, { reason: 'x' }),
  }),
  ofSummary('accept', summaryDecided, { status: 'SUBMITTED' }),
  {
    ...{ route: 'GET /api/v1/best-practices', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...names(readers([]))),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, PRACTICE),
  },
  {
    ...{ route: 'POST /api/v1/best-practices', subject: 'none', ok: 201 },
    expect: only('SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'),
    ask: () => ({
      body: { academicYear: 2569, step: 'STEP1', title: 'x', situation: 'x', done: 'x', outcome: 'x' },
    }),
    look: ({ body }) => expectKeys(body, PRACTICE),
  },
  ofPractice('choose', decidedOnce),
  ofPractice('decline', decidedOnce, { reason: 'x' }),
  ofPractice('withdraw', practiceWithdrawn, { reason: 'x' }),
];
