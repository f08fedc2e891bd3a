import { academicYearOf, HAZARDS, isoDateOf } from '#contracts';
import { newId } from '#platform/database';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const HARM = ['MINOR', 'MINOR', 'MINOR', 'MODERATE'];
const URGENCIES = ['NORMAL', 'NORMAL', 'NORMAL', 'URGENT', 'CRITICAL'];
const PLACES = ['CLASSROOM', 'PLAYGROUND', 'OTHER'];
const STEPS = [
  ['submit', null, 'SUBMITTED'],
  ['acknowledge', 'SUBMITTED', 'ACKNOWLEDGED'],
  ['start', 'ACKNOWLEDGED', 'IN_PROGRESS'],
  ['resolve', 'IN_PROGRESS', 'RESOLVED'],
  ['close', 'RESOLVED', 'CLOSED'],
];
const STORY =
  'ช่วงพักกลางวันนักเรียนวิ่งเล่นที่สนามหญ้าหน้าอาคารเรียนแล้วสะดุดล้ม ครูเวรเห็นเหตุการณ์จึงเข้าไปดูอาการและพาไปห้องพยาบาล ' +
  'ทำแผลเบื้องต้น โทรแจ้งผู้ปกครองให้ทราบ และบันทึกเหตุการณ์ไว้ตามแบบรายงานของโรงเรียน ผู้ปกครองมารับกลับบ้านในช่วงเย็น ';

/** Incidents spread evenly over the last `days`, each with what hangs on it. */
export function incidentRows({
  district,
  schools,
  teachers,
  officer,
  pupils,
  dice,
  now,
  count,
  days,
  isOpen,
}) {
  const bySchool = new Map(schools.map(({ id }) => [id, []]));
  for (const pupil of pupils) bySchool.get(pupil.school_id).push(pupil);
  const rows = {
    incident: [],
    incident_narrative: [],
    incident_person: [],
    incident_person_identity: [],
    incident_history: [],
  };
  for (let index = 0; index < count; index += 1) {
    const place = dice.below(schools.length);
    const at = new Date(now.getTime() - DAY - ((count - index) / count) * days * DAY);
    const incident = incidentRow({
      district,
      school: schools[place],
      teacher: teachers[place],
      at,
      isOpen: isOpen(count - index, dice),
      index,
      dice,
    });
    rows.incident.push(incident);
    rows.incident_narrative.push(narrativeRow(incident, dice));
    addPersons(rows, incident, bySchool.get(schools[place].id), dice);
    addHistory(rows, incident, at, officer);
  }
  return rows;
}

function incidentRow({ district, school, teacher, at, isOpen, index, dice }) {
  const hazard = dice.pick(HAZARDS);
  const closed = isOpen ? null : new Date(at.getTime() + 72 * HOUR);
  return {
    id: newId(),
    district_id: district.id,
    reference: `INC-${academicYearOf(isoDateOf(at))}-${String(900_000 - index).padStart(6, '0')}`,
    kind: 'EVENT',
    main_code: hazard.code,
    urgency: dice.pick(URGENCIES),
    status: isOpen ? 'SUBMITTED' : 'CLOSED',
    route: 'school',
    restricted: hazard.restrictedByDefault,
    school_id: school.id,
    school_ids: [school.id],
    harmed_count: dice.pick([1, 1, 1, 2, 0]),
    happened_on: isoDateOf(at),
    happened_time: '12:15',
    known_at: at,
    recorded_at: new Date(at.getTime() + HOUR),
    location_type: dice.pick(PLACES),
    reporter_person_id: teacher.personId,
    reporter_post_id: teacher.postId,
    acknowledge_due_at: new Date(at.getTime() + 25 * HOUR),
    acknowledged_at: closed && new Date(at.getTime() + 5 * HOUR),
    close_due_at: new Date(at.getTime() + 200 * HOUR),
    closed_at: closed,
    version: closed ? STEPS.length : 1,
    changed_at: closed ?? at,
  };
}

function narrativeRow(incident, dice) {
  return {
    incident_id: incident.id,
    district_id: incident.district_id,
    facts: STORY.repeat(1 + dice.below(3)),
    immediate_action: STORY,
    location_detail: 'สนามหญ้าหน้าอาคารเรียน',
    told: [{ whom: 'PARENT', at: incident.known_at }],
    result: incident.closed_at ? 'ดูแลเรียบร้อย' : null,
    remedy: incident.closed_at ? 'เฝ้าระวังช่วงพัก' : null,
    lesson: incident.closed_at ? 'เพิ่มครูเวร' : null,
  };
}

function addPersons(rows, incident, classmates, dice) {
  const roles = [...Array.from({ length: incident.harmed_count }, () => 'HARMED'), 'WITNESS'];
  for (const role of roles) {
    const pupil = dice.pick(classmates);
    const { id: incident_id, district_id } = incident;
    const id = newId();
    rows.incident_person.push({
      id,
      incident_id,
      district_id,
      role,
      kind: 'STUDENT',
      school_id: pupil.school_id,
      harm_level: role === 'HARMED' ? dice.pick(HARM) : null,
      sex: pupil.sex,
      level: pupil.level,
      added_at: incident.recorded_at,
    });
    rows.incident_person_identity.push({
      incident_person_id: id,
      incident_id,
      district_id,
      view_school_id: pupil.school_id,
      student_id: pupil.id,
      display_name: `${pupil.prefix}${pupil.first_name} ${pupil.last_name}`,
    });
  }
}

function addHistory(rows, incident, at, officer) {
  const steps = incident.closed_at ? STEPS : STEPS.slice(0, 1);
  steps.forEach(([action, from, to], index) => {
    rows.incident_history.push({
      id: newId(),
      incident_id: incident.id,
      district_id: incident.district_id,
      at: new Date(at.getTime() + (index + 1) * HOUR),
      person_id: index === 0 ? incident.reporter_person_id : officer.personId,
      post_id: index === 0 ? incident.reporter_post_id : officer.postId,
      acting_role: index === 0 ? 'TEACHER' : 'DISTRICT_SAFETY',
      action,
      from_status: from,
      to_status: to,
      changes: [],
      version: index + 1,
    });
  });
}
