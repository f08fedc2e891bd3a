import { ACCESS, type Permission, type PermissionRule, type ResourceName, type ScopeName } from '#contracts';
import { DomainError } from '../errors/index.js';
import type { Actor } from './actor.js';
import { meets, toSql, type AccessRecord } from './predicate.js';
import type { Resource } from './place.js';
import { predicateOf, RESOURCES } from './scopes.js';

const READ_OF: Partial<Record<ResourceName, Permission>> = {
  incident: 'incident.read',
  student: 'student.read',
  school: 'school.read',
  referral: 'referral.read',
  case: 'case.read',
  assignment: 'assignment.read',
  task: 'task.read',
  summary: 'summary.read',
  practice: 'practice.read',
  activity: 'activity.read',
  'monitoring-tool': 'monitoring-tool.read',
  visit: 'visit.read',
  finding: 'finding.read',
};

/**
 * The first wall: the access table applied. One definition of each scope answers both questions, so a list can
 * never show what a record page refuses.
 */
export class Access {
  /** @param table another access table, and other scopes: for tests that must notice a change in them. */
  constructor(
    private readonly table: Record<Permission, PermissionRule> = ACCESS,
    private readonly resources: Record<ResourceName, Resource> = RESOURCES,
  ) {}

  /** Whether the role may ever; what a route's guard asks. */
  mayEver(actor: Actor, permission: Permission): boolean {
    return this.scopesOf(actor, permission).length > 0;
  }

  /** Whether the permission reaches every record of the actor's district; what is told without a record is told by this. */
  reachesDistrict(actor: Actor, permission: Permission): boolean {
    return this.scopesOf(actor, permission).includes('district');
  }

  /** @throws DomainError `forbidden` when the role may never. */
  assertRole(actor: Actor, permission: Permission): void {
    if (!this.mayEver(actor, permission)) throw new DomainError('forbidden');
  }

  can(actor: Actor, permission: Permission, record: AccessRecord): boolean {
    const scopes = this.scopesOf(actor, permission);
    return scopes.length > 0 && meets(predicateOf(this.resourceOf(permission), scopes, actor), record);
  }

  /**
   * @throws DomainError `forbidden` when the role may never or may only read the record, `not-found` when the
   * record is out of its scope: what is out of scope looks absent.
   */
  assertCan(actor: Actor, permission: Permission, record: AccessRecord): void {
    this.assertRole(actor, permission);
    if (this.can(actor, permission, record)) return;
    const read = READ_OF[this.table[permission].resource];
    const readable = read !== undefined && read !== permission && this.can(actor, read, record);
    throw new DomainError(readable ? 'forbidden' : 'not-found');
  }

  /**
   * The WHERE clause of everything that the actor reaches with the permission.
   * @param params parameters so far; the clause's own are pushed onto it.
   * @returns SQL over the aliases that `platform/access/scopes.ts` names; `FALSE` when the role may never.
   */
  scopeWhere(actor: Actor, permission: Permission, params: unknown[]): string {
    const scopes = this.scopesOf(actor, permission);
    if (scopes.length === 0) return 'FALSE';
    const resource = this.resourceOf(permission);
    return toSql(predicateOf(resource, scopes, actor), resource.fields, params);
  }

  private scopesOf({ role }: Actor, permission: Permission): readonly ScopeName[] {
    return this.table[permission].roles[role] ?? [];
  }

  private resourceOf(permission: Permission): Resource {
    return this.resources[this.table[permission].resource];
  }
}
