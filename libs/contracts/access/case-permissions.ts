import type { PermissionRule } from './permission-rule.js';

export const CASE_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
