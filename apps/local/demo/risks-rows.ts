import {
  academicYearOf,
  academicYearRange,
  addDays,
  DEFAULT_CUT_POINTS,
  groupOfHazard,
  isoDateOf,
  startOfDay,
  type IsoDate,
  type RiskStatus,
} from '#contracts';
import type pg from 'pg';
import { bulkInsert } from './bulk-insert.js';
import type { DemoDistrict } from './demo-district.js';
import { demoId } from './demo-id.js';
import { placeOf, planRisks, type PlannedRisk } from './risks-plan.js';
import { RISK_ASSESSMENT, RISK_HISTORY, RISK_ROW } from './risks-tables.js';
import { DISTRICT_ID, type DemoSchool } from './schools.js';
import { StaffDirectory, type PostRow } from './staff.js';

const SEED = 2569;
const DAY_MS = 86_400_000;
const REVIEW_DAYS = 10;
/** Days before the demo's moment at which this year's assessments were begun, submitted, decided. */
const BEGUN_AGO = 70;
const SUBMITTED_AGO = 45;
const DECIDED_AGO = 35;
const RENEWED_AGO = 20;
/** Days into the year of last year's. */
const LAST_YEAR = { begun: 20, submitted: 50, decided: 65 };
const DUE_AFTER_DAYS = 90;
const SLOTS = 10;

interface Planned {
  school: DemoSchool;
  year: number;
  number: number;
  status: RiskStatus;
  begunAt: Date;
  submittedAt: Date;
  decidedAt: Date;
  openedReason?: string;
}

interface Assessment extends Planned {
  id: string;
  previousId: string | null;
}

/** This year's state by the tenth of a school: half approved, and one of everything else. */
const STATES: readonly (RiskStatus | null)[] = [
  ...(['APPROVED', 'APPROVED', 'SUBMITTED', 'APPROVED', 'RETURNED'] as const),
  ...(['APPROVED', 'DRAFT', 'APPROVED', null, 'APPROVED'] as const),
];

/** Risk assessments of every school: last year's, this year's in all states, a version of the middle of the year. */
export async function writeRisks(client: pg.Client, demo: DemoDistrict, now: Date): Promise<void> {
  const thisYear = academicYearOf(isoDateOf(now));
  const directory = new StaffDirectory(demo.staff);
  const before = demo.schools.filter(({ index }) => index % SLOTS !== SLOTS - 1);
  const first = demo.schools.flatMap((school) => firstOf(school, demo.showSchool, { thisYear, now }));
  const second = [
    renewal(demo.showSchool, 'APPROVED', { thisYear, now }),
    ...demo.schools
      .filter((school) => school !== demo.showSchool && stateOf(school) === 'APPROVED')
      .slice(0, 1)
      .map((school) => renewal(school, 'DRAFT', { thisYear, now })),
  ];
  const known = new Map<string, string>();
  let count = 0;
  const waves = [before.map((school) => lastYearOf(school, thisYear - 1)), first, second];
  for (const wave of waves) {
    const assessments = wave.map((planned): Assessment => {
      const previousId = known.get(planned.school.id) ?? null;
      return { ...planned, previousId, id: demoId('risk-assessment', count++) };
    });
    await writeWave(client, directory, assessments);
    for (const { school, id, status } of assessments)
      if (status === 'APPROVED' || status === 'SUPERSEDED') known.set(school.id, id);
  }
  await askForReviews(client, now);
}

const stateOf = ({ index }: DemoSchool): RiskStatus | null => STATES[index % SLOTS] ?? null;
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

function lastYearOf(school: DemoSchool, year: number): Planned {
  const at = (days: number): Date => startOfDay(addDays(academicYearRange(year).from, days));
  const { begun, submitted, decided } = LAST_YEAR;
  return {
    ...{ school, year, number: 1, status: 'APPROVED' },
    ...{ begunAt: at(begun), submittedAt: at(submitted), decidedAt: at(decided) },
  };
}

function firstOf(
  school: DemoSchool,
  showSchool: DemoSchool,
  { thisYear, now }: { thisYear: number; now: Date },
): Planned[] {
  const status = school === showSchool ? 'SUPERSEDED' : stateOf(school);
  if (status === null) return [];
  return [
    {
      ...{ school, year: thisYear, number: 1, status },
      begunAt: daysBefore(now, BEGUN_AGO),
      submittedAt: daysBefore(now, SUBMITTED_AGO),
      decidedAt: daysBefore(now, DECIDED_AGO),
    },
  ];
}

function renewal(
  school: DemoSchool,
  status: RiskStatus,
  { thisYear, now }: { thisYear: number; now: Date },
): Planned {
  return {
    ...{ school, year: thisYear, number: 2, status },
    begunAt: daysBefore(now, RENEWED_AGO),
    submittedAt: daysBefore(now, RENEWED_AGO - 3),
    decidedAt: daysBefore(now, RENEWED_AGO - 6),
    openedReason: 'น้ำป่าไหลหลากผ่านหน้าโรงเรียน ต้องประเมินใหม่',
  };
}

/** Rows are let into a draft alone, so each wave is drawn up first and decided afterwards. */
async function writeWave(
  client: pg.Client,
  directory: StaffDirectory,
  assessments: readonly Assessment[],
): Promise<void> {
  await bulkInsert(client, 'risk_assessment', RISK_ASSESSMENT, assessments.map(draftOf));
  await bulkInsert(
    client,
    'risk_row',
    RISK_ROW,
    assessments.flatMap((one) => rowsOf(one, directory)),
  );
  await client.query(DECIDE, [JSON.stringify(assessments.map((one) => decisionOf(one, directory)))]);
  await bulkInsert(
    client,
    'risk_history',
    RISK_HISTORY,
    assessments.flatMap((one) => historyOf(one, directory)),
  );
}

const draftOf = ({ id, school, year, number, begunAt, previousId, openedReason }: Assessment) => ({
  ...{ id, district_id: DISTRICT_ID, school_id: school.id, academic_year: year, number, status: 'DRAFT' },
  ...{ low_max: DEFAULT_CUT_POINTS.lowMax, medium_max: DEFAULT_CUT_POINTS.mediumMax },
  ...{ high_max: DEFAULT_CUT_POINTS.highMax, previous_id: previousId, opened_reason: openedReason ?? null },
  ...{ opened_at: begunAt, version: 1, changed_at: begunAt },
});

function rowsOf({ id, school, year, number, begunAt, status }: Assessment, directory: StaffDirectory) {
  const day = isoDateOf(begunAt);
  const owners = (['SCHOOL_SAFETY', 'SCHOOL_CARE', 'SCHOOL_DIRECTOR'] as const).map((role) =>
    directory.atSchool(school.id, role, day),
  );
  return planRisks(SEED, school.index, year).map((risk, position) => {
    const { item } = risk;
    // What is still being drawn up has holes.
    const isOpen = status === 'DRAFT' && number === 1 && position % 3 === 2;
    return {
      ...{ id: demoId('risk', riskNumber(school, { year, number, position })), assessment_id: id },
      ...{ district_id: DISTRICT_ID, school_id: school.id, code: item.code, area: item.area },
      ...{ hazard_group: groupOfHazard(item.code), place: placeOf(item.area), happening: item.th, position },
      ...{ exposed: 'นักเรียนทุกชั้น', rank: status === 'DRAFT' ? null : risk.rank },
      ...(isOpen ? {} : ratedOf(risk, { owner: owners[risk.owner % owners.length], day })),
    };
  });
}

function ratedOf(risk: PlannedRisk, { owner, day }: { owner: PostRow | undefined; day: IsoDate }) {
  const { likelihood, impact, level, measures, isHigh, raisedTo } = risk;
  return {
    ...{ likelihood, impact, level, raised_to: raisedTo, raise_reason: raisedTo && RAISE_REASON },
    ...(isHigh
      ? {
          ...{ response: 'REDUCE', ...measures, owner_post_id: owner?.id },
          ...{ due_on: addDays(day, DUE_AFTER_DAYS), budget_baht: 5000 },
          ...{ likelihood_after: Math.max(1, likelihood - 1), impact_after: impact },
        }
      : {}),
  };
}

const RAISE_REASON = 'มีนักเรียนชั้นเล็กจำนวนมากในบริเวณนี้';
const MOST_ROWS = 100;
/** A number of its own for each risk, whatever is written before it. */
const riskNumber = (
  { index }: DemoSchool,
  { year, number, position }: { year: number; number: number; position: number },
): number => ((year % SLOTS) * SLOTS + number) * MOST_ROWS * MOST_ROWS * 2 + index * MOST_ROWS + position;

const DECIDE = `
  UPDATE risk_assessment a SET status = d.status, version = 2, changed_at = d.at, ranking_fixed_at = d.fixed, submitted_at = d.submitted,
    submitted_by_person_id = d.submitter, submitted_by_post_id = d.submitter_post, return_reason = d.reason, approved_at = d.approved,
    approved_by_person_id = d.approver, approved_by_post_id = d.approver_post
  FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, status text, at timestamptz, fixed timestamptz, submitted timestamptz, submitter uuid,
    submitter_post uuid, reason text, approved timestamptz, approver uuid, approver_post uuid)
  WHERE a.id = d.id AND d.status <> 'DRAFT'`;

const RETURN_REASON = 'ระบุผู้รับผิดชอบและกำหนดเสร็จของจุดเสี่ยงหน้าโรงเรียนให้ชัดเจน';

function signers({ school, begunAt }: Assessment, directory: StaffDirectory) {
  const day = isoDateOf(begunAt);
  const [officer] = directory.inOffice('DISTRICT_SAFETY');
  if (!officer) throw new Error('nobody decides');
  return {
    safety: directory.atSchool(school.id, 'SCHOOL_SAFETY', day),
    director: directory.atSchool(school.id, 'SCHOOL_DIRECTOR', day),
    officer,
  };
}

function decisionOf(one: Assessment, directory: StaffDirectory) {
  const { id, status, submittedAt, decidedAt } = one;
  const { director, officer } = signers(one, directory);
  const approved = status === 'APPROVED' || status === 'SUPERSEDED';
  return {
    ...{ id, status, at: status === 'SUBMITTED' ? submittedAt : decidedAt },
    ...{ fixed: submittedAt, submitted: submittedAt },
    ...{ submitter: director.person_id, submitter_post: director.id },
    reason: status === 'RETURNED' ? RETURN_REASON : null,
    ...(approved ? { approved: decidedAt, approver: officer.person_id, approver_post: officer.id } : {}),
  };
}

function historyOf(one: Assessment, directory: StaffDirectory) {
  const { id, school, year, number, status, begunAt, submittedAt, decidedAt, openedReason } = one;
  const { safety, director, officer } = signers(one, directory);
  const lines: [string, Date, PostRow, RiskStatus | null, RiskStatus, string | null][] = [
    [openedReason ? 'renew' : 'start', begunAt, safety, null, 'DRAFT', openedReason ?? null],
  ];
  if (status !== 'DRAFT') lines.push(['submit', submittedAt, director, 'DRAFT', 'SUBMITTED', null]);
  if (status === 'RETURNED')
    lines.push(['return', decidedAt, officer, 'SUBMITTED', 'RETURNED', RETURN_REASON]);
  if (status === 'APPROVED' || status === 'SUPERSEDED')
    lines.push(['approve', decidedAt, officer, 'SUBMITTED', 'APPROVED', null]);
  return lines.map(([action, at, post, from_status, to_status, reason], index) => ({
    id: demoId('risk-history', riskNumber(school, { year, number, position: index })),
    ...{ assessment_id: id, district_id: DISTRICT_ID, school_id: school.id, at, action, fields: [] },
    ...{ person_id: post.person_id, post_id: post.id, acting_role: post.role },
    ...{ from_status, to_status, reason, version: index + 1 },
  }));
}

/** Reports of the last days at approved risks have asked for a look, as the job would have done. */
async function askForReviews(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO risk_review (row_id, incident_id, assessment_id, district_id, school_id, asked_at)
     SELECT r.id, i.id, a.id, a.district_id, a.school_id, i.recorded_at
     FROM incident i JOIN risk_assessment a ON a.school_id = ANY (i.school_ids) AND a.status = 'APPROVED' AND a.district_id = i.district_id
       JOIN risk_row r ON r.assessment_id = a.id AND r.code = i.main_code
     WHERE a.district_id = $1 AND i.route = 'school' AND i.status NOT IN ('DRAFT', 'DISCARDED', 'REJECTED', 'WITHDRAWN', 'MERGED')
       AND i.recorded_at > GREATEST(a.approved_at, $2::timestamptz)`,
    [DISTRICT_ID, daysBefore(now, REVIEW_DAYS)],
  );
}
