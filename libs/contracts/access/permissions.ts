import type { RoleCode } from '../vocabularies/roles.js';
import { ACTIVITY_PERMISSIONS } from './activity-permissions.js';
import { BREAK_GLASS_PERMISSIONS } from './break-glass-permissions.js';
import { CASE_PERMISSIONS } from './case-permissions.js';
import { DROPOUT_PERMISSIONS } from './dropout-permissions.js';
import { EVALUATION_PERMISSIONS } from './evaluation-permissions.js';
import { MONITORING_PERMISSIONS } from './monitoring-permissions.js';
import { PARTNER_PERMISSIONS } from './partner-permissions.js';
import { PLAN_PERMISSIONS } from './plan-permissions.js';
import { REFERRAL_PERMISSIONS } from './referral-permissions.js';
import { REPORT_PERMISSIONS } from './report-permissions.js';
import { RISK_PERMISSIONS } from './risk-permissions.js';
import { SCREENING_PERMISSIONS } from './screening-permissions.js';
import { STATISTICS_PERMISSIONS } from './statistics-permissions.js';
import { TASK_PERMISSIONS } from './task-permissions.js';
import type { Party, PermissionRule, ScopeName } from './permission-rule.js';
import { ACCOUNT_KEEPERS, EVERY_OFFICE_ROLE, REPORTERS, SAFETY_CENTRE, SCHOOL_LEADS } from './role-groups.js';

/**
 * The access table: permission × role → scopes. A role that is not named may never (403); a named role outside its
 * scopes sees nothing (404). Source: product.md 1 and 8, quality.md 3.
 */
export const ACCESS = {
  'incident.log': {
    resource: 'incident',
    roles: {
      TEACHER: ['school'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  'incident.read': {
    resource: 'incident',
    roles: {
      TEACHER: ['own', 'own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['assigned', 'own'],
    },
  },
  'incident.edit': {
    resource: 'incident',
    roles: {
      TEACHER: ['own'],
      SCHOOL_CARE: ['own'],
      SCHOOL_SAFETY: ['school'],
      SCHOOL_DIRECTOR: ['school'],
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['own'],
    },
  },
  'incident.handle': { resource: 'incident', roles: { ...SCHOOL_LEADS, ...SAFETY_CENTRE } },
  'incident.reject': {
    resource: 'incident',
    roles: { SCHOOL_SAFETY: ['school'], SCHOOL_DIRECTOR: ['school'], ...SAFETY_CENTRE },
  },
  'incident.withdraw': { resource: 'incident', roles: { ...REPORTERS, ...SAFETY_CENTRE } },
  'incident.record-msc': {
    resource: 'incident',
    roles: { SCHOOL_SAFETY: ['school'], SCHOOL_DIRECTOR: ['school'], ...SAFETY_CENTRE },
  },
  'incident.triage': { resource: 'incident', roles: SAFETY_CENTRE },
  'receipt.read': { resource: 'receipt', roles: REPORTERS },
  'student.read': {
    resource: 'student',
    roles: {
      TEACHER: ['own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  'roster-import.manage': {
    resource: 'roster-import',
    roles: { SCHOOL_DIRECTOR: ['school'], DISTRICT_SAFETY: ['district'], DISTRICT_ADMIN: ['district'] },
  },
  'person.search': {
    resource: 'person',
    roles: {
      TEACHER: ['school'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
      DISTRICT_ADMIN: ['district'],
    },
  },
  'person.read': {
    resource: 'person',
    roles: { ...ACCOUNT_KEEPERS, PARTNER_MANAGER: ['agency'] },
  },
  'person.manage': { resource: 'person', roles: ACCOUNT_KEEPERS },
  'school.read': { resource: 'school', roles: EVERY_OFFICE_ROLE },
  'school.manage': { resource: 'school', roles: { DISTRICT_ADMIN: ['district'] } },
  ...STATISTICS_PERMISSIONS,
  ...TASK_PERMISSIONS,
  ...SCREENING_PERMISSIONS,
  ...CASE_PERMISSIONS,
  ...DROPOUT_PERMISSIONS,
  ...PARTNER_PERMISSIONS,
  ...REFERRAL_PERMISSIONS,
  ...BREAK_GLASS_PERMISSIONS,
  ...RISK_PERMISSIONS,
  ...EVALUATION_PERMISSIONS,
  ...ACTIVITY_PERMISSIONS,
  ...MONITORING_PERMISSIONS,
  ...REPORT_PERMISSIONS,
  ...PLAN_PERMISSIONS,
  'audit.verify': { resource: 'district', roles: { AUDITOR_DPO: ['district'] } },
} as const satisfies Record<string, PermissionRule>;

export type Permission = keyof typeof ACCESS;

export const PERMISSIONS = Object.keys(ACCESS) as Permission[];

/**
 * The scopes of a role for a permission.
 * @returns the scope names; empty when the role may never.
 */
export function scopesOf(permission: Permission, role: RoleCode): readonly ScopeName[] {
  const rule: PermissionRule = ACCESS[permission];
  return rule.roles[role] ?? [];
}

/** Permissions that a role holds in some scope, for menus; the server decides each request on its own. */
export function permissionsOf(role: RoleCode): Permission[] {
  return PERMISSIONS.filter((permission) => scopesOf(permission, role).length > 0);
}

const PARTY_OF_ROLE: Record<RoleCode, Party> = {
  TEACHER: 'school',
  SCHOOL_CARE: 'school',
  SCHOOL_SAFETY: 'school',
  SCHOOL_DIRECTOR: 'school',
  NETWORK_CHAIR: 'district',
  DISTRICT_SAFETY: 'district',
  DISTRICT_PSYCH: 'district',
  DISTRICT_SUPERVISOR: 'district',
  DISTRICT_EXEC: 'district',
  DISTRICT_ADMIN: 'district',
  PARTNER_OFFICER: 'partner',
  PARTNER_MANAGER: 'partner',
  AUDITOR_DPO: 'district',
};

/** The party, and so the database role, that a role acts for. */
export function partyOf(role: RoleCode): Party {
  return PARTY_OF_ROLE[role];
}
