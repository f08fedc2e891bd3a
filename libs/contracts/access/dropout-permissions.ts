import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const CARERS = { TEACHER: ['own-class'], SCHOOL_CARE: ['school'], SCHOOL_DIRECTOR: ['school'] } as const;

/** An entry hangs on the student whom it is about. */
export const DROPOUT_PERMISSIONS = {
  'dropout.read': {
    resource: 'student',
    roles: {
      TEACHER: ['own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  'dropout.trace': {
    resource: 'student',
    roles: { ...CARERS, DISTRICT_SAFETY: ['district'], DISTRICT_PSYCH: ['district'] },
  },
  /** Who looks for the child: the school's leads name somebody, or the safety centre does. */
  'dropout.hand-over': {
    resource: 'student',
    roles: { SCHOOL_CARE: ['school'], SCHOOL_DIRECTOR: ['school'], DISTRICT_SAFETY: ['district'] },
  },
  'absence.report': { resource: 'student', roles: CARERS },
  'dropout.count': {
    resource: 'school',
    roles: {
      SCHOOL_CARE: ['school'],
      SCHOOL_SAFETY: ['school'],
      SCHOOL_DIRECTOR: ['school'],
      NETWORK_CHAIR: ['district'],
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
      DISTRICT_SUPERVISOR: ['district'],
      DISTRICT_EXEC: ['district'],
    },
  },
} as const satisfies Record<string, PermissionRule>;
