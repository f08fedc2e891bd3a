import { newId } from '#platform/database';
import { TalkingProcesses } from '../support/canaries.js';
import { TestDistrict } from '../support/world.js';

const PATIENCE = 240_000;

/** Where each text of a person may lie, and nowhere else. */
const HOME: Record<string, readonly string[]> = {
  student: ['zqLASTqz'],
  incident_narrative: ['zqFACTSqz'],
  incident_person_identity: ['zqCHILDqz'],
};

let processes: TalkingProcesses;
let answers: number[];

beforeAll(async () => {
  processes = await TalkingProcesses.start();
  await playThrough();
}, PATIENCE);

afterAll(() => processes.stop());

/** A report, its way through the queue, and everything that can be sent wrongly on the way. */
async function playThrough(): Promise<void> {
  const district = await TestDistrict.create(processes.admin, 'canary');
  const school = await district.school('โรงเรียนบ้านหนองน้ำใส');
  await district.student(school, { lastName: 'zqLASTqz' });
  const teacher = await district.actor({ role: 'TEACHER', school });
  const officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  const report = {
    ...{ id: newId(), kind: 'EVENT', mainCode: 'A04', happenedOn: '2024-06-10', happenedAbout: false },
    ...{ locationType: 'PLAYGROUND', facts: 'zqFACTSqz', urgency: 'CRITICAL' },
    persons: [{ role: 'HARMED', kind: 'STUDENT', displayName: 'เด็กหญิงzqCHILDqz' }],
  };
  const post = (who: typeof teacher | null, path: string, body: string | object, headers = {}) =>
    processes.send(who, 'POST', path, { body, headers });
  const sent = await Promise.all([
    post(teacher, '/incidents', report),
    post(teacher, '/incidents', { ...report, id: newId(), zqFIELDqz: 'zqVALUEqz', facts: 7 }),
    post(teacher, '/incidents', '{"facts": "zqBROKENqz'),
    post(teacher, '/incidents/zqPATHqz/acknowledge', { note: 'zqNOTEqz' }),
    post(officer, '/students/search', { text: 'zqSEARCHqz' }),
    post(null, '/sessions', { username: 'zqUSERqz', password: 'zqPASSWORDqz' }),
    post(teacher, '/incidents', report, { 'If-Match': 'zqMATCHqz', 'Accept-Language': 'zqLANGqz' }),
    processes.send(officer, 'GET', '/incidents?cursor=zqCURSORqz&zqQUERYqz=1'),
    processes.send(null, 'GET', '/zqNOWHEREqz', { headers: { Cookie: 'kumkrong=zqCOOKIEqz' } }),
  ]);
  answers = sent.map(({ status }) => status);
  await processes.settle();
}

it('was answered as it should be', () => {
  // The same report twice at once, under two keys: it is there once, whichever came first.
  expect([answers[0], answers[6]].sort()).toEqual([201, 409]);
  for (const status of answers) expect(status).toBeLessThan(500);
});

it('leaves nothing that anybody wrote in the logs of either process, whatever their level', () => {
  processes.expectSilentLogs();
});

it('leaves nothing of it in the metrics', () => processes.expectSilentMetrics());

it('leaves nothing of it in jobs, notices, audit or anywhere but where it belongs', async () => {
  expect(await processes.tablesWithCanaries()).toEqual(HOME);
});
