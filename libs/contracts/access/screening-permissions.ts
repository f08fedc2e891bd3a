import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const CARERS = { TEACHER: ['own-class'], SCHOOL_CARE: ['school'], SCHOOL_DIRECTOR: ['school'] } as const;

/** Screening hangs on the student: who may see the child at all, and how much of it (quality.md 3, P3). */
export const SCREENING_PERMISSIONS = {
  'screening.record': { resource: 'student', roles: CARERS },
  /** Scores and every aspect. */
  'screening.read': { resource: 'student', roles: { ...CARERS, DISTRICT_PSYCH: ['district'] } },
  /** The group alone: a colour. */
  'screening.groups': {
    resource: 'student',
    roles: {
      TEACHER: ['own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  /** Counts without anybody's name. */
  'screening.count': {
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
  'screening.configure': {
    resource: 'district',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_PSYCH: ['district'] },
  },
} as const satisfies Record<string, PermissionRule>;
