import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import { grant, only, type Ask, type Outcome, type Row, type Subject } from '../support/table.js';

const HERE = ['own-school', 'visiting', 'owned'];
const NETWORK = [...HERE, 'other-school'];
const OFFICE = {
  NETWORK_CHAIR: NETWORK,
  DISTRICT_SAFETY: NETWORK,
  DISTRICT_SUPERVISOR: NETWORK,
} as const;
const AT_SCHOOL = { SCHOOL_CARE: HERE, SCHOOL_SAFETY: HERE, SCHOOL_DIRECTOR: HERE } as const;
const READERS = { TEACHER: HERE, ...AT_SCHOOL, ...OFFICE, DISTRICT_EXEC: NETWORK } as const;
const readers = Object.keys(READERS) as (keyof typeof READERS)[];

const read = grant(READERS);
const planned = grant(OFFICE);
const conducted = grant(
  {
    NETWORK_CHAIR: ['visiting'],
    DISTRICT_SAFETY: ['visiting'],
    DISTRICT_SUPERVISOR: ['visiting'],
  },
  READERS,
);
const confirmed = grant({ SCHOOL_SAFETY: HERE, SCHOOL_DIRECTOR: HERE });
const answered = grant({ ...AT_SCHOOL, TEACHER: ['owned'] }, READERS);
const managed = grant({ DISTRICT_SAFETY: ['own'], DISTRICT_SUPERVISOR: ['own'] });
const office = only('NETWORK_CHAIR', 'DISTRICT_SAFETY', 'DISTRICT_SUPERVISOR', 'DISTRICT_EXEC');

const LINE = words(
  'id reference schoolId schoolNameTh networkId academicYear term plannedOn status overdue toolCount findingCount openFindingCount mine version',
);
const VISIT = [
  ...LINE,
  ...words('purpose firstPlannedOn visitors startedAt visitedOn doneAt summary cancelReason readAt sheets'),
  ...words('findings files addenda availableActions'),
];
const SHEET = words('toolId title number proposal sections answers missing version');
const FINDING_LINE = words(
  'id visitId reference schoolId schoolNameTh level text ownerPostId ownerRole ownerLevel ownerRoom ownerName dueOn status overdue late version',
);
const FINDING = [
  ...FINDING_LINE,
  ...words('toolId itemId answer answeredAt returnReason closedAt files availableActions'),
];
const TOOL_LINE = words(
  'id familyId number title status proposal itemCount usedBy publishedAt retiredAt version',
);
const TOOL = [...TOOL_LINE, ...words('sections availableActions')];
const FILE = words('id mediaType size addedAt');
const NO_FILE = { params: { fileId: '019a0000-0000-7000-8000-00000000f11e' } };

const at = ({ version }: Subject, body?: object): Ask => ({ version, ...(body ? { body } : {}) });

/** There is no such file: whoever may look gets 404 as well. */
const nothingThere =
  (expect: Row['expect']): Row['expect'] =>
  (role, relation): Outcome => {
    const outcome = expect(role, relation);
    return outcome === 'ok' ? 404 : outcome;
  };

function acting(
  path: string,
  { subject, keys }: { subject: Row['subject']; keys: string[] },
  more: Partial<Row> & Pick<Row, 'expect'> & { body?: object },
): Row {
  const { body, ...row } = more;
  return {
    ...{ route: `POST /api/v1/${path}`, subject, ok: 200 },
    ask: (_world, _who, of) => at(of, body),
    look: (answer) => expectKeys(answer.body, keys),
    ...row,
  };
}

const onVisit = (action: string, more: Partial<Row> & Pick<Row, 'expect'> & { body?: object }): Row =>
  acting(`monitoring-visits/:id/${action}`, { subject: 'visit', keys: VISIT }, more);
const onFinding = (action: string, more: Partial<Row> & Pick<Row, 'expect'> & { body?: object }): Row =>
  acting(`monitoring-findings/:id/${action}`, { subject: 'finding', keys: FINDING }, more);
const onTool = (action: string, more: Partial<Row> & Pick<Row, 'expect'> & { body?: object }): Row =>
  acting(`monitoring-tools/:id/${action}`, { subject: 'monitoring-tool', keys: TOOL }, more);

const TOOL_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/monitoring-tools', subject: 'none', ok: 200, reads: true, expect: office },
    look: ({ body }) => expectItems(body, TOOL_LINE),
  },
  {
    ...{ route: 'POST /api/v1/monitoring-tools', subject: 'none', ok: 201 },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_SUPERVISOR'),
    ask: () => ({ body: { title: 'x', startFrom: 'SIX_STEPS' } }),
    look: ({ body }) => expectKeys(body, TOOL),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-tools/:id', subject: 'monitoring-tool', ok: 200, reads: true },
    expect: grant({
      ...{ NETWORK_CHAIR: ['own'], DISTRICT_SAFETY: ['own'] },
      ...{ DISTRICT_SUPERVISOR: ['own'], DISTRICT_EXEC: ['own'] },
    }),
    look: ({ body }) => expectKeys(body, TOOL),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-tools/:id/comparison', subject: 'monitoring-tool', ok: 200 },
    ...{ reads: true, ask: () => ({ query: 'academicYear=2569' }) },
    expect: grant({
      ...{ NETWORK_CHAIR: ['own'], DISTRICT_SAFETY: ['own'] },
      ...{ DISTRICT_SUPERVISOR: ['own'], DISTRICT_EXEC: ['own'] },
    }),
    look: ({ body }) => expectKeys(body, words('schools items')),
  },
  {
    ...onTool('', { expect: managed, body: { title: 'y' } }),
    route: 'PATCH /api/v1/monitoring-tools/:id',
  },
  onTool('publish', { expect: managed }),
  onTool('retire', { expect: managed, status: 'PUBLISHED' }),
  onTool('renew', { expect: managed, status: 'PUBLISHED', ok: 201 }),
];

const VISIT_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/monitoring-overview', subject: 'none', ok: 200, reads: true, expect: office },
    ask: () => ({ query: 'academicYear=2569&term=1' }),
    look: ({ body }) =>
      expectKeys(body, words('academicYear term lastDay daysLeft networks findings notVisited')),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visitors', subject: 'none', ok: 200, reads: true },
    expect: only('NETWORK_CHAIR', 'DISTRICT_SAFETY', 'DISTRICT_SUPERVISOR'),
    look: ({ body }) => expectItems(body, words('postId role nameTh')),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visits', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...readers),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    // A tool of another district, or of none, is an unknown one.
    ...{ route: 'POST /api/v1/monitoring-visits', subject: 'monitoring-tool', status: 'PUBLISHED', ok: 201 },
    expect: (role, relation) => {
      const may = planned(role, 'own-school');
      return may === 'ok' && relation !== 'own' ? 422 : may;
    },
    ask: (world, who, { id }) => ({
      body: {
        ...{ schoolId: world.a.id, plannedOn: '2026-08-25', toolIds: [id] },
        visitorPostIds: [who?.postId ?? id],
      },
    }),
    look: ({ body }) => expectKeys(body, VISIT),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visits/:id', subject: 'visit', ok: 200, reads: true, expect: read },
    look: ({ body }) => expectKeys(body, VISIT),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visits/:id/history', subject: 'visit', ok: 200, reads: true },
    expect: read,
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visits/:id/owner-posts', subject: 'visit', ok: 200, reads: true },
    expect: planned,
  },
  {
    route: 'PATCH /api/v1/monitoring-visits/:id/sheets/:toolId',
    ...{ subject: 'visit', ok: 200, status: 'UNDER_WAY', expect: conducted },
    ask: (_world, _who, { id }) => ({
      ...{ version: 1, params: { toolId: id } },
      body: { answers: [{ itemId: 'a', choice: 'NO' }] },
    }),
    look: ({ body }) => expectKeys(body, SHEET),
  },
  {
    ...{ route: 'POST /api/v1/monitoring-visits/:id/files', subject: 'visit', ok: 201 },
    ...{ status: 'UNDER_WAY', expect: conducted, ask: () => ({ raw: PIXEL_FORM }) },
    look: ({ body }) => expectKeys(body, FILE),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-visits/:id/files/:fileId', subject: 'visit', ok: 404 },
    ...{ expect: nothingThere(read), ask: () => NO_FILE },
  },
  onVisit('reschedule', {
    expect: planned,
    status: 'PLANNED',
    body: { plannedOn: '2026-09-01', reason: 'x' },
  }),
  onVisit('cancel', { expect: planned, status: 'PLANNED', body: { reason: 'x' } }),
  onVisit('start', { expect: conducted, status: 'PLANNED' }),
  onVisit('findings', {
    ...{ expect: conducted, status: 'UNDER_WAY', ok: 201 },
    ask: (world, _who, subject) =>
      at(subject, {
        ...{ level: 'ADVICE', text: 'x', dueOn: '2026-09-30' },
        ownerPostId: world.principals.SCHOOL_SAFETY.postId,
      }),
  }),
  onVisit('findings/:findingId/remove', {
    ...{ expect: conducted, status: 'UNDER_WAY' },
    ask: (_world, _who, subject) => ({
      ...at(subject),
      params: { findingId: subject.other ?? subject.id },
    }),
  }),
  onVisit('complete', { expect: conducted, status: 'UNDER_WAY', body: { summary: 'x' } }),
  onVisit('addenda', { expect: conducted, status: 'DONE', ok: 201, body: { text: 'x' } }),
  onVisit('confirm-reading', { expect: confirmed, status: 'DONE' }),
];

const FINDING_ROWS: Row[] = [
  {
    ...{ route: 'GET /api/v1/monitoring-findings', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...readers),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, FINDING_LINE),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-findings/:id', subject: 'finding', ok: 200, reads: true },
    expect: read,
    look: ({ body }) => expectKeys(body, FINDING),
  },
  {
    ...{ route: 'POST /api/v1/monitoring-findings/:id/files', subject: 'finding', ok: 201 },
    ...{ expect: answered, ask: () => ({ raw: PIXEL_FORM }) },
    look: ({ body }) => expectKeys(body, FILE),
  },
  {
    ...{ route: 'GET /api/v1/monitoring-findings/:id/files/:fileId', subject: 'finding', ok: 404 },
    ...{ expect: nothingThere(read), ask: () => NO_FILE },
  },
  onFinding('answer', { expect: answered, body: { answer: 'x' } }),
  onFinding('return', {
    expect: planned,
    ...{ status: 'ANSWERED', body: { reason: 'x', dueOn: '2026-09-30' } },
  }),
  onFinding('change', {
    // A post of one school is none of another's.
    expect: (role, relation) => {
      const may = planned(role, relation);
      return may === 'ok' && relation === 'other-school' ? 422 : may;
    },
    ask: (world, _who, subject) =>
      at(subject, {
        ...{ ownerPostId: world.principals.SCHOOL_SAFETY.postId, dueOn: '2026-09-30', reason: 'x' },
      }),
  }),
  onFinding('accept', { expect: planned, status: 'ANSWERED' }),
];

export const MONITORING_ROWS: Row[] = [...TOOL_ROWS, ...VISIT_ROWS, ...FINDING_ROWS];
