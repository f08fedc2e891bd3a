import type { PermissionRule } from './permission-rule.js';

export const TASK_PERMISSIONS = {} as const satisfies Record<string, PermissionRule>;
