import type { PermissionRule } from './permission-rule.js';

export const REFERRAL_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
