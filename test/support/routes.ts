import { ACCESS, type PermissionRule, type RoleCode, partyOf } from '#contracts';
import { newId } from '#platform/database';
import { routesOf, type RouteInfo } from '#platform/http';
import type { TestApp } from './app.js';
import type { TestActor, TestDistrict, TestSchool } from './world.js';

export interface Caller {
  route: RouteInfo;
  /** Path with ids that lead nowhere. */
  path: string;
  /** Somebody whom the route's rule lets in; null for a public one. */
  actor: TestActor | null;
}

/** Every route of the running application, each with somebody who may call it. */
export async function callersOf(app: TestApp, district: TestDistrict, school: TestSchool): Promise<Caller[]> {
  const actors = new Map<RoleCode, TestActor>();
  const actorOf = async (role: RoleCode): Promise<TestActor> => {
    const known =
      actors.get(role) ?? (await district.actor({ role, ...(partyOf(role) === 'school' ? { school } : {}) }));
    actors.set(role, known);
    return known;
  };
  const callers: Caller[] = [];
  for (const route of routesOf(app.app)) {
    if (route.path.startsWith('/health')) continue;
    callers.push({ route, path: pathOf(route.path), actor: await callerOf(route) });
  }
  return callers;

  async function callerOf({ rule }: RouteInfo): Promise<TestActor | null> {
    if (rule.kind === 'public') return null;
    if (rule.kind === 'signed-in') return actorOf('DISTRICT_ADMIN');
    const { roles }: PermissionRule = ACCESS[rule.permission];
    // The district's officer where possible: an actor with more in reach finds more.
    const [role] = (Object.keys(roles) as RoleCode[]).sort((a) => (a === 'DISTRICT_SAFETY' ? -1 : 0));
    return actorOf(role ?? 'DISTRICT_ADMIN');
  }
}

function pathOf(pattern: string): string {
  return pattern
    .replace(':calendar', 'academic')
    .replace(':year', '2569')
    .replace(/:[a-zA-Z]+/g, newId);
}
