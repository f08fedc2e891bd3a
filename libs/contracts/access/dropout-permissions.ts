import type { PermissionRule } from './permission-rule.js';

export const DROPOUT_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
