import { expectKeys } from '../support/looks.js';
import { only, type Row } from '../support/table.js';

export const PLATFORM_ROWS: Row[] = [
  { route: 'GET /health/live', subject: 'none', ok: 200, reads: true, public: true, expect: () => 'ok' },
  { route: 'GET /health/ready', subject: 'none', ok: 200, reads: true, public: true, expect: () => 'ok' },
  // What passes through the stream: conflict-route.spec.ts.
  { route: 'GET /api/v1/events', subject: 'none', ok: 200, reads: true, stream: true, expect: () => 'ok' },
  {
    route: 'GET /api/v1/audit/verification',
    subject: 'none',
    ok: 200,
    reads: true,
    expect: only('AUDITOR_DPO'),
    look: ({ body }) => expectKeys(body, ['rows', 'fault', 'head']),
  },
];
