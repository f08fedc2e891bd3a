import { expect } from '@jest/globals';
import { newId } from '#platform/database';
import { expectKeys, words } from '../support/looks.js';
import { only, type Look, type Row } from '../support/table.js';

const everyone = (): 'ok' => 'ok';
/** An id that is nobody's looks like one that is another's: tasks.spec.ts asks for those. */
const absent = (): 404 => 404;

const nothing: Look = ({ body }) => expect(body.items).toEqual([]);

const SETTINGS = { email: null, emailFor: 'all', lineFor: 'urgent', digest: true };
const QUIET = { quietFrom: '20:00', quietTo: '06:00' };
const LIMIT = { clock: 'working days', amount: 3, remindPercent: 75, headPercent: 125, districtPercent: 150 };

const read = (route: string, look: Look): Row => ({
  ...{ route: `GET /api/v1/${route}`, subject: 'none', ok: 200, reads: true, expect: everyone, look },
});

export const TASK_ROWS: Row[] = [
  read('tasks', nothing),
  read('tasks/counts', ({ body }) => expect(body).toEqual({ mine: 0, overdue: 0, all: 0 })),
  {
    ...{ route: 'POST /api/v1/tasks/:id/done', subject: 'none', ok: 200, reads: true, expect: absent },
    ask: () => ({ params: { id: newId() }, version: 1, body: {} }),
  },
  read('notices', nothing),
  read('notices/counts', ({ body }) => expect(body).toEqual({ unread: 0, open: 0 })),
  ...['seen', 'handled'].map((mark): Row => ({
    ...{ route: `POST /api/v1/notices/:id/${mark}`, subject: 'none', ok: 200, reads: true, expect: absent },
    ask: () => ({ params: { id: newId() } }),
  })),
  {
    ...{ route: 'GET /api/v1/clock-policies', subject: 'none', ok: 200, reads: true },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    look: ({ body }) => expectKeys(body, ['items']),
  },
  ...['clock-policies/history', 'notice-deliveries'].map((route): Row => ({
    ...{ route: `GET /api/v1/${route}`, subject: 'none', ok: 200, reads: true },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    look: ({ body }) => expectKeys(body, ['items', 'nextCursor']),
  })),
  {
    ...{ route: 'GET /api/v1/notice-deliveries/counts', subject: 'none', ok: 200, reads: true },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    look: ({ body }) => expectKeys(body, ['days', 'channels', 'items']),
  },
  {
    ...{ route: 'PUT /api/v1/clock-policies/:subjectKind/:step/:urgency', subject: 'none', ok: 200 },
    expect: only('DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    // Each sets another clock: the second to set one would have to know the first's version.
    ask: (_world, { role }) => ({
      params: {
        subjectKind: 'dropout',
        step: role === 'DISTRICT_ADMIN' ? 'trace' : 'first-contact',
        urgency: 'NORMAL',
      },
      version: 0,
      body: LIMIT,
    }),
  },
  read('me/notice-settings', ({ body }) =>
    expectKeys(body, words('email emailFor lineFor digest quietFrom quietTo channels version')),
  ),
  {
    ...{ route: 'PUT /api/v1/me/notice-settings', subject: 'none', ok: 200, expect: everyone },
    ask: () => ({ version: 0, body: { ...SETTINGS, ...QUIET } }),
  },
  read('me/line-link', ({ body }) => {
    expectKeys(body, words('state accountId linkedAt secondsLeft'));
    expect(body.linkedAt).toBeNull();
  }),
  {
    ...{ route: 'POST /api/v1/me/line-link/code', subject: 'none', ok: 201, expect: everyone },
    look: ({ body }) => expectKeys(body, ['code', 'secondsLeft']),
  },
  { route: 'DELETE /api/v1/me/line-link', subject: 'none', ok: 204, expect: everyone },
  {
    // Nobody's signature is LINE's.
    ...{ route: 'POST /api/v1/line/webhook', subject: 'none', ok: 200, public: true, expect: () => 401 },
    ask: () => ({ body: { destination: 'U0', events: [] } }),
  },
];
