import type { EvidenceBySchool, EvidenceQuestion, SchoolEvidence } from '#contracts';
import { partnersEvidence } from '#features/partners';
import { referralsEvidence } from '#features/referrals';
import { UnitOfWork, type Tx } from '#platform/database';
import { TestApp } from '../support/app.js';
import { ReferralWorld } from '../support/referrals.js';
import type { TestActor, TestSchool } from '../support/world.js';

const YEAR = 2569;

let app: TestApp;
let world: ReferralWorld;
let far: TestSchool;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'evidence');
  far = await world.district.school('โรงเรียนบ้านไกล');
  await app.rows("UPDATE school SET subdistrict = 'ในเมือง' WHERE id = $1", [world.school.id]);
  await app.rows("UPDATE school SET subdistrict = 'นอกเมือง' WHERE id = $1", [far.id]);
});
afterAll(() => app.stop());

type Ask = (tx: Tx, question: EvidenceQuestion) => Promise<EvidenceBySchool>;

async function ask(of: Ask, asked: Partial<EvidenceQuestion> = {}, who: TestActor = world.officer) {
  const schoolIds = [world.school.id, far.id];
  const question = { districtId: world.district.id, schoolIds, year: YEAR, today: '2026-08-19', ...asked };
  const found = await app.app.get(UnitOfWork).read(who, (tx) => of(tx, question));
  return { here: found.get(world.school.id), far: found.get(far.id) };
}

const mous = (evidence?: SchoolEvidence) => evidence?.['partners.live-mous'];
const answered = (evidence?: SchoolEvidence) => evidence?.['referrals.answered-in-time'];

it('an agreement counts for the schools that its agency serves, on its days, whoever asks', async () => {
  const [everywhere, local, ended] = [
    await world.partner('HOSPITAL'),
    await world.partner('POLICE'),
    await world.partner('NGO'),
  ];
  await app.rows("UPDATE agency SET subdistricts = '{ในเมือง}' WHERE id = $1", [local.agency.id]);
  await world.endAgreement(ended.mouId);
  const found = await ask(partnersEvidence);
  expect(mous(found.here)).toMatchObject({ have: 2, of: null, missing: [] });
  expect(mous(found.far)).toEqual({
    ...{ have: 1, of: null, missing: [] },
    records: [{ kind: 'mou', id: everywhere.mouId, on: '2026-01-01' }],
  });
  expect(await ask(partnersEvidence, {}, world.director)).toEqual(found);
  expect(mous((await ask(partnersEvidence, { today: '2028-08-19', year: 2571 })).here)?.have).toBe(0);
  expect(await ask(partnersEvidence, { year: 2570 })).toEqual({});
  expect(await ask(partnersEvidence, { districtId: far.id })).toEqual({});
});

it('an answer counts when it came before it was due; what is not due, was taken back or goes past the school does not', async () => {
  const partner = await world.partner('HOSPITAL');
  const options = { dataClasses: ['IDENTITY'] as const };
  const kept = await world.accepted(partner, options);
  const late = await world.assigned(partner, options);
  const [waiting, recalled, past] = [
    await world.assigned(partner, options),
    await world.assigned(partner, options),
    await world.accepted(partner, options),
  ];
  await app.rows(
    "UPDATE referral_assignment SET answer_due_at = assigned_at - interval '1 day' WHERE referral_id = $1",
    [late],
  );
  await app.rows("UPDATE referral SET route = 'district', version = version + 1 WHERE id = $1", [past]);
  await world.act(world.officer, recalled, 'recall', { reason: 'ก' });
  const found = await ask(referralsEvidence);
  expect(answered(found.here)).toEqual({
    ...{ have: 1, of: 2, missing: [late] },
    records: [{ kind: 'referral', id: kept, on: '2026-08-19' }],
  });
  expect(answered(found.far)).toMatchObject({ have: 0, of: 0 });
  const weeksLater = answered((await ask(referralsEvidence, { today: '2026-10-01' })).here);
  expect(weeksLater?.missing).toContain(waiting);
  expect(weeksLater?.missing).not.toContain(recalled);
  expect(answered((await ask(referralsEvidence, { year: 2568 })).here)).toMatchObject({ of: 0 });
});
