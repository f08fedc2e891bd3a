import { expect } from '@jest/globals';
import { newId } from '#platform/database';
import { expectItems } from '../support/looks.js';
import { only, type Row } from '../support/table.js';

/** Openings themselves, with their relations, stand in test/e2e/break-glass.spec.ts. */
const absentFor =
  (...roles: string[]): Row['expect'] =>
  (role) =>
    roles.includes(role) ? 404 : 403;

export const BREAK_GLASS_ROWS: Row[] = [
  {
    route: 'GET /api/v1/break-glass',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only('DISTRICT_EXEC', 'AUDITOR_DPO'),
    look: ({ body }) => {
      expectItems(body, []);
      expect(body.items).toEqual([]);
    },
  },
  {
    route: 'POST /api/v1/break-glass',
    subject: 'none',
    ok: 201,
    expect: absentFor('DISTRICT_EXEC'),
    ask: () => ({ body: { subjectReference: 'INC-2500-1', reasonCode: 'ORDER', reasonText: 'x' } }),
  },
  {
    route: 'GET /api/v1/break-glass/:id/incident',
    subject: 'none',
    ok: 200,
    expect: absentFor('DISTRICT_EXEC'),
    ask: () => ({ params: { id: newId() } }),
  },
  {
    route: 'GET /api/v1/break-glass/:id/case',
    subject: 'none',
    ok: 200,
    expect: absentFor('DISTRICT_EXEC'),
    ask: () => ({ params: { id: newId() } }),
  },
  {
    route: 'POST /api/v1/break-glass/:id/review',
    subject: 'none',
    ok: 200,
    expect: absentFor('AUDITOR_DPO'),
    ask: () => ({ params: { id: newId() }, body: { decision: 'JUSTIFIED', remark: 'x' } }),
  },
];
