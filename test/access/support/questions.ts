import type { Permission, RoleCode } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { AccessWorld } from './access-world.js';
import type { Principal } from './facts.js';

/** A question to the check whose answer the oracle knows. */
export interface Question {
  who: Principal;
  permission: Permission;
  record: AccessRecord | null;
  expected: 'ok' | 403 | 404;
}

type Reach = (who: Principal) => boolean;

/** By hand: on which record a role may; a role that is not named never may. `sees`: may look at, but not do this. */
interface Answers {
  may: Partial<Record<RoleCode, Reach>>;
  sees?: Reach;
}

const NOBODY = '019a0000-0000-7000-8000-00000000dead';
const always: Reach = () => true;
const never: Reach = () => false;

function ask(world: AccessWorld, permission: Permission, record: AccessRecord, answers: Answers): Question[] {
  const { may, sees = never } = answers;
  return Object.values(world.principals).map((who) => {
    const reach = may[who.role];
    const refused = reach && !sees(who) ? 404 : 403;
    return { who, permission, record, expected: reach?.(who) ? 'ok' : refused };
  });
}

/**
 * What the routes' own records do not part: permissions that a route asks without a record, or with one that all who
 * may reach alike. Each record here lies inside the scope of some and outside that of others.
 */
export function askedOfRecords(world: AccessWorld): Question[] {
  return [
    ...askedOfTasks(world),
    ...askedOfCases(world),
    ...askedOfReferrals(world),
    ...askedOfAssignments(world),
    ...askedOfBreakGlass(world),
    ...askedOfPlaces(world),
    ...askedOfActivities(world),
  ];
}

function askedOfTasks(world: AccessWorld): Question[] {
  const { a, c, here, principals } = world;
  const districtId = here.district.id;
  const task = (schoolId: string | null, ownerKey: string): AccessRecord => ({
    ...{ districtId, ownerKey, schoolIds: schoolId ? [schoolId] : [] },
    ...{ districtOnly: 'no', exceptPersonIds: [] },
  });
  const asked = (schoolId: string | null, owner: string): Question[] => {
    const record = task(schoolId, `post/${owner}`);
    const owns: Reach = ({ postId }) => postId === owner;
    const leads: Reach = (who) =>
      owns(who) ||
      who.role === 'DISTRICT_SAFETY' ||
      (['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'].includes(who.role) && who.schoolId === schoolId);
    const everybody = (reach: Reach): Answers['may'] =>
      Object.fromEntries(Object.keys(principals).map((role) => [role, reach]));
    return [
      ...ask(world, 'task.read', record, { may: everybody(leads) }),
      ...ask(world, 'task.finish', record, { may: everybody(owns), sees: leads }),
    ];
  };
  return [
    ...asked(a.id, NOBODY),
    ...asked(c.id, NOBODY),
    ...Object.values(principals).flatMap(({ postId }) => asked(null, postId)),
  ];
}

interface Child {
  schoolId: string;
  classKey: string;
}

const childrenOf = ({ students, children }: AccessWorld): Child[] =>
  [children.ownClass, children.ownSchool, children.c].flatMap(({ id }) =>
    students.filter((student) => student.id === id),
  );

const teaches =
  ({ classKey }: Child): Reach =>
  ({ schoolId, classroom }) =>
    classroom !== null && classKey === `${schoolId ?? ''}/${classroom.level}/${classroom.room}`;

const sitsAt =
  ({ schoolId }: Child): Reach =>
  (who) =>
    who.schoolId === schoolId;

function askedOfCases(world: AccessWorld): Question[] {
  const officer = world.principals.DISTRICT_SAFETY;
  const owned = (child: Child, ownerPostId: string): AccessRecord => ({
    ...{ districtId: officer.districtId, schoolIds: [child.schoolId], route: 'school' },
    ...{ classKeys: [child.classKey], ownerPostId, teamPostIds: [], exceptPersonIds: [] },
  });
  return childrenOf(world).flatMap((child) => {
    const leaders = { SCHOOL_CARE: sitsAt(child), SCHOOL_DIRECTOR: sitsAt(child) };
    const reads: Answers['may'] = {
      ...{ TEACHER: teaches(child), SCHOOL_SAFETY: never, ...leaders },
      ...{ DISTRICT_SAFETY: always, DISTRICT_PSYCH: never },
    };
    const sees: Reach = (who) => reads[who.role]?.(who) ?? false;
    const unowned = owned(child, NOBODY);
    const opens = { TEACHER: teaches(child), ...leaders, DISTRICT_SAFETY: always, DISTRICT_PSYCH: always };
    return [
      ...ask(world, 'case.open', unowned, { may: opens, sees }),
      ...ask(world, 'case-study.read', unowned, { may: reads }),
      ...ask(world, 'case-study.submit', unowned, { may: { ...leaders, DISTRICT_SAFETY: never }, sees }),
      ...ask(world, 'case-study.submit', owned(child, officer.postId), {
        may: { ...leaders, DISTRICT_SAFETY: always },
        sees,
      }),
      ...ask(
        world,
        'case-transfer.accept',
        { districtId: officer.districtId, schoolIds: [child.schoolId] },
        { may: leaders },
      ),
    ];
  });
}

function askedOfReferrals(world: AccessWorld): Question[] {
  const { TEACHER: teacher, DISTRICT_PSYCH: psychologist } = world.principals;
  const referral = (child: Child, creatorPersonId: string, assigneePostId: string): AccessRecord => ({
    ...{ districtId: teacher.districtId, schoolIds: [child.schoolId], route: 'school' },
    ...{ classKeys: [child.classKey], creatorPersonId, assigneePostId, exceptPersonIds: [] },
  });
  return childrenOf(world).flatMap((child) => {
    const at = sitsAt(child);
    const leads = { SCHOOL_CARE: at, SCHOOL_SAFETY: at, SCHOOL_DIRECTOR: at };
    const creates = { TEACHER: teaches(child), ...leads, DISTRICT_SAFETY: always, DISTRICT_PSYCH: always };
    const seesOthers: Reach = (who) => {
      if (who.role === 'TEACHER') return teaches(child)(who);
      return who.role === 'DISTRICT_SAFETY' || (who.role.startsWith('SCHOOL_') && at(who));
    };
    const others = referral(child, NOBODY, NOBODY);
    return [
      ...ask(world, 'referral.create', others, { may: creates, sees: seesOthers }),
      ...ask(world, 'referral.read-health', others, {
        may: { TEACHER: never, SCHOOL_CARE: at, DISTRICT_PSYCH: never },
        sees: seesOthers,
      }),
      ...ask(world, 'referral.read-health', referral(child, teacher.personId, psychologist.postId), {
        may: { TEACHER: at, SCHOOL_CARE: at, DISTRICT_PSYCH: always },
      }),
      ...ask(world, 'referral.read-legal', others, {
        may: { TEACHER: never, ...leads, DISTRICT_SAFETY: always, DISTRICT_PSYCH: never },
        sees: seesOthers,
      }),
      ...ask(world, 'referral.read-legal', referral(child, teacher.personId, psychologist.postId), {
        may: { TEACHER: at, ...leads, DISTRICT_SAFETY: always, DISTRICT_PSYCH: always },
      }),
    ];
  });
}

function askedOfAssignments(world: AccessWorld): Question[] {
  const { here } = world;
  const [own, beside] = here.agencies;
  const of = (agencyId: string, live: 'yes' | 'no'): AccessRecord => ({
    districtId: here.district.id,
    agencyId,
    live,
  });
  const partners = (reach: Reach): Answers => ({ may: { PARTNER_OFFICER: reach, PARTNER_MANAGER: reach } });
  return [
    ...ask(world, 'assignment.export', of(own.id, 'yes'), partners(always)),
    ...ask(world, 'assignment.export', of(own.id, 'no'), partners(never)),
    ...ask(world, 'assignment.export', of(beside.id, 'yes'), partners(never)),
  ];
}

function askedOfBreakGlass(world: AccessWorld): Question[] {
  const { DISTRICT_EXEC: exec } = world.principals;
  return [exec.personId, NOBODY].flatMap((personId) => {
    const record = { districtId: exec.districtId, personId };
    const own: Reach = (who) => who.personId === personId;
    return [
      ...ask(world, 'break-glass.open', record, { may: { DISTRICT_EXEC: own } }),
      ...ask(world, 'break-glass.read', record, { may: { DISTRICT_EXEC: own, AUDITOR_DPO: always } }),
      ...ask(world, 'break-glass.review', record, { may: { AUDITOR_DPO: always } }),
    ];
  });
}

/** Pictures and the network's figures, of a school's record, of the office's, and of a network that nobody chairs. */
function askedOfActivities(world: AccessWorld): Question[] {
  const { a, c, here } = world;
  const chair = world.principals.NETWORK_CHAIR;
  const asked = (keeper: string, schoolId: string, networkId: string): Question[] => {
    const record = { districtId: here.district.id, keeper, schoolIds: [schoolId], networkIds: [networkId] };
    const at: Reach = (who) => who.schoolId === schoolId;
    const keeps: Reach = (who) => who.schoolId === keeper;
    const chairs: Reach = (who) => who.networkId === networkId;
    const given = <Role extends RoleCode>(reach: Reach, ...roles: Role[]): Answers['may'] =>
      Object.fromEntries(roles.map((role) => [role, reach]));
    const leads = ['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'] as const;
    const office = ['DISTRICT_SAFETY', 'DISTRICT_SUPERVISOR'] as const;
    const others = ['DISTRICT_PSYCH', 'DISTRICT_EXEC', 'DISTRICT_ADMIN'] as const;
    return [
      ...ask(world, 'activity.open-file', record, {
        may: { ...given(keeps, 'TEACHER', ...leads), ...given(always, ...office) },
        sees: at,
      }),
      ...ask(world, 'activity.read-network', record, {
        may: { ...given(at, ...leads), ...given(always, ...office, ...others), NETWORK_CHAIR: chairs },
      }),
    ];
  };
  return [
    ...asked(a.id, a.id, chair.networkId ?? NOBODY),
    ...asked(c.id, c.id, NOBODY),
    ...asked('district', a.id, NOBODY),
  ];
}

/** What a network's chair reads of the own network. */
const CHAIRED = [
  'risk.read',
  'risk.compare',
  'plan.read',
  'plan.compare',
  'step-board.read',
  'step-board.compare',
  'step-board.remark',
  'practice.read',
  'visit.read',
  'visit.plan',
  'visit.compare',
  'finding.read',
  'finding.review',
] as const;

function askedOfPlaces(world: AccessWorld): Question[] {
  const { here } = world;
  const chair = world.principals.NETWORK_CHAIR;
  const ofChair = (permission: Permission, networkId: string | null): Question[] =>
    ask(
      world,
      permission,
      { districtId: here.district.id, schoolIds: [], networkId },
      {
        may: { NETWORK_CHAIR: () => networkId === chair.networkId },
      },
    ).filter(({ who }) => who.role === 'NETWORK_CHAIR');
  const ofSchools = (permission: Permission, ...roles: RoleCode[]): Question[] =>
    childrenOf(world).flatMap((child) =>
      ask(
        world,
        permission,
        // Not chosen by the district, so that a practice is its own school's alone.
        { districtId: here.district.id, schoolIds: [child.schoolId], status: 'PROPOSED' },
        { may: Object.fromEntries(roles.map((role) => [role, sitsAt(child)])) },
      ),
    );
  const leads = ['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'] as const;
  const staff: readonly RoleCode[] = ['TEACHER', ...leads];
  return [
    ...ofSchools('zero-report.confirm', ...leads),
    ...ofSchools('practice.propose', ...leads),
    ...ofSchools('plan.register', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'),
    ...ofSchools('practice.read', ...staff).filter(({ who }) => staff.includes(who.role)),
    ...CHAIRED.flatMap((permission) => [
      ...ofChair(permission, chair.networkId),
      ...ofChair(permission, NOBODY),
    ]),
  ];
}
