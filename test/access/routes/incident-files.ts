import { expectItems, expectKeys, words } from '../support/looks.js';
import { PIXEL_FORM } from '../support/pixel-form.js';
import type { Row } from '../support/table.js';
import { editors, readers } from './incident-grants.js';

const KEYS = words('id mediaType size addedAt own');
export const INCIDENT_FILE_ROWS: Row[] = [
  {
    route: 'POST /api/v1/incidents/:id/files',
    subject: 'incident',
    ok: 201,
    expect: editors,
    ask: () => ({ raw: PIXEL_FORM }),
    look: ({ body }) => expectKeys(body, KEYS),
  },
  {
    route: 'GET /api/v1/incidents/:id/files',
    subject: 'incident',
    ok: 200,
    reads: true,
    expect: readers,
    look: ({ body }) => expectItems(body, KEYS),
  },
  {
    // Which file a reader may open is shown in test/e2e/incident-files.spec.ts; here there is none of that id.
    route: 'GET /api/v1/incidents/:id/files/:fileId',
    subject: 'incident',
    ok: 404,
    expect: (role, relation) => {
      const outcome = readers(role, relation);
      return outcome === 'ok' ? 404 : outcome;
    },
    ask: () => ({ params: { fileId: '019a0000-0000-7000-8000-00000000f11e' } }),
  },
];
