import { createSql, listSql, liveSql, readSql } from './same-sql.mjs';

const READERS = 16;
const PAGE = 50;
const NO_ID = '00000000-0000-7000-8000-000000000000';

/** What the three cases of requests ask of each side, and the statements of the bare one. */
export async function planRequests(stage) {
  const { world } = stage;
  const { district } = world;
  const readers = world.safetyOfficers.slice(0, READERS);
  const reporters = world.teachers.slice(0, READERS);
  const body = { ...reportOf(world), id: NO_ID };
  const bare = await stage.withAdmin(async (client) => {
    const insert = await createSql(client, reporters[0], body);
    return {
      districtId: district.id,
      list: await listSql(client, readers, PAGE),
      read: await readSql(client, readers[0], openOf(world, readers[0])[0]),
      live: await liveSql(client),
      create: { ...insert, id: NO_ID, personId: reporters[0].personId },
    };
  });
  return { bare, readers, reporters, body };
}

/** A plain report of one hurt child, as a teacher sends it from a phone. */
function reportOf({ pupils, teachers, incidents }) {
  const child = pupils.find((pupil) => pupil.school_id === teachers[0].schoolId);
  const { happenedOn } = incidents.at(-1);
  return {
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn,
    happenedTime: '12:15',
    happenedAbout: false,
    locationType: 'PLAYGROUND',
    facts: 'หกล้มระหว่างวิ่งผลัดที่สนามหญ้า เข่าถลอก ครูเวรพาไปห้องพยาบาลทำแผลแล้วกลับเข้าเรียนได้',
    immediateAction: 'ทำแผลที่ห้องพยาบาล โทรแจ้งผู้ปกครอง',
    urgency: 'NORMAL',
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: child.id, harmLevel: 'MINOR' }],
  };
}

/** Reports of a reader's school that everybody there may open: reading a restricted one writes to the audit trail. */
function openOf({ incidents }, { schoolId }) {
  return incidents
    .filter((incident) => incident.schoolId === schoolId && !incident.restricted)
    .map(({ id }) => id);
}

export function listRequests({ readers }) {
  return {
    api: readers.map((reader) => get(`/api/v1/incidents?limit=${PAGE}`, reader)),
    bare: readers.map((_, index) => get(`/lists/${index}`)),
  };
}

export function readRequests({ readers }, world) {
  const pairs = readers.flatMap((reader) =>
    openOf(world, reader)
      .slice(0, 8)
      .map((id) => ({ reader, id })),
  );
  return {
    api: pairs.map(({ reader, id }) => get(`/api/v1/incidents/${id}`, reader)),
    bare: pairs.map(({ id }) => get(`/incidents/${id}`)),
  };
}

/** Each teacher reports a child of the own school. */
export function createRequests({ reporters, body }, world) {
  const bodyOf = (reporter) => {
    const child = world.pupils.find((pupil) => pupil.school_id === reporter.schoolId);
    const [person] = body.persons;
    return JSON.stringify({ ...body, persons: [{ ...person, studentId: child.id }] }).split(NO_ID);
  };
  const post = (path, reporter, cookie) => ({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    bodyParts: bodyOf(reporter),
  });
  return {
    api: reporters.map((reporter) => post('/api/v1/incidents', reporter, reporter.cookie)),
    bare: reporters.map((reporter) => post('/incidents', reporter)),
  };
}

/** The last five reports, one after the other, from the cells; and all their figures grouped from the records. */
export function statisticsRequests(_plan, { district, officer }) {
  return {
    api: district.years.slice(0, 5).map((year) => get(`/api/v1/statistics/academic/${year}`, officer)),
    bare: [get('/live')],
  };
}

function get(path, reader) {
  return { method: 'GET', path, headers: reader ? { cookie: reader.cookie } : {} };
}
