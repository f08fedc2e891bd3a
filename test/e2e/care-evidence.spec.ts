import type { EvidenceBySchool, EvidenceQuestion } from '#contracts';
import { casesEvidence } from '#features/cases';
import { riskEvidence } from '#features/risk';
import { screeningsEvidence } from '#features/screenings';
import { studentsEvidence } from '#features/students';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const YEAR = 2569;

let app: TestApp;
let here: TestDistrict;
let there: TestDistrict;
let school: TestSchool;
let bare: TestSchool;
let officer: TestActor;
let safety: TestActor;
let care: TestActor;
let gone: TestActor;

const CUTS = '4, 9, 16';

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านสวน');
  bare = await here.school('โรงเรียนบ้านนา');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  care = await here.actor({ role: 'SCHOOL_CARE', school });
  gone = await here.actor({ role: 'TEACHER', school });
  await app.rows(`UPDATE post SET ends_on = '2026-08-01' WHERE id = $1`, [gone.postId]);
}, 60_000);
afterAll(() => app.stop());

type Ask = (tx: Tx, question: EvidenceQuestion) => Promise<EvidenceBySchool>;

/** Asked for both schools, and for one of another district that gives nothing. */
function ask(of: Ask, districtId = here.id): Promise<EvidenceBySchool> {
  const question = { districtId, schoolIds: [school.id, bare.id], year: YEAR, today: '2026-08-19' };
  return app.app.get(UnitOfWork).read(officer, (tx) => of(tx, question));
}

async function assess(
  academicYear: number,
  status: string,
  previousId: string | null = null,
): Promise<string> {
  const id = newId();
  await app.rows(
    `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, previous_id, opened_at,
       ranking_fixed_at, submitted_at, submitted_by_person_id, submitted_by_post_id, approved_at, approved_by_person_id, approved_by_post_id, changed_at)
     VALUES ($1, $2, $3, $4, 1, $5, ${CUTS}, $6, '2026-06-01T18:00Z', now(), now(), $7, $8, '2026-06-30T18:00Z', $9, $10, now())`,
    [
      ...[id, here.id, school.id, academicYear, status, previousId],
      ...[safety.personId, safety.postId, officer.personId, officer.postId],
    ],
  );
  return id;
}

async function risk(
  assessmentId: string,
  code: string,
  more: { level: string; owner?: TestActor; rank?: number },
) {
  const id = newId();
  const group = { V: 'VIOLENCE', A: 'ACCIDENT', R: 'RIGHT' }[code.charAt(0)];
  await app.rows(
    `INSERT INTO risk_row (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, likelihood, impact, level, response,
       owner_post_id, due_on, rank, position)
     VALUES ($1, $2, $3, $4, $5, $6, 'BUILDING', 'อาคาร', 'เหตุที่สมมติขึ้น', 2, 2, $7, 'REDUCE', $8, '2026-10-01', $9, 1)`,
    [
      ...[id, assessmentId, here.id, school.id, code, group],
      ...[more.level, more.owner?.postId ?? null, more.rank ?? null],
    ],
  );
  return id;
}

it('risk: approved, rated by group, answered by somebody who is there, ranked, carried on', async () => {
  const none = (await ask(riskEvidence)).get(school.id);
  expect(none).toMatchObject({
    'risk.approved': { have: 0, of: 1 },
    'risk.groups-rated': { have: 0, of: 4 },
  });
  expect(Object.keys(none ?? {})).not.toContain('risk.high-answered');

  const draft = await assess(YEAR, 'DRAFT');
  const high = await risk(draft, 'A03', { level: 'HIGH', owner: safety, rank: 1 });
  const left = await risk(draft, 'V03', { level: 'VERY_HIGH', owner: gone, rank: 2 });
  const unranked = await risk(draft, 'R01', { level: 'LOW' });
  expect((await ask(riskEvidence)).get(school.id)?.['risk.approved']).toMatchObject({ have: 0 });
  await app.rows(`UPDATE risk_assessment SET status = 'APPROVED', version = 2 WHERE id = $1`, [draft]);
  const next = await assess(YEAR + 1, 'DRAFT', draft);

  const records = [{ kind: 'risk-assessment', id: draft, on: '2026-07-01' }];
  const found = await ask(riskEvidence);
  expect(high).not.toBe(left);
  expect(found.get(school.id)).toEqual({
    'risk.approved': { have: 1, of: 1, records, missing: [] },
    'risk.groups-rated': { have: 3, of: 4, records, missing: ['UNHEALTHINESS'] },
    'risk.high-answered': { have: 1, of: 2, records, missing: [left] },
    'risk.ranked': { have: 2, of: 3, records, missing: [unranked] },
    'risk.next-prefilled': {
      ...{ have: 1, of: 1, missing: [] },
      records: [{ kind: 'risk-assessment', id: next, on: '2026-06-02' }],
    },
  });
  expect(found.get(bare.id)).toMatchObject({ 'risk.approved': { have: 0, of: 1, records: [] } });
  const elsewhere = await ask(riskEvidence, there.id);
  expect(elsewhere.get(school.id)?.['risk.approved']).toMatchObject({ have: 0 });
});

it('students: rounds that were applied, those missing whose day is over', async () => {
  const none = (await ask(studentsEvidence)).get(school.id);
  expect(none).toEqual({ 'students.roster-rounds': { have: 0, of: null, records: [], missing: ['JUNE'] } });
  const [whole, undone] = [newId(), newId()];
  for (const [id, state] of [
    [whole, 'APPLIED'],
    [undone, 'UNDONE'],
  ])
    await app.rows(
      `INSERT INTO roster_import (id, district_id, academic_year, round, file_name, state, created_by, created_at, changed_at, applied_at, undo_until)
       VALUES ($1, $2, $3, 'JUNE', 'dmc.csv', $4, $5, now(), now(), '2026-06-26T02:00Z', now())`,
      [id, here.id, YEAR, state, officer.personId],
    );
  const child = await here.student(school);
  await app.rows(`INSERT INTO enrolment VALUES ($1, $2, 'JUNE', $3, $4, 'P4', '1')`, [
    ...[here.id, YEAR, child.id, school.id],
  ]);
  const found = await ask(studentsEvidence);
  expect(found.get(school.id)).toEqual({
    'students.roster-rounds': {
      ...{ have: 1, of: null, missing: [] },
      records: [{ kind: 'roster-import', id: whole, on: '2026-06-26' }],
    },
  });
  expect(found.get(bare.id)?.['students.roster-rounds']).toMatchObject({ have: 0, missing: ['JUNE'] });
});

it('screenings: children of the newest roll, each once, and nobody’s name', async () => {
  const screened = await here.student(school);
  const waiting = await here.student(school);
  for (const { id } of [screened, waiting])
    await app.rows(`INSERT INTO enrolment VALUES ($1, $2, 'NOVEMBER', $3, $4, 'P4', '1')`, [
      ...[here.id, YEAR, id, school.id],
    ]);
  for (const [kind, latest] of [
    ['HERO', true],
    ['CCT', true],
    ['HERO', false],
  ])
    await app.rows(
      `INSERT INTO screening (id, district_id, school_id, student_id, academic_year, term, kind, assessed_on, overall, criteria, source, latest,
         entered_by, entered_by_post_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6, '2026-08-01', 'NORMAL', 'HERO', 'typed', $7, $8, $9, now())`,
      [...[newId(), here.id, school.id, screened.id, YEAR, kind, latest, care.personId, care.postId]],
    );
  const found = await ask(screeningsEvidence);
  expect(found.get(school.id)).toEqual({
    'screenings.coverage': { have: 1, of: 2, records: [], missing: [] },
  });
  expect(found.has(bare.id)).toBe(false);
});

it('cases: reports analysed of those that reached the district; what is kept from the school counts for nobody', async () => {
  const study = async (status: string, route = 'school'): Promise<string> => {
    const child = await here.student(school);
    const [caseId, id] = [newId(), newId()];
    await app.rows(
      `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, type, urgency, status, origin, owner_post_id,
         opener_person_id, opened_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, 'x', $6, 'AT_RISK', 'NORMAL', 'OPEN', 'HAND', $7, $8, now(), now())`,
      [caseId, here.id, caseId, child.id, school.id, route, care.postId, care.personId],
    );
    await app.rows(
      `INSERT INTO case_study (id, case_id, district_id, status, sections, academic_year, submitted_at, changed_at)
       VALUES ($1, $2, $3, $4, '[]', $5, '2026-08-01T02:00Z', now())`,
      [id, caseId, here.id, status, YEAR],
    );
    return id;
  };
  const analysed = await study('ANALYSED');
  const submitted = await study('SUBMITTED');
  await study('DRAFT');
  await study('ANALYSED', 'district');
  const found = await ask(casesEvidence);
  expect(found.get(school.id)).toEqual({
    'cases.studies-analysed': {
      ...{ have: 1, of: 2, missing: [submitted] },
      records: [{ kind: 'case-study', id: analysed, on: '2026-08-01' }],
    },
  });
  expect(found.get(bare.id)?.['cases.studies-analysed']).toMatchObject({ have: 0, of: 0 });
});
