import type { PermissionRule } from './permission-rule.js';

export const SCREENING_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
