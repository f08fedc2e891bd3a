import type { PermissionRule } from './permission-rule.js';

const EVERYBODYS_OWN = {
  TEACHER: ['own'],
  SCHOOL_CARE: ['own'],
  SCHOOL_SAFETY: ['own'],
  SCHOOL_DIRECTOR: ['own'],
  NETWORK_CHAIR: ['own'],
  DISTRICT_SAFETY: ['own'],
  DISTRICT_PSYCH: ['own'],
  DISTRICT_SUPERVISOR: ['own'],
  DISTRICT_EXEC: ['own'],
  DISTRICT_ADMIN: ['own'],
  AUDITOR_DPO: ['own'],
  PARTNER_OFFICER: ['own'],
  PARTNER_MANAGER: ['own'],
} as const;

export const TASK_PERMISSIONS = {
  'task.read': {
    resource: 'task',
    roles: {
      ...EVERYBODYS_OWN,
      SCHOOL_CARE: ['own', 'school'],
      SCHOOL_SAFETY: ['own', 'school'],
      SCHOOL_DIRECTOR: ['own', 'school'],
      DISTRICT_SAFETY: ['own', 'district'],
    },
  },
  'task.finish': { resource: 'task', roles: EVERYBODYS_OWN },
  'clock.manage': {
    resource: 'district',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_ADMIN: ['district'] },
  },
} as const satisfies Record<string, PermissionRule>;
