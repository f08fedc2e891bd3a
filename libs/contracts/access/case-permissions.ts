import type { PermissionRule } from './permission-rule.js';

const SCHOOL_LEADERS = { SCHOOL_CARE: ['school'], SCHOOL_DIRECTOR: ['school'] } as const;
const READERS = {
  TEACHER: ['own-class', 'assigned'],
  SCHOOL_SAFETY: ['assigned'],
  ...SCHOOL_LEADERS,
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['assigned'],
} as const;
/** The district's safety centre reads every case; it records in those that are its own. */
const RECORDERS = { ...READERS, DISTRICT_SAFETY: ['assigned'] } as const;

export const CASE_PERMISSIONS = {
  'case.open': {
    resource: 'case',
    roles: {
      TEACHER: ['own-class'],
      ...SCHOOL_LEADERS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  'case.read': { resource: 'case', roles: READERS },
  'case.record': { resource: 'case', roles: RECORDERS },
  'case.close': {
    resource: 'case',
    roles: { ...SCHOOL_LEADERS, DISTRICT_SAFETY: ['assigned'], DISTRICT_PSYCH: ['assigned'] },
  },
  'case.hand-over': { resource: 'case', roles: { ...SCHOOL_LEADERS, DISTRICT_SAFETY: ['district'] } },
  'case-transfer.accept': { resource: 'case-transfer', roles: SCHOOL_LEADERS },
  'case-study.read': { resource: 'case', roles: READERS },
  'case-study.write': { resource: 'case', roles: RECORDERS },
  'case-study.submit': { resource: 'case', roles: { ...SCHOOL_LEADERS, DISTRICT_SAFETY: ['assigned'] } },
  'case-study.analyse': { resource: 'case', roles: { DISTRICT_SAFETY: ['district'] } },
} as const satisfies Record<string, PermissionRule>;
