import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, type Principal } from './facts.js';
import { riskSubject } from './risk-subject.js';
import type { Subject } from './table.js';

/** Years of their own, so that no plan stands in the way of another; none is a year of the world. */
let year = 2570;

const DAY = '2026-08-18';
const TEXTS = ['aims', 'trigger', 'routes', 'assemblyPoints', 'before', 'during', 'after', 'handover'];
const WHOLE = {
  ...Object.fromEntries(TEXTS.map((field) => [field, 'x'])),
  ...{ command: [{ duty: 'x', holder: 'x', standIn: null }], helpNeeds: [] },
};

/** A whole plan in the state that the row asks for, with a part that the request may name. */
async function make(
  world: AccessWorld,
  relation: string,
  { status, kind }: { status: string; kind: 'SAFETY' | 'EMERGENCY' },
): Promise<Subject> {
  const places = { 'own-school': world.a, 'other-school': world.c, 'other-district': world.d };
  const school = places[relation as keyof typeof places];
  const districtId = (relation === 'other-district' ? world.there : world.here).district.id;
  const id = newId();
  const partId = newId();
  year += 1;
  const made = status.split(' ')[0] ?? 'DRAFT';
  const scenario = kind === 'EMERGENCY' ? 'FLOOD' : null;
  await world.app.rows(
    `INSERT INTO plan (id, district_id, school_id, kind, scenario, academic_year, number, status, content, opened_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, 1, 'DRAFT', $7, now(), now())`,
    [id, districtId, school.id, kind, scenario, year, JSON.stringify(WHOLE)],
  );
  await (kind === 'SAFETY' ? addMeasure : addContacts)(world, { relation, id, partId });
  if (made === 'SUBMITTED' || made === 'APPROVED') await send(world, id, made);
  const open = (who: Principal): boolean =>
    who.districtId === districtId &&
    !isPartner(who) &&
    (isDistrict(who) || (isSchool(who) && who.schoolId === school.id));
  return {
    ...{ relation, id, other: partId, version: made === 'DRAFT' ? 1 : 2, wallOpen: open },
    record: { districtId, schoolIds: [school.id], networkId: school.networkId },
  };
}

interface Part {
  relation: string;
  id: string;
  partId: string;
}

async function addMeasure(world: AccessWorld, { relation, id, partId }: Part): Promise<void> {
  const { other: riskId } = await riskSubject(world, relation, 'DRAFT');
  await world.app.rows(
    `INSERT INTO plan_measure SELECT $1, pl.id, pl.district_id, pl.school_id, 'PREVENT', 'ACCIDENT', 'BEFORE', 'x', p.id, '2026-12-01', NULL, 1
     FROM plan pl JOIN post p ON p.school_id = pl.school_id AND is_current(p) WHERE pl.id = $2 LIMIT 1`,
    [partId, id],
  );
  await world.app.rows(
    'INSERT INTO plan_measure_risk SELECT m.id, $2, m.district_id, m.school_id FROM plan_measure m WHERE m.id = $1',
    [partId, riskId],
  );
}

async function addContacts(world: AccessWorld, { id, partId }: Part): Promise<void> {
  for (const [key, kind] of [
    [partId, 'COORDINATOR'],
    [newId(), 'AGENCY'],
  ])
    await world.app.rows(
      `INSERT INTO plan_contact SELECT $1, pl.id, pl.district_id, pl.school_id, $2, 'x', NULL, '053000000', $3, p.id, 1
       FROM plan pl JOIN post p ON p.school_id = pl.school_id WHERE pl.id = $4 LIMIT 1`,
      [key, kind, DAY, id],
    );
  const fileId = newId();
  await world.app.rows(
    `INSERT INTO stored_file SELECT $1, pl.district_id, 'image/png', 'x.png', 1, sha256('x'), '\\x00', now() FROM plan pl WHERE pl.id = $2`,
    [fileId, id],
  );
  await world.app.rows(
    `INSERT INTO plan_map SELECT $1, pl.id, pl.district_id, pl.school_id, $2, 'image/png', 'x.png', 1, now() FROM plan pl WHERE pl.id = $3`,
    [partId, fileId, id],
  );
}

async function send(world: AccessWorld, id: string, status: string): Promise<void> {
  const submitter = world.cast.secondDirector;
  const approver = world.cast.colleague;
  const approved = status === 'APPROVED';
  await world.app.rows(
    `UPDATE plan SET version = 2, status = $2, submitted_at = now(), submitted_by_person_id = $3, submitted_by_post_id = $4,
       approved_at = CASE WHEN $7 THEN now() END, approved_by_person_id = $5, approved_by_post_id = $6 WHERE id = $1`,
    [
      ...[id, status, submitter.personId, submitter.postId],
      ...(approved ? [approver.personId, approver.postId] : [null, null]),
      approved,
    ],
  );
}

export const planSubject = (world: AccessWorld, relation: string, status: string): Promise<Subject> =>
  make(world, relation, { status, kind: 'SAFETY' });

export const emergencyPlanSubject = (
  world: AccessWorld,
  relation: string,
  status: string,
): Promise<Subject> => make(world, relation, { status, kind: 'EMERGENCY' });
