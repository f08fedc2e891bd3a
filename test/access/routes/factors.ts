import { expect } from '@jest/globals';
import { newId } from '#platform/database';
import { expectKeys } from '../support/looks.js';
import type { Row } from '../support/table.js';

const everyone = (): 'ok' => 'ok';

/** Nobody of the test world has a factor or a password: what proves something is always wrong. */
export const FACTOR_ROWS: Row[] = [
  {
    route: 'GET /api/v1/me/factors',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: everyone,
    look: ({ body }) => {
      expectKeys(body, ['required', 'items', 'backupCodesLeft']);
      expect(body.items).toEqual([]);
    },
  },
  {
    route: 'POST /api/v1/me/factors/app',
    subject: 'none',
    ok: 200,
    expect: everyone,
    look: ({ body }) => expectKeys(body, ['secret', 'uri']),
  },
  {
    route: 'POST /api/v1/me/factors/app/confirm',
    subject: 'none',
    ok: 200,
    expect: () => 401,
    ask: () => ({ body: { code: '000000' } }),
  },
  {
    route: 'POST /api/v1/me/factors/passkeys/challenge',
    subject: 'none',
    ok: 200,
    expect: everyone,
    look: ({ body }) => expectKeys(body, ['options']),
  },
  {
    route: 'POST /api/v1/me/factors/passkeys',
    subject: 'none',
    ok: 200,
    expect: () => 401,
    ask: () => ({ body: { name: 'x', id: 'x', clientDataJSON: 'x', attestationObject: 'x' } }),
  },
  {
    route: 'DELETE /api/v1/me/factors/:id',
    subject: 'none',
    ok: 204,
    expect: () => 404,
    ask: () => ({ params: { id: newId() } }),
  },
  {
    route: 'POST /api/v1/me/backup-codes',
    subject: 'none',
    ok: 200,
    expect: () => 409,
  },
  {
    route: 'POST /api/v1/me/confirm/passkey',
    subject: 'none',
    ok: 200,
    expect: everyone,
    look: ({ body }) => expectKeys(body, ['options']),
  },
  {
    route: 'POST /api/v1/me/confirm',
    subject: 'none',
    ok: 204,
    expect: () => 401,
    ask: () => ({ body: { password: 'wrong-password' } }),
  },
];
