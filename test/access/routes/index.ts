import type { Row } from '../support/table.js';
import { DROPOUT_ROWS } from './dropouts.js';
import { CASE_ROWS } from './cases.js';
import { IDENTITY_ROWS } from './identity.js';
import { INCIDENT_ACTIONS } from './incident-actions.js';
import { INCIDENT_FILE_ROWS } from './incident-files.js';
import { INCIDENT_READS } from './incident-reads.js';
import { MONITORING_ROWS } from './monitoring.js';
import { ORGANISATION_ROWS } from './organisation.js';
import { BREAK_GLASS_ROWS } from './break-glass.js';
import { PARTNER_ROWS } from './partners.js';
import { PLAN_ROWS } from './plans.js';
import { PLATFORM_ROWS } from './platform.js';
import { REFERRAL_ROWS } from './referrals.js';
import { REPORT_ROWS } from './reports.js';
import { RISK_ROWS } from './risk.js';
import { ACTIVITY_ROWS } from './activities.js';
import { ROSTER_IMPORT_ROWS } from './roster-imports.js';
import { SCREENING_ROWS } from './screenings.js';
import { EVALUATION_ROWS } from './evaluation.js';
import { STATISTICS_ROWS } from './statistics.js';
import { STUDENT_ROWS } from './students.js';
import { TASK_ROWS } from './tasks.js';

/** Every route of the API. A feature joins with a file of rows and a line here. */
export const ROWS: readonly Row[] = [
  ...CASE_ROWS,
  ...IDENTITY_ROWS,
  ...INCIDENT_FILE_ROWS,
  ...INCIDENT_READS,
  ...INCIDENT_ACTIONS,
  ...MONITORING_ROWS,
  ...ORGANISATION_ROWS,
  ...PARTNER_ROWS,
  ...BREAK_GLASS_ROWS,
  ...PLAN_ROWS,
  ...PLATFORM_ROWS,
  ...REFERRAL_ROWS,
  ...REPORT_ROWS,
  ...RISK_ROWS,
  ...EVALUATION_ROWS,
  ...ACTIVITY_ROWS,
  ...ROSTER_IMPORT_ROWS,
  ...SCREENING_ROWS,
  ...DROPOUT_ROWS,
  ...STATISTICS_ROWS,
  ...STUDENT_ROWS,
  ...TASK_ROWS,
];
