import type { PermissionRule } from './permission-rule.js';
import { SAFETY_CENTRE, SCHOOL_LEADS } from './role-groups.js';

/** Those of a school who may sign for what leaves it; a teacher drafts and offers (product.md 1). */
const SIGNERS = { SCHOOL_CARE: ['school'], SCHOOL_DIRECTOR: ['school'] } as const;
const AGENCY = { PARTNER_OFFICER: ['agency'], PARTNER_MANAGER: ['agency'] } as const;

export const REFERRAL_PERMISSIONS = {
  'referral.create': {
    resource: 'referral',
    roles: {
      TEACHER: ['own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['district'],
    },
  },
  'referral.read': {
    resource: 'referral',
    roles: {
      TEACHER: ['own', 'own-class'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['assigned', 'own'],
    },
  },
  /** The text of screening and health (F5); others see that there is one. */
  'referral.read-health': {
    resource: 'referral',
    roles: {
      TEACHER: ['own'],
      SCHOOL_CARE: ['school'],
      DISTRICT_PSYCH: ['assigned', 'own'],
    },
  },
  /** The text about police, courts and drugs (F6), which a class teacher has no part in. */
  'referral.read-legal': {
    resource: 'referral',
    roles: {
      TEACHER: ['own'],
      ...SCHOOL_LEADS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['assigned', 'own'],
    },
  },
  'referral.edit': {
    resource: 'referral',
    roles: {
      TEACHER: ['own'],
      SCHOOL_SAFETY: ['own'],
      ...SIGNERS,
      DISTRICT_SAFETY: ['own'],
      DISTRICT_PSYCH: ['own'],
    },
  },
  'referral.submit': {
    resource: 'referral',
    roles: { ...SIGNERS, DISTRICT_SAFETY: ['district'], DISTRICT_PSYCH: ['own'] },
  },
  'referral.basis': {
    resource: 'referral',
    roles: {
      TEACHER: ['own'],
      ...SIGNERS,
      DISTRICT_SAFETY: ['district'],
      DISTRICT_PSYCH: ['assigned', 'own'],
    },
  },
  'referral.confirm': {
    resource: 'referral',
    roles: { TEACHER: ['own', 'own-class'], ...SCHOOL_LEADS, DISTRICT_PSYCH: ['own'] },
  },
  'referral.triage': { resource: 'referral', roles: SAFETY_CENTRE },
  /** Recording what an agency said or did, on its behalf. */
  'referral.answer-for': { resource: 'referral', roles: SAFETY_CENTRE },
  'referral.count': {
    resource: 'district',
    roles: { DISTRICT_SAFETY: ['district'], DISTRICT_EXEC: ['district'] },
  },
  'assignment.read': { resource: 'assignment', roles: AGENCY },
  'assignment.answer': { resource: 'assignment', roles: AGENCY },
  'assignment.export': { resource: 'assignment', roles: AGENCY },
} as const satisfies Record<string, PermissionRule>;
