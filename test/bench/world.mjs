import { createHash, randomBytes } from 'node:crypto';
import { academicYearOf, foldName, isoDateOf, partyOf } from '#contracts';
import { newId } from '#platform/database';
import { incidentRows } from './world-incidents.mjs';
import { Dice, insertRows } from './world-tools.mjs';

const SCHOOLS = 120;
const NETWORKS = 9;
const STUDENTS = 18_276;
const YEARS = 5;
const INCIDENTS_A_YEAR = 2_000;
const DAY = 86_400_000;
const LEVELS = ['AN2', 'AN3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const HEADS = ['กมล', 'ธน', 'ปิย', 'วร', 'ศุภ', 'อร', 'ชัย', 'ณัฐ', 'พิม', 'สิริ', 'ภัทร', 'เกียรติ'];
const TAILS = ['วรรณ', 'พล', 'ชา', 'ดา', 'ศักดิ์', 'พร', 'ธิดา', 'เดช', 'นันท์', 'ลักษณ์', 'ภูมิ', 'ญา'];
const CLANS = ['ทองใบ', 'แสงจันทร์', 'บุญมาก', 'ศรีสวัสดิ์', 'น้ำเพชร', 'ใจงาม', 'ป่าไม้', 'ดอนทอง'];

/**
 * Loads a made-up district: 120 schools, 18,276 students on six June rolls, five years of 2,000 incidents, and signed-in
 * staff. Written as the superuser; the triggers run, so that everything derived is there.
 */
export async function loadDistrict(client, now = new Date()) {
  const world = await loadRoll(client, { code: 'bench', now });
  await enrol(client, world.district);
  const incidents = await addIncidents(client, {
    ...{ world, now, count: YEARS * INCIDENTS_A_YEAR, days: YEARS * 365 },
    isOpen: (age, dice) => age < 200 && dice.chance(0.4),
  });
  return { ...world, incidents };
}

/** The same district without a June roll and without incidents: schools, signed-in staff and students. */
export async function loadRoll(client, { code, now = new Date(), students = STUDENTS }) {
  const dice = new Dice(7);
  const district = await addDistrict(client, code, now);
  const schools = await addSchools(client, district, SCHOOLS);
  const staff = await addStaff(client, district, schools);
  const pupils = studentRows({ district, schools, dice, students });
  await insertRows(client, 'student', pupils);
  return { district, schools, ...staff, pupils, dice };
}

/** A district with schools and an officer, and nobody on its roll: for an import. */
export async function loadEmptyDistrict(client, now = new Date()) {
  const district = await addDistrict(client, 'bench-empty', now);
  const schools = await addSchools(client, district, SCHOOLS);
  const { officer } = await addStaff(client, district, schools.slice(0, 1));
  return { district, schools, officer };
}

async function addDistrict(client, code, now) {
  const id = newId();
  const year = academicYearOf(isoDateOf(now));
  const years = Array.from({ length: YEARS + 1 }, (_, index) => year - index);
  const networks = Array.from({ length: NETWORKS }, (_, index) => ({
    id: newId(),
    district_id: id,
    name_th: `เครือข่ายสมมติ ${index + 1}`,
  }));
  await insertRows(client, 'district', [{ id, code, name_th: `เขตพื้นที่การศึกษาสมมติ ${code}` }]);
  await insertRows(client, 'network', networks);
  await insertRows(
    client,
    'academic_year',
    years.map((buddhist) => yearRow(id, buddhist)),
  );
  return { id, year, years, networkIds: networks.map((network) => network.id) };
}

function yearRow(districtId, year) {
  const common = year - 543;
  return {
    district_id: districtId,
    year,
    starts_on: `${common}-05-16`,
    ends_on: `${common + 1}-05-15`,
    term1_ends_on: `${common}-10-10`,
    term2_starts_on: `${common}-11-01`,
  };
}

async function addSchools(client, district, count) {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    district_id: district.id,
    network_id: district.networkIds[index % NETWORKS],
    code10: `1065${String(index + 1).padStart(6, '0')}`,
    code8: `6502${String(index + 1).padStart(4, '0')}`,
    name_th: `โรงเรียนบ้านสมมติ ${index + 1}`,
    opened_on: '1960-05-16',
  }));
  await insertRows(client, 'school', rows);
  return rows.map(({ id, code10 }) => ({ id, code10 }));
}

/** A teacher and a safety officer at every school, and one safety officer at the office, all signed in. */
async function addStaff(client, district, schools) {
  const teachers = schools.map((school) => member(district, 'TEACHER', school));
  const safetyOfficers = schools.map((school) => member(district, 'SCHOOL_SAFETY', school));
  const officer = member(district, 'DISTRICT_SAFETY');
  const all = [...teachers, ...safetyOfficers, officer];
  for (const table of ['person', 'account', 'post', 'session'])
    await insertRows(
      client,
      table,
      all.map(({ rows }) => rows[table]),
    );
  const actorOf = ({ actor, cookie }) => ({ ...actor, cookie });
  return {
    teachers: teachers.map(actorOf),
    safetyOfficers: safetyOfficers.map(actorOf),
    officer: actorOf(officer),
  };
}

let serial = 0;

function member(district, role, school) {
  serial += 1;
  const [personId, postId, sessionId] = [newId(), newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const name = { prefix: 'นาง', first: `สมมติ${serial}`, last: 'ใจดี' };
  const classroom = role === 'TEACHER' ? { level: 'P4', room: '1' } : null;
  const place = { school_id: school?.id ?? null, network_id: null };
  const district_id = district.id;
  return {
    cookie: `kumkrong-session=${token}`,
    actor: {
      personId,
      postId,
      sessionId,
      role,
      party: partyOf(role),
      districtId: district.id,
      schoolId: place.school_id,
      networkId: null,
      classroom,
    },
    rows: {
      person: personRow(district, personId, name),
      account: { person_id: personId, district_id, username: `user${serial}` },
      post: {
        id: postId,
        district_id,
        person_id: personId,
        role,
        ...place,
        ...(classroom ?? {}),
        starts_on: '2015-05-16',
      },
      session: {
        id: sessionId,
        district_id,
        person_id: personId,
        active_post_id: postId,
        token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
        device: 'bench',
        expires_at: new Date(Date.now() + DAY),
        assurance: 'second-factor',
        confirmed_at: new Date(),
      },
    },
  };
}

function personRow(district, id, name) {
  return {
    id,
    district_id: district.id,
    prefix: name.prefix,
    first_name: name.first,
    last_name: name.last,
    name_fold: foldName(name),
  };
}

function studentRows({ district, schools, dice, students }) {
  return Array.from({ length: students }, (_, index) => {
    const sex = dice.chance(0.5) ? 'F' : 'M';
    const name = {
      prefix: sex === 'F' ? 'เด็กหญิง' : 'เด็กชาย',
      first: dice.pick(HEADS) + dice.pick(TAILS),
      last: dice.pick(CLANS) + dice.pick(TAILS),
    };
    return {
      ...personRow(district, newId(), name),
      school_id: schools[index % schools.length].id,
      student_code: String(10_000 + index),
      sex,
      birth_date: '2015-06-01',
      level: LEVELS[Math.floor(index / schools.length) % LEVELS.length],
      room: '1',
    };
  });
}

/** Today's roll on every June round: as many rows as a district of this size keeps. */
async function enrol(client, district) {
  await client.query(
    `INSERT INTO enrolment (district_id, academic_year, round, student_id, school_id, level, room)
     SELECT st.district_id, y.year, 'JUNE', st.id, st.school_id, st.level, st.room
     FROM student st JOIN academic_year y ON y.district_id = st.district_id WHERE st.district_id = $1`,
    [district.id],
  );
}

/** Incidents spread over the last `days`; `isOpen` says of which, by how many came after it, nobody has closed it. */
export async function addIncidents(client, { world, ...amount }) {
  const rows = incidentRows({ ...world, ...amount });
  for (const table of [
    'incident',
    'incident_narrative',
    'incident_person',
    'incident_person_identity',
    'incident_history',
  ])
    await insertRows(client, table, rows[table]);
  await client.query("INSERT INTO reference_counter VALUES ($1, 'INC', $2, $3)", [
    world.district.id,
    world.district.year,
    rows.incident.length,
  ]);
  return rows.incident.map(({ id, school_id: schoolId, restricted, happened_on: happenedOn }) => ({
    id,
    schoolId,
    restricted,
    happenedOn,
  }));
}
