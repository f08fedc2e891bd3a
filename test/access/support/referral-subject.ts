import { newId } from '#platform/database';
import { aReferral, type AReferral } from '../../support/referral-rows.js';
import type { TestAgency, TestSchool, TestStudent } from '../../support/world.js';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import type { Subject } from './table.js';

const GROUPS = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'FX'];

interface Place {
  school: TestSchool;
  child: TestStudent;
  route?: 'school' | 'district';
  mine?: 'creator' | 'assignee' | 'kept-from';
}

/** A referral of the offices, for the relation of the one who asks. */
export async function referralSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const { a, c, d, children } = world;
  const places: Record<string, Place> = {
    own: { school: a, child: children.ownClass, mine: 'creator' },
    'own-class': { school: a, child: children.ownClass },
    'own-school': { school: a, child: children.ownSchool },
    'other-school': { school: c, child: children.c },
    'other-district': { school: d, child: children.there },
    conflict: { school: a, child: children.ownClass, route: 'district' },
    'kept-from': { school: a, child: children.ownClass, mine: 'kept-from' },
    assigned: { school: c, child: children.c, mine: 'assignee' },
  };
  const place = places[relation];
  if (!place) throw new Error(`No referral for the relation ${relation}`);
  return make(world, { relation, who, status }, place);
}

async function make(
  world: AccessWorld,
  { relation, who, status }: { relation: string; who: Principal; status: string },
  place: Place,
): Promise<Subject> {
  const { school, child, route = 'school', mine } = place;
  const there = relation === 'other-district';
  const { id: districtId } = (there ? world.there : world.here).district;
  const creator =
    mine === 'creator'
      ? who
      : there
        ? world.cast.reporterThere
        : school === world.a
          ? world.cast.reporterA
          : world.cast.reporterC;
  const exceptPersonIds = mine === 'kept-from' ? [who.personId] : [];
  const wallOpen = (reader: Principal): boolean =>
    reader.districtId === districtId &&
    !exceptPersonIds.includes(reader.personId) &&
    (isDistrict(reader) || (isSchool(reader) && route === 'school' && reader.schoolId === school.id));
  const id = newId();
  const secret = (label: string): string =>
    world.secrets.canary(`${label} of a referral (${relation})`, { both: wallOpen, wall: wallOpen });
  const classKey = `${school.id}/${child.level}/${child.room}`;
  const assigneePostId = mine === 'assignee' ? who.postId : null;
  const { basisId, documentId } = await aReferral(world.app.admin, {
    ...{
      id,
      districtId,
      schoolId: school.id,
      studentId: child.id,
      classKey,
      route,
      exceptPersonIds,
      status,
      assigneePostId,
    },
    ...{ creatorPersonId: creator.personId, creatorPostId: creator.postId },
    texts: { problem: secret('problem'), health: secret('health'), name: `${secret('document')}.pdf` },
  });
  return {
    ...{ relation, id, version: 1, wallOpen, other: basisId, document: documentId },
    record: {
      ...{
        districtId,
        schoolIds: [school.id],
        route,
        classKeys: [classKey],
        exceptPersonIds,
        assigneePostId,
      },
      creatorPersonId: creator.personId,
    },
  } as Subject;
}

/** A referral as agencies know it: asked, taken, lost in each way, or another's. */
export async function assignmentSubject(
  world: AccessWorld,
  relation: string,
  status: string,
): Promise<Subject> {
  const there = relation === 'other-district';
  const at = there ? world.there : world.here;
  const { id: districtId } = at.district;
  const agency = relation === 'other-agency' ? at.agencies[1] : at.agencies[0];
  const mouId = await agreementOf(world, agency, districtId);
  const ended = relation === 'declined' || relation === 'recalled';
  const states: Record<string, string> = { offered: 'ASSIGNED', declined: 'DECLINED', recalled: 'RECALLED' };
  const creator = there ? world.cast.reporterThere : world.cast.reporterA;
  const [school, child] = there ? [world.d, world.children.there] : [world.a, world.children.ownClass];
  const reads = (reader: Principal): boolean => reader.districtId === districtId && isDistrict(reader);
  const agencyReads = (reader: Principal): boolean =>
    isPartner(reader) && reader.agencyId === agency.id && relation === 'accepted';
  const both = (reader: Principal): boolean => reads(reader) || agencyReads(reader);
  const packet = world.secrets.canary(`packet (${relation})`, { both, wall: both });
  const row: AReferral = {
    ...{ districtId, schoolId: school.id, studentId: child.id, agencyId: agency.id, mouId, ended },
    ...{ classKey: `${school.id}/x/x`, creatorPersonId: creator.personId, creatorPostId: creator.postId },
    ...{ status: states[relation] ?? status, texts: { packet } },
  };
  const { id, basisId, documentId } = await aReferral(world.app.admin, row);
  const open = !ended && relation !== 'basis-gone';
  if (relation === 'basis-gone')
    await world.app.rows(
      `INSERT INTO referral_basis_ledger (id, referral_id, district_id, code, given_on, withdraws_id, recorded_by, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, 'VITAL', '2026-08-18', $3, $4, now())`,
      [id, districtId, basisId, creator.personId],
    );
  const shown = (reader: Principal): boolean =>
    reads(reader) ||
    (isSchool(reader) && reader.schoolId === school.id) ||
    (isPartner(reader) && open && reader.agencyId === agency.id);
  return {
    ...{ relation, id, version: 1, wallOpen: shown, document: documentId },
    record: { districtId, agencyId: agency.id, live: open ? 'yes' : 'no' },
  } as Subject;
}

const agreements = new Map<string, Promise<string>>();

/** The agency's agreement in force; made once. */
function agreementOf(world: AccessWorld, agency: TestAgency, districtId: string): Promise<string> {
  const known = agreements.get(agency.id) ?? findOrMake(world, agency, districtId);
  agreements.set(agency.id, known);
  return known;
}

async function findOrMake(world: AccessWorld, agency: TestAgency, districtId: string): Promise<string> {
  const [there] = await world.app.rows<{ id: string }>(
    "SELECT id FROM mou WHERE agency_id = $1 AND state = 'ACTIVE' AND now()::date BETWEEN starts_on AND last_on LIMIT 1",
    [agency.id],
  );
  if (there) {
    await world.app.rows('UPDATE mou SET data_classes = $2, version = version + 1 WHERE id = $1', [
      there.id,
      GROUPS,
    ]);
    return there.id;
  }
  const id = newId();
  await world.app.rows(
    `INSERT INTO mou (id, district_id, agency_id, reference, edition, state, starts_on, ends_on, hazard_groups, services, data_classes, changed_at)
     VALUES ($1, $2, $3, $4, 1, 'ACTIVE', (now() - interval '30 days')::date, (now() + interval '60 days')::date, '{}', '{}', $5, now())`,
    [id, districtId, agency.id, `MOU-${id.slice(-8)}`, GROUPS],
  );
  return id;
}

/** Rows in every table of referrals on both sides of the wall. */
export async function fillReferrals(world: AccessWorld): Promise<void> {
  const { DISTRICT_SAFETY: officer } = world.principals;
  for (const relation of ['own-class', 'other-school', 'other-district', 'conflict', 'kept-from'])
    await referralSubject(world, relation, officer, 'DRAFT');
  for (const relation of [
    'offered',
    'accepted',
    'declined',
    'recalled',
    'basis-gone',
    'other-agency',
    'other-district',
  ])
    await assignmentSubject(world, relation, 'ACCEPTED');
}
