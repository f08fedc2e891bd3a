import { Passwords } from '#features/identity';
import type { CitizenIds } from '#platform/crypto';
import { MIGRATOR_ROLE } from '#platform/database';
import pg from 'pg';
import { writeAbsences } from './absences.js';
import { writeActivities } from './activities.js';
import { DEMO_PASSWORD, teacherPostOf } from './accounts.js';
import { bulkInsert } from './bulk-insert.js';
import { planScreenings, SCREENING, SCREENING_DETAIL } from './care-screenings.js';
import { type DemoDistrict, generateDemoDistrict } from './demo-district.js';
import { writeCases } from './cases-rows.js';
import { writeEvaluation } from './evaluation-rows.js';
import { writeIncidentTasks } from './incident-tasks.js';
import { writeMonitoring } from './monitoring.js';
import { AGENCY, AGENCY_CONTACT, AGENCY_POST, AGENCY_PROFILE, MOU } from './partners.js';
import { DISTRICT_CODE, DISTRICT_ID } from './schools.js';
import * as tables from './tables.js';
import { writeReferrals } from './referrals-rows.js';
import { writePlans } from './plans-rows.js';
import { writeRisks } from './risks-rows.js';
import { writeReportRequests } from './report-requests.js';
import { writeZeroReports } from './zero-reports.js';

const SCREENING_SEED = 2569;

export interface DemoLoad {
  /** A login that may become the migrator, whose policies pass all rows. */
  readonly adminUrl: string;
  readonly citizenIds: Pick<CitizenIds, 'protect'>;
  readonly now: Date;
  readonly say: (th: string, en: string) => void;
}

/** Whether there is no district yet: the demo is for an empty database alone. */
export async function isEmptyDatabase(adminUrl: string): Promise<boolean> {
  return asMigrator(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM district LIMIT 1');
    return rowCount === 0;
  });
}

/** Whether the demo district is there: its accounts are shown at the terminal. */
export async function hasDemoDistrict(adminUrl: string): Promise<boolean> {
  return asMigrator(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM district WHERE id = $1', [DISTRICT_ID]);
    return rowCount === 1;
  });
}

/** Makes the demo district and writes it in one transaction: all of it is there, or nothing. */
export async function loadDemoDistrict({ adminUrl, citizenIds, now, say }: DemoLoad): Promise<void> {
  say('สร้างข้อมูลเขตตัวอย่าง (สมมติทั้งหมด)', 'making the demo district (all of it synthetic)');
  const demo = generateDemoDistrict(now);
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD);
  await asMigrator(adminUrl, async (client) => {
    await client.query('BEGIN');
    await openDistrict(client);
    await writeOrganisation(client, demo, passwordHash);
    const { length } = demo.students.students;
    say(`บันทึกนักเรียน ${length.toLocaleString('en')} คน`, `writing ${length.toLocaleString('en')} students`);
    await writeRoll(client, demo, citizenIds);
    say(
      `บันทึกเหตุ ${demo.incidents.incidents.length} เรื่อง`,
      `writing ${demo.incidents.incidents.length} reports`,
    );
    await writeReports(client, demo);
    await writeIncidentTasks(client, DISTRICT_ID, now);
    await writeZeroReports(client, DISTRICT_ID, now);
    await writeReportRequests(client, DISTRICT_ID, now);
    await writeScreenings(client, demo, now);
    await writeCases(client, demo, now);
    await writeAbsences(client, { districtId: DISTRICT_ID, showSchoolId: demo.showSchool.id, now });
    await writeReferrals(client, DISTRICT_ID, now);
    await writeRisks(client, demo, now);
    await writePlans(client, { districtId: DISTRICT_ID, showSchoolId: demo.showSchool.id, now });
    await writeEvaluation(client, DISTRICT_ID, now);
    await writeActivities(client, { districtId: DISTRICT_ID, showSchoolId: demo.showSchool.id, now });
    await writeMonitoring(client, DISTRICT_ID, now);
    await finish(client);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

async function asMigrator<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, options: `-c role=${MIGRATOR_ROLE}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Names the district to what runs by trigger and to the audit trail. */
async function openDistrict(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT set_config('app.district_id', $1, TRUE), set_config('app.acting_role', 'system:demo', TRUE), set_config('app.trace_id', 'demo', TRUE)`,
    [DISTRICT_ID],
  );
}

async function writeOrganisation(
  client: pg.Client,
  demo: DemoDistrict,
  password_hash: string,
): Promise<void> {
  await client.query(
    'INSERT INTO district (id, code, name_th, name_en, demo) VALUES ($1, $2, $3, $4, TRUE)',
    [
      DISTRICT_ID,
      DISTRICT_CODE,
      'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง',
      'Sample Primary Education Area Office',
    ],
  );
  const inDistrict = <T extends object>(row: T) => ({ ...row, district_id: DISTRICT_ID });
  await bulkInsert(
    client,
    'network',
    tables.NETWORK,
    demo.networks.map(({ id, nameTh }) => inDistrict({ id, name_th: nameTh })),
  );
  await bulkInsert(
    client,
    'school',
    tables.SCHOOL,
    demo.schools.map((school) => inDistrict(schoolRow(school))),
  );
  await bulkInsert(client, 'academic_year', tables.ACADEMIC_YEAR, demo.years.map(inDistrict));
  await bulkInsert(client, 'person', tables.PERSON, demo.staff.persons);
  await bulkInsert(client, 'post', tables.POST, demo.staff.posts);
  await writePartners(client, demo);
  await bulkInsert(
    client,
    'account',
    tables.ACCOUNT,
    demo.accounts.map((account) => ({ ...account, password_hash })),
  );
}

async function writePartners(client: pg.Client, { partners }: DemoDistrict): Promise<void> {
  await bulkInsert(client, 'agency', AGENCY, partners.agencies);
  await bulkInsert(client, 'agency_profile', AGENCY_PROFILE, partners.profiles);
  await bulkInsert(client, 'agency_contact', AGENCY_CONTACT, partners.contacts);
  await bulkInsert(client, 'person', tables.PERSON, partners.persons);
  await bulkInsert(client, 'post', AGENCY_POST, partners.posts);
  await bulkInsert(client, 'mou', MOU, partners.mous);
}

function schoolRow({
  id,
  networkId,
  code10,
  code8,
  nameTh,
  subdistrict,
  openedOn,
}: DemoDistrict['schools'][number]) {
  return { id, network_id: networkId, code10, code8, name_th: nameTh, subdistrict, opened_on: openedOn };
}

async function writeRoll(
  client: pg.Client,
  { students }: DemoDistrict,
  citizenIds: DemoLoad['citizenIds'],
): Promise<void> {
  const sealed = students.students.map((row) => ({
    ...row,
    ...sealedId(citizenIds, row.id, students.citizenIds.get(row.id)),
  }));
  await bulkInsert(client, 'roster_import', tables.ROSTER_IMPORT, students.imports);
  await bulkInsert(client, 'student', tables.STUDENT, sealed);
  await bulkInsert(client, 'student_family', tables.STUDENT_FAMILY, students.families);
  await bulkInsert(client, 'enrolment', tables.ENROLMENT, students.enrolments);
}

/** Even a number that nobody holds is stored as a real one would be. */
function sealedId(citizenIds: DemoLoad['citizenIds'], owner: string, citizenId: string | undefined) {
  if (citizenId === undefined)
    return { citizen_id_cipher: null, citizen_id_hash: null, citizen_id_tail: null };
  const { cipher, hash, tail } = citizenIds.protect(citizenId, owner);
  return {
    citizen_id_cipher: `\\x${cipher.toString('hex')}`,
    citizen_id_hash: `\\x${hash.toString('hex')}`,
    citizen_id_tail: tail,
  };
}

async function writeReports(client: pg.Client, { incidents }: DemoDistrict): Promise<void> {
  await bulkInsert(client, 'incident', tables.INCIDENT, incidents.incidents);
  await bulkInsert(client, 'incident_narrative', tables.INCIDENT_NARRATIVE, incidents.narratives);
  await bulkInsert(client, 'incident_person', tables.INCIDENT_PERSON, incidents.persons);
  await bulkInsert(client, 'incident_person_identity', tables.INCIDENT_PERSON_IDENTITY, incidents.identities);
  await bulkInsert(client, 'incident_history', tables.INCIDENT_HISTORY, incidents.history);
  const counters = incidents.counters.map((counter) => ({
    ...counter,
    district_id: DISTRICT_ID,
    kind: 'INC',
  }));
  await bulkInsert(client, 'reference_counter', tables.REFERENCE_COUNTER, counters);
  // The trigger saw each report in its last state only; its reporter should see every step.
  await client.query(
    `UPDATE incident_receipt r SET steps = h.steps FROM (
       SELECT incident_id, jsonb_agg(jsonb_build_object('status', to_status, 'at', at) ORDER BY version) AS steps
       FROM incident_history WHERE to_status IS DISTINCT FROM from_status GROUP BY incident_id
     ) h WHERE h.incident_id = r.incident_id AND r.district_id = $1`,
    [DISTRICT_ID],
  );
}

async function writeScreenings(client: pg.Client, demo: DemoDistrict, now: Date): Promise<void> {
  const by = teacherPostOf(demo.staff, demo.showSchool);
  const { screenings, details } = planScreenings(SCREENING_SEED, demo.students.students, { by, now });
  await bulkInsert(client, 'screening', SCREENING, screenings);
  await bulkInsert(client, 'screening_detail', SCREENING_DETAIL, details);
}

/** Statistics and the dropout list are compiled by the worker as soon as it starts; that the demo was loaded stands in the audit trail. */
async function finish(client: pg.Client): Promise<void> {
  const left = {
    audit: [{ action: 'demo.load', recordKind: 'district', recordId: DISTRICT_ID }],
    jobs: ['statistics.recompile', 'dropouts.compile', 'steps.verify'].map((name) => ({
      name,
      payload: { districtId: DISTRICT_ID },
    })),
    live: [],
    answers: [],
  };
  await client.query('SELECT unit_of_work_flush($1::jsonb)', [JSON.stringify(left)]);
}
