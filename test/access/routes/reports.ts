import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, only, type Row } from '../support/table.js';

const OWN = ['own'];
const MAKERS = {
  TEACHER: OWN,
  SCHOOL_CARE: OWN,
  SCHOOL_SAFETY: OWN,
  SCHOOL_DIRECTOR: OWN,
  DISTRICT_SAFETY: OWN,
  DISTRICT_PSYCH: OWN,
  NETWORK_CHAIR: OWN,
  DISTRICT_SUPERVISOR: OWN,
  DISTRICT_EXEC: OWN,
  DISTRICT_ADMIN: OWN,
};
const own = grant(MAKERS);
const makers = Object.keys(MAKERS) as (keyof typeof MAKERS)[];

/** The digest is for those who may export the district's figures: others are refused even one in their own name. */
const ofDigest: Row['expect'] = (role, relation) => {
  const may = own(role, relation);
  return may === 'ok' && role !== 'DISTRICT_SAFETY' && role !== 'DISTRICT_EXEC' ? 403 : may;
};

const VIEW = [
  ...words(
    'id kind format subjectId calendar year purpose purposeNote state percent failure locked fileName',
  ),
  ...words('fileSize createdAt expiresAt availableActions version'),
];
const one = { subject: 'report-request' } as const;

export const REPORT_ROWS: Row[] = [
  {
    ...{ route: 'POST /api/v1/report-requests', subject: 'none', ok: 202 },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_EXEC'),
    ask: () => ({ body: { kind: 'WEEKLY_DIGEST', format: 'pdf', purpose: 'MEETING' } }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ route: 'GET /api/v1/report-requests', subject: 'none', ok: 200, reads: true, paged: true },
    expect: only(...makers),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }) => expectItems(body, VIEW),
  },
  {
    ...{
      ...one,
      route: 'GET /api/v1/report-requests/:id',
      ok: 200,
      reads: true,
      status: 'READY',
      expect: own,
    },
    look: ({ body }) => expectKeys(body, VIEW),
  },
  {
    ...{ ...one, route: 'GET /api/v1/report-requests/:id/file', ok: 200, reads: true, status: 'READY' },
    expect: ofDigest,
  },
  {
    ...{ ...one, route: 'POST /api/v1/report-requests/:id/reveal-password', ok: 200, status: 'READY' },
    expect: own,
    ask: (_world, _who, { version }) => ({ version }),
    look: ({ body }) => expectKeys(body, words('password version')),
  },
  {
    ...{ ...one, route: 'POST /api/v1/report-requests/:id/retry', ok: 202, status: 'FAILED' },
    expect: ofDigest,
    ask: (_world, _who, { version }) => ({ version }),
    look: ({ body }) => expectKeys(body, VIEW),
  },
];
