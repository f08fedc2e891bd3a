import type { PermissionRule } from './permission-rule.js';
import { REPORTERS } from './role-groups.js';

/**
 * Who may ask for reports at all, each their own; which of them says `REPORT_KINDS`, by the permission of the page
 * that shows the same content.
 */
export const REPORT_PERMISSIONS = {
  'report-request.make': {
    resource: 'report-request',
    roles: {
      ...REPORTERS,
      NETWORK_CHAIR: ['own'],
      DISTRICT_SUPERVISOR: ['own'],
      DISTRICT_EXEC: ['own'],
      DISTRICT_ADMIN: ['own'],
    },
  },
} as const satisfies Record<string, PermissionRule>;
