import type { PermissionRule } from './permission-rule.js';
import { SCHOOL_LEADS } from './role-groups.js';

/** A chair knows the own network; visits hold counts and findings about a school, never a student's name. */
const PLANNERS = {
  NETWORK_CHAIR: ['network'],
  DISTRICT_SAFETY: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
} as const;

const VISITORS = {
  NETWORK_CHAIR: ['assigned'],
  DISTRICT_SAFETY: ['assigned'],
  DISTRICT_SUPERVISOR: ['assigned'],
} as const;

const READERS = { ...PLANNERS, DISTRICT_EXEC: ['district'] } as const;
const SCHOOL_READERS = { TEACHER: ['school'], ...SCHOOL_LEADS } as const;

/** Source: product.md 1 and 6, domain.md 0 and 9. */
export const MONITORING_PERMISSIONS = {
  'monitoring-tool.read': {
    resource: 'monitoring-tool',
    roles: {
      NETWORK_CHAIR: ['district'],
      DISTRICT_SAFETY: ['district'],
      DISTRICT_SUPERVISOR: ['district'],
      DISTRICT_EXEC: ['district'],
    },
  },
  'monitoring-tool.manage': {
    resource: 'monitoring-tool',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_SUPERVISOR: ['district'] },
  },
  'visit.read': { resource: 'visit', roles: { ...SCHOOL_READERS, ...READERS } },
  'visit.plan': { resource: 'visit', roles: PLANNERS },
  'visit.conduct': { resource: 'visit', roles: VISITORS },
  'visit.compare': { resource: 'visit', roles: READERS },
  'visit.confirm-reading': {
    resource: 'visit',
    roles: { SCHOOL_SAFETY: ['school'], SCHOOL_DIRECTOR: ['school'] },
  },
  'finding.read': { resource: 'finding', roles: { ...SCHOOL_READERS, ...READERS } },
  'finding.answer': { resource: 'finding', roles: { TEACHER: ['assigned'], ...SCHOOL_LEADS } },
  // By the visitor, or by whoever plans visits there: a visitor's post may end before the answer comes.
  'finding.review': { resource: 'finding', roles: PLANNERS },
} as const satisfies Record<string, PermissionRule>;
