import { newId } from '#platform/database';
import { TalkingProcesses } from '../support/canaries.js';
import { Gateways } from '../support/gateways.js';
import { LINE_CHANNEL, lineCall, lineEvent, lineText, lineUser } from '../support/line.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

const PATIENCE = 240_000;

/** Who writes to the account: linked, taken elsewhere, guessing, leaving. Their ids are the canaries. */
const WRITERS = { linked: lineUser(), guessing: lineUser(), leaving: lineUser(), pretended: lineUser() };

let processes: TalkingProcesses;
let gateways: Gateways;
let officer: TestActor;
let answers: number[];
const codes: string[] = [];

beforeAll(async () => {
  gateways = await Gateways.start();
  processes = await TalkingProcesses.start({ ...gateways.env, ...LINE_CHANNEL });
  await playThrough();
}, PATIENCE);

afterAll(async () => {
  await processes.stop();
  await gateways.stop();
});

const post = (who: TestActor, path: string, body?: object): Promise<Response> =>
  processes.send(who, 'POST', path, body ? { body } : {});

async function code(who: TestActor): Promise<string> {
  const answer = (await (await post(who, '/me/line-link/code')).json()) as { code: string };
  codes.push(answer.code);
  return answer.code;
}

async function call(events: readonly object[], more: Record<string, string> = {}): Promise<number> {
  const { body, headers } = lineCall(events);
  const sent = { method: 'POST', body, headers: { ...headers, ...more } };
  return (await fetch(`${processes.address}/line/webhook`, sent)).status;
}

const text = (who: keyof typeof WRITERS, said: string): object => lineText(WRITERS[who], new Date(), said);

/** Everything that somebody can do on LINE, and a notice that goes there. */
async function playThrough(): Promise<void> {
  const district = await TestDistrict.create(processes.admin, 'canary');
  const school = await district.school('โรงเรียนบ้านหนองน้ำใส');
  const teacher = await district.actor({ role: 'TEACHER', school });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  answers = [
    await call([text('pretended', await code(teacher))], { 'x-line-signature': 'AAAA' }),
    await call([text('linked', await code(officer))]),
    await call([text('linked', await code(teacher))]),
    await call([text('leaving', await code(teacher))]),
    await call([lineEvent(WRITERS.leaving, new Date(Date.now() + 1_000), { type: 'unfollow' })]),
    ...(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((n) => call([text('guessing', `10000000${n}`)])))),
  ];
  await until('everybody was answered', () => gateways.replies.length === 11, 60_000);
  const report = {
    ...{ id: newId(), kind: 'EVENT', mainCode: 'A04', happenedOn: '2024-06-10', happenedAbout: false },
    ...{ locationType: 'PLAYGROUND', facts: 'ล้มที่สนาม', urgency: 'CRITICAL' },
    persons: [{ role: 'HARMED', kind: 'STUDENT', displayName: 'เด็กหญิงสมมติ' }],
  };
  expect((await post(teacher, '/incidents', report)).status).toBe(201);
  await until('the officer was told on LINE', () => gateways.pushes.length > 0, 60_000);
  await until('the job was done', () => processes.said.worker.includes('notices.deliver'), 60_000);
}

const everyone = (): string[] => [
  ...Object.values(WRITERS),
  ...codes,
  ...codes.map((c) => c.replaceAll(' ', '')),
];
const foundIn = (said: string): string[] => everyone().filter((canary) => said.includes(canary));

it('was played as it should be', async () => {
  expect(answers).toEqual([401, ...Array.from({ length: 12 }, () => 200)]);
  expect(gateways.pushes.every(({ body }) => body.to === WRITERS.linked)).toBe(true);
  const { rows } = await processes.admin.query('SELECT person_id, line_user_id FROM line_link');
  expect(rows).toEqual([{ person_id: officer.personId, line_user_id: WRITERS.linked }]);
});

it('leaves no LINE id and no code in the logs of either process, whatever their level', () => {
  processes.expectSilentLogs(foundIn);
});

it('leaves them in no table but the link itself: not in jobs, notices, throttle or audit', async () => {
  expect(await processes.tablesWithCanaries(foundIn)).toEqual({ line_link: [WRITERS.linked] });
});
