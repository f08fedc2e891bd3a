import type { PermissionRule } from './permission-rule.js';

export const PARTNER_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
