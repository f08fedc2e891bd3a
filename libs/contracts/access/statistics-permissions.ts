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
  /** Released tables hold no small count; still they are the office's until it hands them out. */
  'public-tables.read': {
    resource: 'statistics',
    roles: {
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
      DISTRICT_SUPERVISOR: ['district'],
      DISTRICT_EXEC: ['district'],
    },
  },
  'public-tables.publish': {
    resource: 'statistics',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'] },
  },
  /** How small a count may be that leaves the office is the director's to answer for. */
  'public-tables.threshold': { resource: 'statistics', roles: { DISTRICT_EXEC: ['district'] } },
  'zero-report.confirm': { resource: 'zero-report', roles: SCHOOL_LEADS },
  'zero-report.read': {
    resource: 'zero-report',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
} as const satisfies Record<string, PermissionRule>;
