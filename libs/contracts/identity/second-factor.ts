import type { RoleCode } from '../vocabularies/roles.js';

/** Posts that open a whole district or another organisation's view of a child: a password alone does not do. */
export const SECOND_FACTOR_ROLES = [
  'DISTRICT_SAFETY',
  'DISTRICT_PSYCH',
  'DISTRICT_SUPERVISOR',
  'DISTRICT_EXEC',
  'DISTRICT_ADMIN',
  'AUDITOR_DPO',
  'PARTNER_OFFICER',
  'PARTNER_MANAGER',
] as const satisfies readonly RoleCode[];

/** Whether a post needs a second factor; others are offered one. */
export function needsSecondFactor(role: RoleCode): boolean {
  return (SECOND_FACTOR_ROLES as readonly RoleCode[]).includes(role);
}

export type FactorKind = 'totp' | 'passkey';

/** With what a person can prove to be there: the password only while nothing stronger is enrolled. */
export type ConfirmMethod = 'password' | 'totp' | 'passkey' | 'backup-code';

/** What an open session still owes: the second step, or the enrolment of a first factor. */
export type SecondStep = 'confirm' | 'enrol';
