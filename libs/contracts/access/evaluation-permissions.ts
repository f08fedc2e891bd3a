import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

const DISTRICT_READERS = {
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_ADMIN: ['district'],
} as const;
const CHAIR = { NETWORK_CHAIR: ['network'] } as const;
const EVERYBODY = { TEACHER: ['school'], ...SCHOOL_LEADS, ...CHAIR, ...DISTRICT_READERS } as const;

/** Boards and summaries hold counts and no child's data. Nobody has a right to set a step. Source: product.md 1 and 6. */
export const EVALUATION_PERMISSIONS = {
  'step-board.read': { resource: 'step-board', roles: EVERYBODY },
  'step-board.compare': { resource: 'step-board', roles: { ...CHAIR, ...DISTRICT_READERS } },
  'step-board.remark': {
    resource: 'step-board',
    roles: {
      ...SCHOOL_LEADS,
      ...CHAIR,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_SUPERVISOR: ['district'],
    },
  },
  'step-board.set-rules': { resource: 'step-board', roles: { DISTRICT_SAFETY: ['district'] } },
  'summary.read': { resource: 'summary', roles: EVERYBODY },
  'summary.write': {
    resource: 'summary',
    roles: { SCHOOL_SAFETY: ['school'], DISTRICT_SAFETY: ['office'], DISTRICT_SUPERVISOR: ['office'] },
  },
  'summary.submit': {
    resource: 'summary',
    roles: { SCHOOL_DIRECTOR: ['school'], DISTRICT_SAFETY: ['office'] },
  },
  'summary.decide': {
    resource: 'summary',
    roles: { DISTRICT_SAFETY: ['schools'], DISTRICT_SUPERVISOR: ['schools'], DISTRICT_EXEC: ['office'] },
  },
  'practice.read': {
    resource: 'practice',
    roles: {
      TEACHER: ['school', 'shared'],
      SCHOOL_CARE: ['school', 'shared'],
      SCHOOL_SAFETY: ['school', 'shared'],
      SCHOOL_DIRECTOR: ['school', 'shared'],
      NETWORK_CHAIR: ['network', 'shared'],
      ...DISTRICT_READERS,
    },
  },
  'practice.propose': { resource: 'practice', roles: SCHOOL_LEADS },
  'practice.withdraw': { resource: 'practice', roles: { SCHOOL_DIRECTOR: ['school'] } },
  'practice.decide': {
    resource: 'practice',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
} as const satisfies Record<string, PermissionRule>;
