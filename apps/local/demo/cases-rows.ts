import { academicYearOf, addDays, isoDateOf } from '#contracts';
import { classKey } from '#platform/access';
import type pg from 'pg';
import { bulkInsert } from './bulk-insert.js';
import { historyOf } from './cases-history.js';
import { CASE_PLANS } from './cases-plan.js';
import * as tables from './cases-tables.js';
import { begun, DAY_MS, dayOf, head, later, partId, type Written } from './cases-written.js';
import type { DemoDistrict } from './demo-district.js';
import { demoId } from './demo-id.js';
import { teacherPostOf } from './accounts.js';
import { DISTRICT_ID, type DemoSchool } from './schools.js';
import { StaffDirectory, type PostRow } from './staff.js';
import type { StudentRow } from './students.js';

const SUBMITTED = ['SUBMITTED', 'ANALYSED', 'RETURNED'];

/** Cases of several schools in every state, with what was done about them. */
export async function writeCases(client: pg.Client, demo: DemoDistrict, now: Date): Promise<void> {
  const cases = planned(demo, now);
  const of = (write: (one: Written) => object | null): object[] =>
    cases.flatMap((one) => {
      const row = write(one);
      return row === null ? [] : [{ ...head, case_id: one.id, ...row }];
    });
  await bulkInsert(client, 'student_case', tables.STUDENT_CASE, cases.map(caseOf));
  await bulkInsert(client, 'case_narrative', tables.CASE_NARRATIVE, of(narrativeOf));
  await bulkInsert(client, 'case_measure', tables.CASE_MEASURE, [...of(before), ...of(after)]);
  await bulkInsert(client, 'case_plan_item', tables.CASE_PLAN_ITEM, [
    ...of(goalOf),
    ...of(serviceOf),
    ...of(followUpOf),
  ]);
  await bulkInsert(client, 'home_visit', tables.HOME_VISIT, of(visitOf));
  await bulkInsert(client, 'case_conference', tables.CASE_CONFERENCE, of(conferenceOf));
  await bulkInsert(client, 'case_note', tables.CASE_NOTE, [...of(noteOf), ...of(psychologistNoteOf)]);
  await bulkInsert(client, 'case_note_text', tables.CASE_NOTE_TEXT, of(noteTextOf));
  await bulkInsert(client, 'case_note_psych', tables.CASE_NOTE_TEXT, of(psychologistTextOf));
  await bulkInsert(client, 'case_study', tables.CASE_STUDY, of(studyOf));
  await bulkInsert(client, 'case_history', tables.CASE_HISTORY, cases.flatMap(historyOf));
  await client.query(COUNTERS, [DISTRICT_ID]);
  await client.query(TASKS, [DISTRICT_ID, now]);
}

const COUNTERS = `
  INSERT INTO reference_counter (district_id, kind, year, last)
  SELECT $1, 'CASE', substr(reference, 6, 4)::smallint, max(right(reference, 6)::int) FROM student_case WHERE district_id = $1 GROUP BY 3`;

/** Open steps of the plans are tasks of their owners. What is late was told long ago. */
const TASKS = `
  INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, kind, source_id, urgency, owner_post_id, starts_at, due_at,
    level, next_at, late)
  SELECT gen_random_uuid(), c.district_id, 'case', c.id, c.reference, c.school_id, CASE p.kind WHEN 'FOLLOW_UP' THEN 'case-follow-up' ELSE 'care-step' END,
    p.id, c.urgency, p.owner_post_id, p.added_at, d.due, CASE WHEN d.due < $2 THEN 'district' ELSE 'none' END, CASE WHEN d.due >= $2 THEN d.due END, d.due < $2
  FROM case_plan_item p JOIN student_case c ON c.id = p.case_id
    CROSS JOIN LATERAL (SELECT (p.due_on + 1)::timestamp AT TIME ZONE 'Asia/Bangkok' AS due) d
  WHERE c.district_id = $1 AND p.state = 'OPEN'`;

function planned(demo: DemoDistrict, now: Date): Written[] {
  const directory = new StaffDirectory(demo.staff);
  const teacher = teacherPostOf(demo.staff, demo.showSchool);
  const taken = new Set<string>();
  const [psychologist] = directory.inOffice('DISTRICT_PSYCH');
  const [officer] = directory.inOffice('DISTRICT_SAFETY');
  if (!psychologist || !officer) throw new Error('the office is empty');
  const numbers = new Map<number, number>();
  return CASE_PLANS.map((plan, index) => {
    const openedAt = new Date(now.getTime() - plan.daysAgo * DAY_MS);
    const school = typeof plan.at === 'number' ? demo.schools[plan.at] : demo.showSchool;
    if (!school) throw new Error('a case needs a school');
    const student = childOf(demo, school, { taken, of: plan.at === 'class' ? teacher : null });
    const care = directory.atSchool(school.id, 'SCHOOL_CARE', isoDateOf(now));
    const year = academicYearOf(isoDateOf(openedAt));
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
    const reference = `CASE-${year}-${String(numbers.get(year)).padStart(6, '0')}`;
    const former = plan.withoutHolder ? endedPost(demo, school) : undefined;
    const owner = former ?? (plan.at === 'class' ? teacher : care);
    return {
      ...{ plan, index, id: demoId('case', index), reference, student, owner, care },
      ...{ psychologist, officer, openedAt },
    };
  });
}

/** A child of the school, or of one homeroom, that has no case yet. */
function childOf(
  { students: { students } }: DemoDistrict,
  school: DemoSchool,
  { taken, of }: { taken: Set<string>; of: PostRow | null },
): StudentRow {
  const found = students.find(
    (child) =>
      child.school_id === school.id &&
      child.missing_since_import_id === null &&
      !taken.has(child.id) &&
      (of === null || (child.level === of.level && child.room === of.room)),
  );
  if (!found) throw new Error('no child for a case');
  taken.add(found.id);
  return found;
}

const endedPost = ({ staff }: DemoDistrict, school: DemoSchool): PostRow | undefined =>
  staff.posts.find(({ school_id, ends_on }) => school_id === school.id && ends_on !== null);

function caseOf({ plan, id, reference, student, owner, psychologist, openedAt, ...rest }: Written) {
  const closed = plan.status === 'CLOSED';
  const one = { plan, id, reference, student, owner, psychologist, openedAt, ...rest };
  return {
    ...{ ...head, id, reference, student_id: student.id, school_id: student.school_id },
    class_key: classKey(student.school_id, student.level, student.room),
    ...{
      route: 'school',
      except_person_ids: [],
      type: plan.type,
      urgency: plan.urgency,
      status: plan.status,
    },
    ...{ origin: 'HAND', owner_post_id: owner.id, team_post_ids: plan.psychologist ? [psychologist.id] : [] },
    ...{ opener_person_id: owner.person_id, opened_at: openedAt, version: 1, changed_at: later(one, 0.95) },
    ...(closed ? { closed_at: later(one, 0.9), close_reason: plan.closeReason } : {}),
  };
}

const narrativeOf = ({ plan: { problem, history, family } }: Written) => ({ problem, history, family });

const before = (one: Written) => ({
  ...{ id: partId(one, 0), moment: 'OPEN', attendance_percent: 62, care_group: 'PROBLEM' },
  ...{ scales: [{ problem: one.plan.cause, scale: one.plan.scale }], measured_at: one.openedAt },
});

const after = (one: Written) =>
  one.plan.status !== 'CLOSED'
    ? null
    : {
        ...{ id: partId(one, 1), moment: 'CLOSE', attendance_percent: 94, care_group: 'NORMAL' },
        ...{ scales: [{ problem: one.plan.cause, scale: 2 }], measured_at: later(one, 0.9) },
      };

const ended = ({ plan }: Written): boolean => plan.status === 'CLOSED';

const goalOf = (one: Written) =>
  begun(one)
    ? {
        ...{ id: partId(one, 2), kind: 'GOAL', text: 'มาเรียนสม่ำเสมอและปลอดภัย' },
        ...{ due_on: addDays(dayOf(one, 1), 60), owner_post_id: one.owner.id },
        ...stateOf(one, ended(one)),
      }
    : null;

const serviceOf = (one: Written) =>
  begun(one)
    ? {
        ...{ id: partId(one, 3), kind: 'SERVICE', parent_id: partId(one, 2), text: one.plan.step },
        ...{ service_type: one.plan.service, due_on: dayOf(one, 0.5), owner_post_id: one.owner.id },
        ...stateOf(one, one.index % 2 === 0 || ended(one)),
      }
    : null;

const followUpOf = (one: Written) =>
  begun(one)
    ? {
        ...{ id: partId(one, 4), kind: 'FOLLOW_UP', parent_id: partId(one, 2), text: 'ติดตามการมาเรียน' },
        ...{ due_on: addDays(dayOf(one, 1), 14), owner_post_id: one.owner.id },
        ...stateOf(one, ended(one)),
      }
    : null;

const stateOf = (one: Written, done: boolean) => ({
  ...{ added_at: later(one, 0.1), state: done ? 'DONE' : 'OPEN', version: 1 },
  ...(done ? { result: 'ดำเนินการแล้ว นักเรียนมาเรียนดีขึ้น', ended_at: later(one, 0.7) } : {}),
});

const visitOf = (one: Written) => {
  if (!one.plan.visited) return null;
  const visitedOn = dayOf(one, 0.2);
  const form = {
    ...{ visitedOn, outcome: 'MET', metRelation: 'MOTHER', parentsStatus: 'SEPARATED', householdSize: 4 },
    ...{ housing: 'OWN', carer: 'GRANDPARENT', incomePerHead: 2500, allowanceADay: 20, distanceKm: 3.5 },
    ...{ travelMinutes: 20, travelMode: 'MOTORBIKE', parentsWorries: one.plan.met },
  };
  return {
    ...{ id: partId(one, 5), visited_on: visitedOn, outcome: 'MET', form, visitor_post_id: one.owner.id },
    ...{ added_at: later(one, 0.2), version: 1 },
  };
};

const conferenceOf = (one: Written) =>
  one.plan.psychologist
    ? {
        ...{ id: partId(one, 6), held_on: dayOf(one, 0.4), attendees: 'ครูประจำชั้น ครูแนะแนว ผู้บริหาร' },
        ...{ summary: 'ตกลงให้ดูแลใกล้ชิดและนัดพบนักจิตวิทยา', added_at: later(one, 0.4) },
      }
    : null;

const noteOf = (one: Written) =>
  one.plan.note
    ? {
        ...{ id: partId(one, 7), sensitivity: 'NORMAL', headline: one.plan.note.headline },
        ...{ author_person_id: one.owner.person_id, author_post_id: one.owner.id },
        written_at: later(one, 0.3),
      }
    : null;

const noteTextOf = (one: Written) =>
  one.plan.note
    ? { note_id: partId(one, 7), author_person_id: one.owner.person_id, text: one.plan.note.text }
    : null;

const psychologistNoteOf = (one: Written) =>
  one.plan.psychologist
    ? {
        ...{ id: partId(one, 8), sensitivity: 'PSYCHOLOGIST', headline: one.plan.psychologist.headline },
        ...{ author_person_id: one.psychologist.person_id, author_post_id: one.psychologist.id },
        written_at: later(one, 0.5),
      }
    : null;

const psychologistTextOf = (one: Written) =>
  one.plan.psychologist
    ? {
        ...{ note_id: partId(one, 8), author_person_id: one.psychologist.person_id },
        text: one.plan.psychologist.text,
      }
    : null;

const studyOf = (one: Written) => {
  const { study, cause, service, problem, family, step } = one.plan;
  if (!study) return null;
  const handedIn = SUBMITTED.includes(study);
  const texts = {
    PROBLEM: problem,
    HISTORY_FAMILY: family,
    ANALYSIS: 'สาเหตุหลักมาจากสภาพครอบครัวและสิ่งแวดล้อม',
    HELP: step,
  };
  return {
    ...{ id: demoId('case-study', one.index), status: study, causes: [cause], helps: [service] },
    sections: Object.entries({ ...texts, RESULT: handedIn ? 'นักเรียนมาเรียนสม่ำเสมอขึ้น' : undefined })
      .filter(([, text]) => text !== undefined)
      .map(([code, text]) => ({ code, text })),
    ...{ result: handedIn ? 'BETTER' : null, academic_year: academicYearOf(isoDateOf(one.openedAt)) },
    district_note: study === 'ANALYSED' ? 'ใช้เป็นตัวอย่างของการทำงานร่วมกับชุมชน' : null,
    ...(study === 'RETURNED' ? { district_note: 'ขอให้เพิ่มผลการติดตาม' } : {}),
    ...{ submitted_at: handedIn ? later(one, 0.92) : null, version: 1, changed_at: later(one, 0.95) },
  };
};
