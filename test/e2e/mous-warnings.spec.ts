import { MouWarnings } from '#features/partners';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let officer: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

const signed = (side: string): object => ({
  side,
  name: 'นายสมมติ',
  position: 'หัวหน้า',
  signedOn: '2026-01-05',
});

async function activate(agencyId: string, startsOn: string, endsOn: string): Promise<{ id: string }> {
  const body = {
    ...{ agencyId, startsOn, endsOn, hazardGroups: ['RIGHT'], services: ['COUNSEL'], dataClasses: ['F1'] },
    signatories: [signed('district'), signed('agency')],
  };
  const { id } = (await app.ask(officer, 'post', '/mous', { body }).expect(201)).body;
  return (await app.ask(officer, 'post', `/mous/${id}/activate`, { version: 1 }).expect(200)).body;
}

describe('warnings of an end', () => {
  const steps = async (id: string): Promise<string[]> =>
    (
      await app.rows<{ step: string }>(
        'SELECT step FROM mou_warning_ledger WHERE mou_id = $1 ORDER BY at, step',
        [id],
      )
    ).map(({ step }) => step);
  const warnAt = async (instant: string): Promise<void> => {
    app.clock.set(instant);
    await app.app.get(MouWarnings, { strict: false }).warn(here.id);
  };

  it('come at 60, 30 and 7 days and at the end, each once although the job runs again', async () => {
    const agency = await here.agency('โรงพยาบาลหก');
    const nurse = await here.actor({ role: 'PARTNER_MANAGER', agency });
    const mou = await activate(agency.id, '2026-01-01', '2028-06-30');
    const expected: [string, string[]][] = [
      ['2028-04-30T02:00:00Z', []],
      ['2028-05-01T02:00:00Z', ['60']],
      ['2028-05-30T16:59:00Z', ['60']],
      ['2028-05-30T17:01:00Z', ['60', '30']],
      ['2028-06-23T02:00:00Z', ['60', '30', '7']],
      ['2028-06-30T16:59:00Z', ['60', '30', '7']],
      ['2028-06-30T17:00:00Z', ['60', '30', '7', 'ended']],
      ['2028-09-01T02:00:00Z', ['60', '30', '7', 'ended']],
    ];
    for (const [instant, so] of expected) {
      await warnAt(instant);
      await warnAt(instant);
      expect([instant, await steps(mou.id)]).toEqual([instant, so]);
    }
    const told = await app.rows<{ kind: string }>(
      'SELECT kind FROM notice WHERE person_id = $1 ORDER BY created_at',
      [nurse.personId],
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      'mou-expiring',
      'mou-expiring',
      'mou-expiring',
      'mou-ended',
    ]);
    const text = JSON.stringify(await app.rows('SELECT * FROM notice'));
    expect(text).not.toContain('โรงพยาบาล');
  });

  it('skip what was passed before the agreement began, and one that a renewal follows', async () => {
    const agency = await here.agency('โรงพยาบาลเจ็ด');
    const mou = await activate(agency.id, '2029-01-01', '2029-06-30');
    await warnAt('2029-06-25T02:00:00Z');
    expect(await steps(mou.id)).toEqual(['7']);
  });
});
