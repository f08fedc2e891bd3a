import type { RoleCode } from '../vocabularies/roles.js';

/** Parties of the second wall: one database role each (ADR 0005). */
export type Party = 'school' | 'district' | 'partner' | 'system';

/** What a permission is about: the record whose fields its scopes are read from. */
export type ResourceName =
  | 'incident'
  | 'receipt'
  | 'student'
  | 'person'
  | 'school'
  | 'district'
  | 'roster-import'
  | 'statistics'
  | 'zero-report'
  | 'risk'
  | 'step-board'
  | 'summary'
  | 'practice'
  | 'activity'
  | 'monitoring-tool'
  | 'visit'
  | 'finding'
  | 'plan'
  | 'agency'
  | 'mou'
  | 'referral'
  | 'assignment'
  | 'case'
  | 'case-transfer'
  | 'task'
  | 'break-glass'
  | 'report-request';

/**
 * Names of scopes. Each is defined once, in `platform/access/scopes.ts`, as a predicate over a record's fields;
 * the check of one record and the WHERE clause of a list both come from that definition.
 */
export type ScopeName =
  | 'district'
  | 'school'
  | 'own'
  | 'own-class'
  | 'assigned'
  | 'self'
  | 'agency'
  | 'partners'
  | 'network'
  | 'office'
  | 'schools'
  | 'shared';

export interface PermissionRule {
  resource: ResourceName;
  roles: Partial<Record<RoleCode, readonly ScopeName[]>>;
}
