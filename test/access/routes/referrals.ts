import type { RoleCode } from '#contracts';
import { newId } from '#platform/database';
import type { AccessWorld } from '../support/access-world.js';
import type { Principal } from '../support/facts.js';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import { grant, only, type Ask, type Row, type Subject } from '../support/table.js';

type By = Partial<Record<RoleCode, readonly string[]>>;
type SubjectOfReferral = Subject & { document?: string };

const PARTNERS: RoleCode[] = ['PARTNER_OFFICER', 'PARTNER_MANAGER'];
const SCHOOL = ['own', 'own-class', 'own-school'];
const DISTRICT = ['own', 'own-class', 'own-school', 'other-school', 'conflict', 'assigned'];
const OWN_HERE = ['own'];

/** Who reads: a teacher the own class and what the post wrote, the school's leads theirs, the centre all, a psychologist what was given. */
const READ: By = {
  TEACHER: ['own', 'own-class'],
  SCHOOL_CARE: SCHOOL,
  SCHOOL_SAFETY: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  DISTRICT_SAFETY: DISTRICT,
  DISTRICT_PSYCH: ['own', 'assigned'],
};
const EDIT: By = {
  TEACHER: OWN_HERE,
  SCHOOL_CARE: SCHOOL,
  SCHOOL_SAFETY: OWN_HERE,
  SCHOOL_DIRECTOR: SCHOOL,
  DISTRICT_SAFETY: OWN_HERE,
  DISTRICT_PSYCH: OWN_HERE,
};
const SUBMIT: By = {
  SCHOOL_CARE: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  DISTRICT_SAFETY: DISTRICT,
  DISTRICT_PSYCH: OWN_HERE,
};
const BASIS: By = {
  TEACHER: OWN_HERE,
  SCHOOL_CARE: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  DISTRICT_SAFETY: DISTRICT,
  DISTRICT_PSYCH: ['own', 'assigned'],
};
const CONFIRM: By = {
  TEACHER: ['own', 'own-class'],
  SCHOOL_CARE: SCHOOL,
  SCHOOL_SAFETY: SCHOOL,
  SCHOOL_DIRECTOR: SCHOOL,
  DISTRICT_PSYCH: OWN_HERE,
};
const FROM_SCREENING: By = {
  TEACHER: ['own-class'],
  SCHOOL_CARE: ['own-class', 'own-school'],
  SCHOOL_SAFETY: ['own-class', 'own-school'],
  SCHOOL_DIRECTOR: ['own-class', 'own-school'],
  DISTRICT_SAFETY: ['own-class', 'own-school', 'other-school'],
  DISTRICT_PSYCH: ['own-class', 'own-school', 'other-school'],
};
const CENTRE: By = { DISTRICT_SAFETY: DISTRICT };
const AGENCY = (relations: readonly string[]): Row['expect'] =>
  grant({ PARTNER_OFFICER: relations, PARTNER_MANAGER: relations });

const RECEIPT = words('id reference status urgency dueAt version');
const LINE = words(
  `id reference status urgency reasons studentId studentName schoolId schoolNameTh caseId agencyId agencyNameTh recordedAt dueAt late offered
   unread version`,
);
const VIEW = [
  ...LINE,
  ...words(
    `purpose guardianSuspected route incidentId screeningId assigneePostId student texts withheld choices documents bases assignments questions services
     replies lastChange availableActions`,
  ),
];
const AGENCY_LINE = words(
  'id reference status assignedAt answerDueAt version availableActions reasons urgency ageBand sex subdistrict',
);

function reading(route: string, ok: (world: AccessWorld) => Ask, look: Row['look']): Row {
  return {
    route,
    subject: 'referral',
    ok: 200,
    reads: true,
    expect: grant(READ),
    ask: (world) => ok(world),
    ...(look ? { look } : {}),
  };
}

interface Acting {
  may: By;
  status?: string;
  body?: (world: AccessWorld, subject: SubjectOfReferral) => object;
  /** Answer where the record is in reach: an action may need more than a permission. */
  ok?: number;
}

/** An action of the offices, on a referral in the state that it starts from. */
function action(name: string, { may, status = 'SUBMITTED', body }: Acting): Row {
  return {
    route: `POST /api/v1/referrals/:id/${name}`,
    subject: 'referral',
    status,
    ok: 200,
    expect: grant(may, READ),
    ask: (world, _who, subject) => ({ version: 1, ...(body ? { body: body(world, subject) } : {}) }),
    look: ({ body: receipt }) => expectKeys(receipt, RECEIPT),
  };
}

const reason = (): object => ({ reason: 'ก' });

const OFFICE_ACTIONS: Row[] = [
  action('offer', { may: EDIT, status: 'DRAFT' }),
  action('cancel', { may: SUBMIT, body: reason }),
  action('return', { may: CENTRE, body: () => ({ question: 'ก' }) }),
  action('triage', { may: CENTRE, body: () => ({ urgency: 'NORMAL' }) }),
  action('appoint', { may: CENTRE, body: (world) => ({ postId: world.cast.colleague.postId }) }),
  action('handle-internally', { may: CENTRE, status: 'TRIAGED', body: reason }),
  action('complete', { may: CENTRE, status: 'HANDLED_INTERNALLY' }),
  action('recall', { may: CENTRE, status: 'ACCEPTED', body: reason }),
  action('confirm-reading', { may: CONFIRM, status: 'FEEDBACK_GIVEN' }),
  action('add-basis', { may: BASIS, body: () => ({ code: 'PUBLIC_TASK', givenOn: '2026-08-18' }) }),
  action('withdraw-basis', {
    may: BASIS,
    body: (_world, { other }) => ({ basisId: other ?? newId(), withdrawnOn: '2026-08-18' }),
  }),
];

/** Actions that need more than a bare record: out of reach they look absent, in reach they say what is missing. */
function missing(row: Row, refusal: 404 | 409 | 422): Row {
  const { look: _, ...rest } = row;
  return {
    ...rest,
    reads: true,
    expect: (role, relation) => {
      const expected = row.expect(role, relation);
      return expected === 'ok' ? refusal : expected;
    },
  };
}

const INCOMPLETE_ACTIONS: Row[] = [
  missing(action('submit', { may: SUBMIT, status: 'CANCELLED' }), 409),
  missing(action('resume', { may: CENTRE, status: 'FEEDBACK_GIVEN', body: reason }), 409),
  missing(action('assign', { may: CENTRE, body: () => ({ agencyId: newId() }) }), 409),
  missing(action('answer', { may: CENTRE, body: () => ({ questionId: newId(), answer: 'ก' }) }), 409),
  ...['accept', 'decline', 'ask', 'start-service', 'record-service', 'give-feedback'].map((name) =>
    missing(
      action(`on-behalf/${name}`, { may: CENTRE, status: 'CANCELLED', body: () => wordsOf(name) ?? {} }),
      409,
    ),
  ),
];

function wordsOf(name: string): object | undefined {
  const served = { type: 'COUNSEL', servedOn: '2026-08-18' };
  const said: Record<string, object> = {
    decline: { reasonCode: 'OTHER', reason: 'ก' },
    ask: { question: 'ก' },
    'start-service': served,
    'record-service': served,
    'give-feedback': { result: 'ก' },
  };
  return said[name];
}

function agencyAction(name: string, status: string, relations: readonly string[]): Row {
  const body = wordsOf(name);
  return {
    route: `POST /api/v1/assigned-referrals/:id/${name}`,
    subject: 'assignment',
    status,
    ok: 200,
    expect: (role, relation) => {
      const expected = AGENCY(['offered', 'accepted'])(role, relation);
      return expected === 'ok' && !relations.includes(relation) ? 409 : expected;
    },
    ask: () => ({ version: 1, ...(body ? { body } : {}) }),
    look: ({ body: receipt }) => expectKeys(receipt, words('id reference status version')),
  };
}

const documentOf = (_world: AccessWorld, _who: Principal, subject: Subject): Ask => ({
  params: { documentId: (subject as SubjectOfReferral).document ?? newId() },
});

export const REFERRAL_ROWS: Row[] = [
  {
    route: 'POST /api/v1/referrals',
    subject: 'none',
    ok: 201,
    expect: only(
      'TEACHER',
      'SCHOOL_CARE',
      'SCHOOL_SAFETY',
      'SCHOOL_DIRECTOR',
      'DISTRICT_SAFETY',
      'DISTRICT_PSYCH',
    ),
    ask: ({ children }) => ({ body: { id: newId(), studentId: children.ownClass.id } }),
    look: ({ body }) => expectKeys(body, RECEIPT),
  },
  {
    route: 'POST /api/v1/referrals',
    variant: 'from a screening',
    subject: 'screening',
    ok: 201,
    // A value of the request, so whatever is out of reach is said as a value that is not known.
    expect: (role, relation) => {
      const may = FROM_SCREENING[role];
      if (!may) return 403;
      return may.includes(relation) ? 'ok' : 422;
    },
    ask: ({ children }, _who, { id, other }) => ({
      body: { id: newId(), studentId: other ?? children.ownClass.id, screeningId: id },
    }),
    look: ({ body }) => expectKeys(body, RECEIPT),
  },
  {
    route: 'GET /api/v1/referrals',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...(Object.keys(READ) as RoleCode[])),
    ask: () => ({ query: 'limit=100&lane=all' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    ...reading(
      'GET /api/v1/referrals/:id',
      () => ({}),
      ({ body }) => expectKeys(body, VIEW),
    ),
    leavesReading: () => true,
  },
  reading(
    'GET /api/v1/referrals/:id/history',
    () => ({}),
    ({ body }) => expectItems(body, words('at actingRole action onBehalf from to reason changes')),
  ),
  reading(
    'GET /api/v1/referrals/:id/disclosures',
    () => ({}),
    ({ body }) => expectItems(body, words('at agencyNameTh outlet dataClasses')),
  ),
  reading(
    'GET /api/v1/referrals/:id/agencies',
    () => ({}),
    ({ body }) => expectItems(body, words('agencyId nameTh type inForce lastOn grants')),
  ),
  reading(
    'GET /api/v1/referrals/:id/preview',
    ({ here }) => ({ query: `agencyId=${here.agencies[0].id}` }),
    ({ body }) => expectKeys(body, words('agencyId inForce lastOn before after grants')),
  ),
  {
    route: 'PATCH /api/v1/referrals/:id',
    subject: 'referral',
    status: 'DRAFT',
    ok: 200,
    expect: grant(EDIT, READ),
    ask: () => ({ version: 1, body: { problem: 'ก' } }),
    look: ({ body }) => expectKeys(body, RECEIPT),
  },
  {
    route: 'POST /api/v1/referrals/:id/documents',
    subject: 'referral',
    status: 'DRAFT',
    ok: 200,
    expect: grant(EDIT, READ),
    ask: () => ({
      version: 1,
      query: 'dataClass=NARRATIVE',
      raw: PIXEL_FORM,
    }),
    look: ({ body }) => expectKeys(body, RECEIPT),
  },
  {
    ...reading(
      'GET /api/v1/referrals/:id/document-options',
      () => ({}),
      ({ body }) => expectItems(body, words('source sourceId name mediaType addedAt chosen')),
    ),
    status: 'DRAFT',
    expect: grant(EDIT, READ),
  },
  missing(
    {
      // Of a referral that is out of the school's hands; a draft's unknown file is asked in test/e2e/disclosure.
      ...action('documents/choose', { may: EDIT }),
      ask: () => ({ version: 1, body: { source: 'case', sourceId: newId(), dataClass: 'NARRATIVE' } }),
    },
    409,
  ),
  {
    ...action('documents/:documentId/remove', { may: EDIT, status: 'DRAFT' }),
    ask: (world, who, subject) => ({ version: 1, ...documentOf(world, who, subject) }),
  },
  missing(
    {
      ...reading('GET /api/v1/referrals/:id/documents/:documentId', () => ({}), undefined),
      ask: documentOf,
    },
    404,
  ),
  ...OFFICE_ACTIONS,
  ...INCOMPLETE_ACTIONS,
  {
    route: 'GET /api/v1/referral-queue',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only('DISTRICT_SAFETY'),
    ask: () => ({ query: 'limit=100&lane=all' }),
    look: ({ body }) => expectItems(body, LINE),
  },
  {
    route: 'GET /api/v1/referral-queue/counts',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY'),
    look: ({ body }) => expectKeys(body, words('waiting withAgency noAnswer overdue all')),
  },
  {
    route: 'GET /api/v1/agency-records',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY', 'DISTRICT_EXEC'),
    look: ({ body }) =>
      expectItems(
        body,
        words(
          'agencyId nameTh type assigned accepted declined open done overdue medianAnswerHours donePercent',
        ),
      ),
  },
  {
    route: 'GET /api/v1/assigned-referrals',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only(...PARTNERS),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, AGENCY_LINE),
  },
  {
    route: 'GET /api/v1/assigned-referrals/counts',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only(...PARTNERS),
    look: ({ body }) => expectKeys(body, words('new working done all')),
  },
  ...['csv', 'xlsx'].map((format): Row => ({
    route: `GET /api/v1/assigned-referrals/export.${format}`,
    subject: 'none',
    ok: 200,
    expect: only(...PARTNERS),
  })),
  {
    route: 'GET /api/v1/assigned-referrals/:id',
    subject: 'assignment',
    status: 'ACCEPTED',
    ok: 200,
    expect: AGENCY(['offered', 'accepted']),
    look: ({ body }, _world, _who, { relation }) =>
      expectKeys(body, [
        ...AGENCY_LINE,
        'questions',
        ...(relation === 'accepted' ? words('purpose finishDueAt officer services reply packet') : []),
      ]),
  },
  missing(
    {
      route: 'GET /api/v1/assigned-referrals/:id/documents/:documentId',
      subject: 'assignment',
      status: 'ACCEPTED',
      ok: 200,
      expect: AGENCY(['offered', 'accepted']),
      ask: documentOf,
    },
    404,
  ),
  agencyAction('accept', 'ACCEPTED', ['offered']),
  agencyAction('decline', 'ACCEPTED', ['offered']),
  agencyAction('ask', 'ACCEPTED', ['offered', 'accepted']),
  agencyAction('start-service', 'ACCEPTED', ['accepted']),
  agencyAction('record-service', 'IN_SERVICE', ['accepted']),
  agencyAction('give-feedback', 'IN_SERVICE', ['accepted']),
];
