import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, only, type Ask, type Row, type Subject } from '../support/table.js';

const SCHOOL = ['own-school'];
const NETWORK = ['own-school', 'other-school'];
/** Everybody at the school, its network's chair, the district; nobody in logs and audits alone. */
const READERS = {
  TEACHER: SCHOOL,
  SCHOOL_CARE: SCHOOL,
  SCHOOL_SAFETY: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  NETWORK_CHAIR: NETWORK,
  DISTRICT_SAFETY: NETWORK,
  DISTRICT_PSYCH: NETWORK,
  DISTRICT_SUPERVISOR: NETWORK,
  DISTRICT_EXEC: NETWORK,
  DISTRICT_ADMIN: NETWORK,
};
const read = grant(READERS);
const written = grant({ SCHOOL_SAFETY: SCHOOL });
const submitted = grant({ SCHOOL_DIRECTOR: SCHOOL });
const decided = grant({ DISTRICT_SAFETY: NETWORK, DISTRICT_SUPERVISOR: NETWORK });
const compared = only(
  ...(['NETWORK_CHAIR', 'DISTRICT_SAFETY', 'DISTRICT_PSYCH'] as const),
  ...(['DISTRICT_SUPERVISOR', 'DISTRICT_EXEC', 'DISTRICT_ADMIN'] as const),
);

const LINE = words(
  'id schoolId schoolNameTh academicYear number status rowCount highCount reviewAskedAt submittedAt approvedAt version',
);
const VIEW = [
  ...LINE,
  ...words('cutPoints rankingFixed openedReason returnReason submittedByRole approvedByRole previousId'),
  ...words('previousYear rows missing ownIncidents availableActions'),
];
const CELL = words('group likelihood impact risks');
const RANKED = words('id assessmentId schoolId schoolNameTh code place likelihood impact score level');

const at = ({ version }: Subject, body?: object): Ask => ({ version, ...(body ? { body } : {}) });
const NEW_ROW = { code: 'A03', area: 'TRAVEL', place: 'x', happening: 'x', likelihood: 2, impact: 2 };

function acting(action: string, expect: Row['expect'], more: Partial<Row> = {}): Row {
  return {
    ...{
      route: `POST /api/v1/risk-assessments/:id/${action}`,
      subject: 'risk',
      ok: 200,
      status: 'DRAFT',
      expect,
    },
    ask: (_world, _who, subject) => at(subject),
    look: ({ body }) => expectKeys(body, VIEW),
    ...more,
  };
}

export const RISK_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/risk-assessments', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...(Object.keys(READERS) as (keyof typeof READERS)[])),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    ...{ route: 'POST /api/v1/risk-assessments', subject: 'none', ok: 201, expect: only('SCHOOL_SAFETY') },
    ask: () => ({ body: { academicYear: 2569 } }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/risk-assessments/:id', subject: 'risk', ok: 200, reads: true, expect: read },
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/risk-assessments/:id/history', subject: 'risk', ok: 200, reads: true },
    expect: read,
  },
  {
    ...{ route: 'GET /api/v1/risk-assessments/:id/owner-posts', subject: 'risk', ok: 200, reads: true },
    expect: written,
    look: ({ body }) => expectItems(body, words('postId role displayName')),
  },
  acting('rows', written, { ok: 201, ask: (_world, _who, subject) => at(subject, NEW_ROW) }),
  {
    ...acting('rows/:rowId', written),
    route: 'PATCH /api/v1/risk-assessments/:id/rows/:rowId',
    ask: (_world, _who, subject) => ({
      ...at(subject, { impact: 3 }),
      params: { rowId: subject.other ?? subject.id },
    }),
  },
  acting('rows/:rowId/remove', written, {
    ask: (_world, _who, subject) => ({ ...at(subject), params: { rowId: subject.other ?? subject.id } }),
  }),
  acting('fix-ranking', written),
  acting('submit', submitted),
  acting('return', decided, {
    status: 'SUBMITTED',
    ask: (_world, _who, subject) => at(subject, { reason: 'x' }),
  }),
  acting('approve', decided, { status: 'SUBMITTED' }),
  acting('renew', written, {
    ...{ ok: 201, status: 'APPROVED' },
    ask: (_world, _who, subject) => at(subject, { reason: 'x' }),
  }),
  acting('confirm', (role, relation) => (written(role, relation) === 'ok' ? 409 : written(role, relation)), {
    ...{ status: 'APPROVED', variant: 'without a review to answer' },
    ask: (_world, _who, subject) => at(subject, { reason: 'x' }),
  }),
  {
    ...{ route: 'GET /api/v1/risk-heat-map', subject: 'none', ok: 200, reads: true, expect: compared },
    ask: () => ({ query: 'academicYear=2569' }),
    look: ({ body }) => {
      expectKeys(body, words('academicYear schools approved cells notYetIn'));
      expectItems({ items: body.cells as Record<string, unknown>[] }, CELL);
    },
  },
  {
    ...{ route: 'GET /api/v1/ranked-risks', subject: 'none', ok: 200, reads: true, paged: true },
    expect: compared,
    ask: () => ({ query: 'academicYear=2569&limit=100' }),
    look: ({ body }) => expectItems(body, RANKED),
  },
  {
    ...{ route: 'GET /api/v1/risk-cut-points', subject: 'none', ok: 200, reads: true },
    expect: only(...(Object.keys(READERS) as (keyof typeof READERS)[])),
    look: ({ body }) => expectKeys(body, words('lowMax mediumMax highMax')),
  },
  {
    ...{ route: 'POST /api/v1/risk-cut-points', subject: 'none', ok: 201, expect: only('DISTRICT_SAFETY') },
    ask: () => ({ body: { lowMax: 4, mediumMax: 9, highMax: 16, reason: 'x' } }),
  },
];
