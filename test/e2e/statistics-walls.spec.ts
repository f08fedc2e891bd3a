import { StatisticsCompiler } from '#features/statistics';
import { TestApp } from '../support/app.js';
import { anIncident, changeIncident } from '../support/incidents.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const compiler = (): StatisticsCompiler => app.app.get(StatisticsCompiler);

describe('somebody whom a report names', () => {
  it('does not learn of it from any count, list, year or file, before and after it is compiled', async () => {
    const district = await TestDistrict.create(app.admin, 'named');
    const place = await district.school('โรงเรียนตัวอย่าง');
    const named = await district.actor({ role: 'DISTRICT_SAFETY' });
    const other = await district.actor({ role: 'DISTRICT_SAFETY' });
    const chief = await district.actor({ role: 'DISTRICT_EXEC' });
    const harmed = [{ studentId: (await district.student(place)).id, schoolId: place.id }];
    const open = await anIncident(app.admin, district, {
      mainCode: 'A03',
      schoolIds: [place.id],
      happenedOn: '2026-06-10',
      harmed,
    });
    await compiler().compile(district.id);
    const path = '/statistics/academic/2569';
    const innocent = (await app.ask(named, 'get', path).expect(200)).body;
    // One report in the same year, one in a year that has no other.
    for (const happenedOn of ['2026-06-11', '2024-07-01']) {
      await anIncident(app.admin, district, {
        mainCode: 'V01',
        schoolIds: [place.id],
        happenedOn,
        harmed,
        accusedPersonIds: [named.personId, chief.personId],
      });
    }
    for (const when of ['before', 'after']) {
      if (when === 'after') await compiler().compile(district.id);
      expect((await app.ask(named, 'get', path).expect(200)).body).toEqual(innocent);
      expect((await app.ask(chief, 'get', path).expect(200)).body).toEqual(innocent);
      for (const measure of ['events', 'students', 'schools']) {
        const { body } = await app
          .ask(named, 'get', `${path}/records?cut=total&key=ALL&measure=${measure}`)
          .expect(200);
        expect([body.total, body.items.map(({ id }: { id: string }) => id)]).toEqual([1, [open.id]]);
      }
      const { body: years } = await app.ask(named, 'get', '/statistics/years').expect(200);
      expect(years.items.filter(({ calendar }: { calendar: string }) => calendar === 'academic')).toEqual([
        { calendar: 'academic', year: 2569 },
      ]);
      const csv = await app.ask(chief, 'get', `${path}/export.csv`).expect(200);
      expect(csv.text).toContain('รวม,1,1,1');
    }
    expect((await app.ask(other, 'get', path).expect(200)).body.total).toMatchObject({
      events: 2,
      students: 1,
    });
  });

  it('sees everybody else’s figures counted live exactly as they are compiled', async () => {
    const district = await TestDistrict.create(app.admin, 'twins');
    const places = [await district.school('หนึ่ง'), await district.school('สอง')];
    const named = await district.actor({ role: 'DISTRICT_EXEC' });
    const other = await district.actor({ role: 'DISTRICT_EXEC' });
    for (const [index, mainCode] of (['A01', 'A03', 'V02', 'U04', 'R03'] as const).entries()) {
      const at = places[index % 2]!;
      const harmed = index === 0 ? [] : [{ studentId: (await district.student(at)).id, schoolId: at.id }];
      await anIncident(app.admin, district, {
        mainCode,
        schoolIds: places.map(({ id }) => id),
        happenedOn: `2026-0${6 + (index % 3)}-05`,
        harmed,
      });
    }
    const { id } = await anIncident(app.admin, district, {
      accusedPersonIds: [named.personId],
      happenedOn: '2026-06-05',
    });
    await changeIncident(app.admin, id, { status: 'REJECTED' });
    await compiler().compile(district.id);
    const live = await app.ask(named, 'get', '/statistics/academic/2569').expect(200);
    const compiled = await app.ask(other, 'get', '/statistics/academic/2569').expect(200);
    expect(live.body).toEqual(compiled.body);
    expect(live.body.total.events).toBe(5);
  });
});

describe('behind the application', () => {
  let teacher: TestActor;
  let safety: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    const here = await TestDistrict.create(app.admin, 'here');
    const school = await here.school('โรงเรียนบ้านหนองน้ำใส');
    teacher = await here.actor({ role: 'TEACHER', school });
    safety = await here.actor({ role: 'DISTRICT_SAFETY' });
    stranger = await (await TestDistrict.create(app.admin, 'there')).actor({ role: 'DISTRICT_SAFETY' });
    await anIncident(app.admin, here, { schoolIds: [school.id] });
    await compiler().compile(here.id);
  });
  const count = (role: string, of: TestActor, table: string): Promise<number> =>
    asParty(role, of, `SELECT count(*)::int AS n FROM ${table}`);

  async function asParty(role: string, of: TestActor, text: string): Promise<number> {
    const client = await app.admin.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        "SELECT set_config('app.district_id', $1, true), set_config('app.person_id', $2, true), set_config('role', $3, true)",
        [of.districtId, of.personId, role],
      );
      return (await client.query<{ n: number }>(text)).rows[0]!.n;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('the wall shows schools and partners nothing, and a district its own alone', async () => {
    for (const table of [
      'statistics_cell',
      'statistics_fact',
      'statistics_base',
      'statistics_state',
      'statistics_counted',
    ]) {
      for (const role of ['kumkrong_school', 'kumkrong_partner'])
        await expect(count(role, teacher, table)).rejects.toThrow(/permission denied/u);
      expect(await count('kumkrong_district', stranger, table)).toBe(0);
    }
    expect(await count('kumkrong_district', safety, 'statistics_cell')).toBeGreaterThan(0);
    await expect(count('kumkrong_district', safety, 'statistics_change')).rejects.toThrow(
      /permission denied/u,
    );
    for (const write of ['DELETE FROM statistics_cell', 'UPDATE statistics_fact SET month = month']) {
      await expect(asParty('kumkrong_district', safety, write)).rejects.toThrow(/permission denied/u);
    }
  });
});
