import {
  ACCESS,
  PERMISSIONS,
  ROLES,
  type Permission,
  type PermissionRule,
  type RoleCode,
  type ScopeName,
} from '#contracts';
import { Access, RESOURCES, type AccessRecord, type Resource } from '#platform/access';
import { DomainError } from '#platform/errors';
import { routesOf } from '#platform/http';
import { TestApp } from '../support/app.js';
import { AccessWorld, ROLE_CODES } from './support/access-world.js';
import {
  findsPerson,
  hearsState,
  managesPerson,
  readsIncident,
  readsStudent,
  type Principal,
  type StudentFacts,
} from './support/facts.js';
import { planMatrix } from './support/matrix.js';
import { askedOfRecords, type Question } from './support/questions.js';
import { accessRecordOf, Subjects } from './support/subjects.js';

type Table = Record<Permission, PermissionRule>;
type Resources = typeof RESOURCES;

let world: AccessWorld;
let questions: Question[];

beforeAll(async () => {
  world = await AccessWorld.build(await TestApp.start());
  const asked = [...(await askedByRoutes()), ...askedByLists(), ...askedOfRecords(world)];
  // Rules above the table refuse some of what the table allows (a director's own post): those are not its questions.
  const original = new Access();
  questions = asked.filter((question) => decide(original, question) === question.expected);
  expect(questions.length).toBeGreaterThan(asked.length * 0.98);
}, 600_000);
afterAll(() => world.stop());

async function askedByRoutes(): Promise<Question[]> {
  const rules = new Map(
    routesOf(world.app.app).map(({ method, path, rule }) => [`${method} /api/v1${path}`, rule]),
  );
  const subjects = new Subjects(world);
  const roles: readonly string[] = ROLE_CODES;
  const found: Question[] = [];
  for (const { row, who, as, relation, expected } of planMatrix(world)) {
    const rule = rules.get(row.route);
    if (!who || !roles.includes(as) || relation === 'absent' || rule?.kind !== 'permission') continue;
    const { record } = await subjects.of(
      row.subject,
      relation,
      who,
      row.status ? { status: row.status } : {},
    );
    const answer = expected === 403 || expected === 404 ? expected : 'ok';
    found.push({ who, permission: rule.permission, record, expected: answer });
  }
  return found;
}

/** Whom each list shows what, record by record. */
function askedByLists(): Question[] {
  const { incidents, students, people } = world;
  const seen = (
    permission: Permission,
    record: AccessRecord,
    reads: (who: Principal) => boolean,
  ): Question[] =>
    Object.values(world.principals)
      .filter(({ role }) => ACCESS_OF[permission]?.includes(role))
      .map((who) => ({ who, permission, record, expected: reads(who) ? 'ok' : 404 }));
  return [
    ...incidents.all.flatMap((facts) => [
      ...seen('incident.read', accessRecordOf(facts), (who) => readsIncident(who, facts)),
      ...seen('receipt.read', accessRecordOf(facts), (who) => hearsState(who, facts)),
    ]),
    ...students.flatMap((facts) => askedOfScores(world, facts)),
    ...students.flatMap((facts) => {
      const record = {
        districtId: facts.districtId,
        schoolIds: [facts.schoolId],
        classKeys: [facts.classKey],
      };
      return seen('student.read', record, (who) => readsStudent(who, facts));
    }),
    ...people.flatMap((facts) => {
      const record = { districtId: facts.districtId, schoolIds: facts.schoolIds };
      return [
        ...seen('person.search', record, (who) => findsPerson(who, facts)),
        ...seen('person.manage', record, (who) => managesPerson(who, facts)),
      ];
    }),
  ];
}

/** The scores behind a group have no route of their own: what a reader of the group gets of them is asked here. */
function askedOfScores({ principals }: AccessWorld, facts: StudentFacts): Question[] {
  const { districtId, schoolId, classKey } = facts;
  const record = { districtId, schoolIds: [schoolId], classKeys: [classKey] };
  const readsScores: RoleCode[] = ['TEACHER', 'SCHOOL_CARE', 'SCHOOL_DIRECTOR', 'DISTRICT_PSYCH'];
  return Object.values(principals).map((who) => {
    const inReach = readsStudent(who, facts) ? 'ok' : 404;
    return {
      who,
      permission: 'screening.read',
      record,
      expected: readsScores.includes(who.role) ? inReach : 403,
    };
  });
}

const SCHOOL: RoleCode[] = ['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'];
const WORKS_ON_REPORTS: RoleCode[] = [...SCHOOL, 'DISTRICT_SAFETY', 'DISTRICT_PSYCH'];
/** Who may ask for the lists at all, by hand. */
const ACCESS_OF: Record<string, RoleCode[]> = {
  'incident.read': WORKS_ON_REPORTS,
  'receipt.read': WORKS_ON_REPORTS,
  'student.read': WORKS_ON_REPORTS,
  'person.search': [...WORKS_ON_REPORTS, 'DISTRICT_ADMIN'],
  'person.manage': ['SCHOOL_DIRECTOR', 'DISTRICT_ADMIN'],
};

function decide(access: Access, { who, permission, record }: Question): 'ok' | 403 | 404 {
  try {
    if (record) access.assertCan(who, permission, record);
    else access.assertRole(who, permission);
    return 'ok';
  } catch (error) {
    return (error as DomainError).code === 'forbidden' ? 403 : 404;
  }
}

const noticed = (access: Access, asked = questions): boolean =>
  asked.some((question) => decide(access, question) !== question.expected);

const withRoles = (permission: Permission, roles: PermissionRule['roles']): Table => ({
  ...(ACCESS as Table),
  [permission]: { ...ACCESS[permission], roles },
});

/** Each cell of the table that can be changed, with what it is changed to. */
function flips(): { permission: Permission; label: string; table: Table }[] {
  return PERMISSIONS.flatMap((permission) => {
    const { roles, resource } = ACCESS[permission] as PermissionRule;
    const widest: ScopeName = resource === 'receipt' ? 'own' : 'district';
    return ROLES.flatMap(({ code }) => {
      const { [code]: scopes, ...others } = roles;
      const given = { ...others, [code]: [widest] };
      if (!scopes)
        return [{ permission, label: `${permission}: ${code} added`, table: withRoles(permission, given) }];
      const removed = {
        permission,
        label: `${permission}: ${code} removed`,
        table: withRoles(permission, others),
      };
      if (scopes.includes(widest) || permission === 'incident.log') return [removed];
      return [
        removed,
        { permission, label: `${permission}: ${code} widened`, table: withRoles(permission, given) },
      ];
    });
  });
}

const NEVER = { kind: 'any', of: [] } as const;
const ALWAYS = { kind: 'all', of: [] } as const;

function withIncident(change: Partial<Resource>): Resources {
  return { ...RESOURCES, incident: { ...RESOURCES.incident, ...change } };
}

it('agrees with the table as it is', () => {
  expect(noticed(new Access())).toBe(false);
});

it('notices every cell of the access table that is flipped', () => {
  const all = flips();
  const own = new Map<Permission, Question[]>();
  for (const question of questions)
    (own.get(question.permission) ?? own.set(question.permission, []).get(question.permission))?.push(
      question,
    );
  // The questions of the flipped permission tell it soonest; all the others are asked when they do not.
  const unnoticed = all.filter(({ permission, table }) => {
    const access = new Access(table);
    return !noticed(access, own.get(permission)) && !noticed(access);
  });
  process.stdout.write(
    `access table · ${all.length} flipped cells, ${all.length - unnoticed.length} noticed\n`,
  );
  expect(unnoticed.map(({ label }) => label)).toEqual([]);
  expect(all.length).toBeGreaterThan(250);
});

it.each<[string, Resources]>([
  [
    'the conflict route is dropped',
    { ...RESOURCES, incident: { scopes: RESOURCES.incident.scopes, fields: RESOURCES.incident.fields } },
  ],
  [
    'a school sees the conflict route',
    withIncident({
      always: ({ personId }) => ({ kind: 'lacks', field: 'accusedPersonIds', value: personId }),
    }),
  ],
  [
    'whoever is named may look',
    withIncident({
      always: ({ party }) => (party === 'school' ? { kind: 'eq', field: 'route', value: 'school' } : ALWAYS),
    }),
  ],
  ...(['district', 'school', 'own', 'own-class', 'assigned'] as const).flatMap(
    (scope): [string, Resources][] => [
      [
        `the scope ${scope} reaches everything`,
        withIncident({ scopes: { ...RESOURCES.incident.scopes, [scope]: () => ALWAYS } }),
      ],
      [
        `the scope ${scope} reaches nothing`,
        withIncident({ scopes: { ...RESOURCES.incident.scopes, [scope]: () => NEVER } }),
      ],
    ],
  ),
])('notices that %s', (_label, resources) => {
  expect(noticed(new Access(ACCESS, resources))).toBe(true);
});
