import type { Row } from '../support/table.js';
import { IDENTITY_ROWS } from './identity.js';
import { INCIDENT_ROWS } from './incidents.js';
import { ORGANISATION_ROWS } from './organisation.js';
import { PLATFORM_ROWS } from './platform.js';
import { ROSTER_IMPORT_ROWS } from './roster-imports.js';
import { STATISTICS_ROWS } from './statistics.js';
import { STUDENT_ROWS } from './students.js';

/** Every route of the API. A feature joins with a file of rows and a line here. */
export const ROWS: readonly Row[] = [
  ...IDENTITY_ROWS,
  ...INCIDENT_ROWS,
  ...ORGANISATION_ROWS,
  ...PLATFORM_ROWS,
  ...ROSTER_IMPORT_ROWS,
  ...STATISTICS_ROWS,
  ...STUDENT_ROWS,
];
