import { expect } from '@jest/globals';
import type { RoleCode } from '#contracts';
import { readsIncident } from '../support/facts.js';
import { expectItems, expectKeys, idsOf, words } from '../support/looks.js';
import { insteadOfOk, only, type Row } from '../support/table.js';

/** Figures are the district's: its safety centre, psychologist and directors; the reports behind them its safety centre's. */
const readers = only('DISTRICT_SAFETY', 'DISTRICT_PSYCH', 'DISTRICT_EXEC');
const exporters = only('DISTRICT_SAFETY', 'DISTRICT_EXEC');
const schoolLeads = only('SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR');
const tableReaders = only('DISTRICT_SAFETY', 'DISTRICT_PSYCH', 'DISTRICT_SUPERVISOR', 'DISTRICT_EXEC');
/** No report of the world happened in it. */
const QUIET_MONTH = '2026-02';
/** Over, without a report, and of each role's own: a year is sealed once. */
const QUIET_YEAR: Partial<Record<RoleCode, string>> = { DISTRICT_SAFETY: '2566', DISTRICT_EXEC: '2565' };
const SEAL_KEYS = words('revision reason asOf ruleVersion digest events students');
const YEAR = { calendar: 'academic', year: '2569' };
const PERIOD = { calendar: 'academic', period: '2569' };

const REPORT_KEYS = words(
  'calendar year asOf ruleVersion base total groups schoolsAffected subtypes months networks schools sexes levels areaEvents',
);
const RECORD_KEYS = words(
  'id reference kind mainCode urgency status route restricted schools happenedOn recordedAt harmedCount dueAt late assigneePostId version counted',
);

export const STATISTICS_ROWS: Row[] = [
  {
    route: 'GET /api/v1/statistics/years',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectItems(body, ['calendar', 'year']),
  },
  {
    route: 'GET /api/v1/statistics/:calendar/:year',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: readers,
    ask: () => ({ params: YEAR }),
    look: ({ body }, world, who) => {
      expectKeys(body, REPORT_KEYS);
      // A number must not tell somebody of a report that names them (conflict route).
      const counted = world.incidents.all.filter(
        ({ id, districtId, accusedPersonIds }) =>
          world.compiled.has(id) && districtId === who.districtId && !accusedPersonIds.includes(who.personId),
      );
      expect(body.total).toMatchObject({ events: counted.length });
    },
  },
  {
    route: 'GET /api/v1/statistics/:calendar/:year/records',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only('DISTRICT_SAFETY'),
    ask: () => ({ params: YEAR, query: 'cut=total&key=ALL&measure=events&limit=100' }),
    look: ({ body }, world, who) => {
      expectItems(body, RECORD_KEYS);
      const counted = world.incidents.all.filter(
        (facts) => readsIncident(who, facts) && world.compiled.has(facts.id),
      );
      expect(idsOf(body)).toEqual(idsOf({ items: counted }));
    },
  },
  ...['xlsx', 'csv'].map((kind): Row => ({
    route: `GET /api/v1/statistics/:calendar/:year/export.${kind}`,
    subject: 'none',
    ok: 200,
    reads: true,
    expect: exporters,
    ask: () => ({ params: YEAR }),
  })),
  {
    route: 'POST /api/v1/statistics/:calendar/:year/recompile',
    subject: 'none',
    ok: 202,
    expect: only('DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    ask: () => ({ params: YEAR }),
    look: ({ body }) => expectKeys(body, ['state']),
  },
  {
    route: 'GET /api/v1/statistics/:calendar/:period/seals',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: readers,
    ask: () => ({ params: PERIOD }),
    look: ({ body }) => expectKeys(body, ['days', 'items', 'since', 'sealable']),
  },
  {
    route: 'POST /api/v1/statistics/:calendar/:period/seals',
    subject: 'none',
    ok: 201,
    expect: exporters,
    ask: (_world, { role }) => ({
      params: { calendar: 'academic', period: QUIET_YEAR[role] ?? '2564' },
      body: {},
    }),
    look: ({ body }) => expectKeys(body, SEAL_KEYS),
  },
  {
    route: 'GET /api/v1/statistics/:calendar/:period/seals/:revision',
    subject: 'none',
    ok: 404,
    reads: true,
    expect: (role) => (readers(role, '') === 'ok' ? 404 : 403),
    ask: () => ({ params: { ...PERIOD, revision: '1' } }),
  },
  {
    route: 'GET /api/v1/care-statistics',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: exporters,
    ask: () => ({ query: 'academicYear=2569' }),
    look: ({ body }) => {
      expectKeys(body, words('academicYear schoolId asOf over clocks cases dropouts agencies'));
      expectItems(
        { items: body['clocks'] as { id: string }[] },
        words('subjectKind step kept missed running'),
      );
      expectKeys(body['cases'], words('opened openAtEnd closed byType byOutcome'));
      expectKeys(
        body['dropouts'],
        words('listed back open unspecified backPercent unspecifiedPercent byReason'),
      );
      expectItems(
        { items: body['agencies'] as { id: string }[] },
        words('agencyId nameTh type assigned answered accepted declined done medianAnswerHours'),
      );
    },
  },
  {
    route: 'GET /api/v1/public-releases',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: tableReaders,
    look: ({ body }) => expectKeys(body, ['items']),
  },
  {
    route: 'GET /api/v1/public-releases/preview',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: insteadOfOk(exporters, 422),
    ask: () => ({ query: 'year=2569' }),
  },
  {
    route: 'POST /api/v1/public-releases',
    subject: 'none',
    ok: 201,
    expect: insteadOfOk(exporters, 422),
    ask: () => ({ body: { year: 2569, digest: 'a'.repeat(64) } }),
  },
  ...['', '/export.xlsx', '/export.csv'].map((part): Row => ({
    route: `GET /api/v1/public-releases/:id${part}`,
    subject: 'public-release',
    ok: 200,
    reads: true,
    expect: insteadOfOk(tableReaders, 404),
  })),
  {
    route: 'POST /api/v1/public-releases/:id/withdraw',
    subject: 'public-release',
    ok: 201,
    expect: insteadOfOk(exporters, 404),
    ask: () => ({ body: { reason: 'x' } }),
  },
  {
    route: 'GET /api/v1/public-threshold',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: tableReaders,
    look: ({ body }) => expectKeys(body, ['hidesUpTo', 'version', 'history']),
  },
  {
    route: 'PUT /api/v1/public-threshold',
    subject: 'none',
    ok: 200,
    expect: only('DISTRICT_EXEC'),
    ask: () => ({ version: 0, body: { hidesUpTo: 4, reason: 'x' } }),
    look: ({ body }) => expectKeys(body, ['hidesUpTo', 'version', 'history']),
  },
  {
    route: 'GET /api/v1/zero-reports/mine',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: schoolLeads,
    look: ({ body }) => {
      expectKeys(body, ['academicYear', 'items']);
      expectItems(body, words('month state records confirmedAt confirmable'));
    },
  },
  {
    route: 'POST /api/v1/zero-reports',
    subject: 'none',
    ok: 201,
    expect: schoolLeads,
    ask: () => ({ body: { month: QUIET_MONTH } }),
    look: ({ body }) => expect(body).toMatchObject({ month: QUIET_MONTH, state: 'CONFIRMED_ZERO' }),
  },
  {
    route: 'GET /api/v1/zero-reports',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('DISTRICT_SAFETY', 'DISTRICT_EXEC', 'DISTRICT_SUPERVISOR'),
    ask: () => ({ query: `month=${QUIET_MONTH}` }),
    look: ({ body }) => {
      expectKeys(body, ['month', 'over', 'counts', 'items']);
      expectItems(body, words('schoolId nameTh networkId state records confirmedAt'));
    },
  },
];
