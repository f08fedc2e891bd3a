import { ACCESS, PERMISSIONS, partyOf, ROLES, scopesOf, type Permission, type RoleCode } from '#contracts';
import fc from 'fast-check';
import type pg from 'pg';
import { agencyOf } from '../../../test/support/access-agencies.js';
import {
  CLASSES,
  DISTRICTS,
  districtOf,
  id,
  networkOf,
  PERSONS,
  POSTS,
  SCHOOLS,
  writeRegister,
} from '../../../test/support/access-register.js';
import {
  aWorld,
  classroom,
  FROM,
  person,
  school,
  writeWorld,
  type Records,
} from '../../../test/support/access-worlds.js';
import { TestPlatform } from '../../../test/support/platform.js';
import { DomainError } from '../errors/index.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import type { AccessRecord } from './predicate.js';
import { classKey } from './place.js';

const RUNS = 15;
/** Fixed, so that the second test can rely on what the first one met. */
const SEED = 2569;

const anActor = (role: RoleCode): fc.Arbitrary<Actor> =>
  fc
    .record({ at: school, personId: person, postId: fc.constantFrom(...POSTS), room: fc.option(classroom) })
    .map(({ at, personId, postId, room }): Actor => {
      const atSchool = partyOf(role) === 'school';
      return {
        ...{ role, personId, postId, party: partyOf(role), sessionId: id(9, 9) },
        networkId: role === 'NETWORK_CHAIR' ? networkOf(at) : null,
        fresh: true,
        agencyId:
          partyOf(role) === 'partner'
            ? agencyOf(SCHOOLS.indexOf(at) < 2 ? 0 : 1, POSTS.indexOf(postId))
            : null,
        districtId: districtOf(at),
        schoolId: atSchool ? at : null,
        classroom: atSchool ? room : null,
      };
    });

const oneOfEachRole = fc.tuple(...ROLES.map(({ code }) => anActor(code)));

let platform: TestPlatform;

beforeAll(async () => {
  platform = await TestPlatform.start();
  await writeRegister(platform.admin);
});
afterAll(() => platform.stop());

const access = new Access();

/** Whether the check of one record lets the actor pass. */
function passes(actor: Actor, permission: Permission, record: AccessRecord): boolean {
  try {
    access.assertCan(actor, permission, record);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('the check of one record and the clause of a list', () => {
  const reached = new Map<string, number>();
  const refused = new Map<string, number>();

  it('let every role reach the same records with every permission, on generated worlds', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, oneOfEachRole, async (world, actors) => {
        const client = await platform.admin.connect();
        try {
          await client.query('BEGIN');
          const records = await writeWorld(client, world);
          for (const actor of actors) await compareAll(client, records, actor);
        } finally {
          await client.query('ROLLBACK');
          client.release();
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 120_000);

  it('met records on both sides for each permission and role', () => {
    const granted = PERMISSIONS.flatMap((permission) =>
      ROLES.filter(({ code }) => scopesOf(permission, code).length > 0).map(
        ({ code }) => `${permission} ${code}`,
      ),
    );
    expect(granted.filter((pair) => !reached.get(pair) || !refused.get(pair))).toEqual([]);
  });

  async function compareAll(client: pg.PoolClient, records: Records, actor: Actor): Promise<void> {
    // Whether an agreement is in force is asked of the database, within the actor's district.
    await client.query("SELECT set_config('app.district_id', $1, TRUE)", [actor.districtId]);
    const answers = new Map<string, string[]>();
    for (const permission of PERMISSIONS) {
      const { resource } = ACCESS[permission];
      const { text, params } = listOf(actor, permission);
      // Many permissions reach the same records of a kind: the same question has the same answer.
      const question = JSON.stringify([text, params]);
      const listed = answers.get(question) ?? (await keysOf(client, text, params));
      answers.set(question, listed);
      const checked = [...records[resource]]
        .filter(([, record]) => passes(actor, permission, record))
        .map(([one]) => one)
        .sort();
      // `expect` alone is slow for so many.
      if (checked.join() !== listed.join())
        expect({ permission, actor, keys: checked }).toEqual({ permission, actor, keys: listed });
      const pair = `${permission} ${actor.role}`;
      reached.set(pair, (reached.get(pair) ?? 0) + listed.length);
      refused.set(pair, (refused.get(pair) ?? 0) + records[resource].size - listed.length);
    }
  }

  function listOf(actor: Actor, permission: Permission) {
    const params: unknown[] = [];
    const where = access.scopeWhere(actor, permission, params);
    const { table, key } = FROM[ACCESS[permission].resource];
    return { text: `SELECT ${key} AS key FROM ${table} WHERE ${where}`, params };
  }

  async function keysOf(client: pg.PoolClient, text: string, params: unknown[]): Promise<string[]> {
    const { rows } = await client.query<{ key: string }>(text, params);
    return rows.map(({ key }) => key).sort();
  }
});

describe('a refusal', () => {
  const actor: Actor = {
    ...{ role: 'TEACHER', party: 'school', personId: PERSONS[0]!, postId: POSTS[0]!, sessionId: id(9, 9) },
    ...{ districtId: DISTRICTS[0]!, schoolId: SCHOOLS[0]!, networkId: null, classroom: CLASSES[0] },
    ...{ agencyId: null, fresh: true },
  };
  const record = {
    ...{
      districtId: DISTRICTS[0]!,
      route: 'school',
      restricted: 'no',
      schoolIds: [SCHOOLS[0]!],
      accusedPersonIds: [],
    },
    ...{ classKeys: [classKey(SCHOOLS[0]!, 'P4', '1')], reporterPersonId: PERSONS[1]!, assigneePostId: null },
  };
  const codeOf = (permission: Permission, of: AccessRecord): string | null => {
    try {
      access.assertCan(actor, permission, of);
      return null;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it('says forbidden where the role may never, and where it may only read', () => {
    expect(codeOf('incident.triage', record)).toBe('forbidden');
    expect(codeOf('incident.read', record)).toBeNull();
    expect(codeOf('incident.edit', record)).toBe('forbidden');
  });

  it('says not found of whatever is out of scope', () => {
    expect(codeOf('incident.read', { ...record, classKeys: [] })).toBe('not-found');
    expect(codeOf('incident.edit', { ...record, route: 'district' })).toBe('not-found');
    expect(codeOf('incident.read', { ...record, accusedPersonIds: [actor.personId] })).toBe('not-found');
  });

  it('gives somebody without a class or a school nobody’s', () => {
    const adrift: Actor = { ...actor, schoolId: null, classroom: null };
    expect(
      access.can(adrift, 'incident.read', { ...record, reporterPersonId: actor.personId, schoolIds: [] }),
    ).toBe(false);
    expect(
      access.can(adrift, 'student.read', { districtId: actor.districtId, schoolIds: [], classKeys: [] }),
    ).toBe(false);
  });
});
