import type { PermissionRule } from './permission-rule.js';
import { SAFETY_CENTRE, SCHOOL_LEADS } from './role-groups.js';

export const STATISTICS_PERMISSIONS = {
  'statistics.read': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_PSYCH: ['district'], DISTRICT_EXEC: ['district'] },
  },
  'statistics.list': { resource: 'statistics', roles: SAFETY_CENTRE },
  'statistics.export': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'] },
  },
  'statistics.recompile': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_ADMIN: ['district'] },
  },
  'statistics.seal': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'] },
  },
  /** Counts of care: for those who already see agencies' records and dropout figures; others know their own cases alone. */
  'care-statistics.read': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'] },
  },
  'zero-report.confirm': { resource: 'zero-report', roles: SCHOOL_LEADS },
  'zero-report.read': {
    resource: 'zero-report',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
} as const satisfies Record<string, PermissionRule>;
