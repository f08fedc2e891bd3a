import { expect } from '@jest/globals';
import { Notices, type Subject } from '#features/tasks';
import { newId, UnitOfWork } from '#platform/database';
import { TestApp } from './app.js';
import { Gateways } from './gateways.js';
import { LINE_CHANNEL, lineUser, linkLine } from './line.js';
import { TestDistrict, type TestActor, type TestSchool } from './world.js';

/** Stands in names: no message outside the product may carry it. */
export const CANARY = 'นกขมิ้นเหลืองอ่อน';
const NOW = '2026-08-19T03:00:00Z';

/** A district whose notices leave over both channels. */
export class NoticeWorld {
  readonly lineUserId = lineUser();
  private serial = 0;

  private constructor(
    readonly app: TestApp,
    readonly gateways: Gateways,
    readonly here: TestDistrict,
    readonly school: TestSchool,
    readonly people: Record<'officer' | 'director' | 'admin', TestActor>,
  ) {}

  static async start(): Promise<NoticeWorld> {
    const gateways = await Gateways.start();
    const app = await TestApp.start(NOW, { ...gateways.env, ...LINE_CHANNEL });
    const here = await TestDistrict.create(app.admin, 'here');
    const school = await here.school('โรงเรียนหนึ่ง');
    return new NoticeWorld(app, gateways, here, school, {
      officer: await here.actor({ role: 'DISTRICT_SAFETY' }, CANARY),
      director: await here.actor({ role: 'SCHOOL_DIRECTOR', school }, CANARY),
      admin: await here.actor({ role: 'DISTRICT_ADMIN' }),
    });
  }

  /** The officer wants everything over both channels. */
  async reachOfficer(): Promise<void> {
    await linkLine(this.app, this.people.officer, this.lineUserId);
    await this.settings(this.people.officer, { email: 'officer@kumkrong.test', lineFor: 'all' });
  }

  /** Nothing on its way, gateways that take everything, and the morning. */
  async calm(): Promise<void> {
    await this.app.rows(
      "UPDATE notice_delivery SET state = 'dropped', next_try_at = NULL WHERE next_try_at IS NOT NULL",
    );
    this.gateways.reset();
    this.app.clock.set(NOW);
  }

  async settings(who: TestActor, more: object): Promise<void> {
    const { body } = await this.app.ask(who, 'get', '/me/notice-settings').expect(200);
    const { version, channels, ...now } = body as { version: number; channels: string[] };
    expect(channels).toEqual(['email', 'line']);
    const changed = { version, body: { ...now, ...more } };
    await this.app.ask(who, 'put', '/me/notice-settings', changed).expect(200);
  }

  /** Tells the safety centre of an incident, in the director's name. */
  async tell(urgent = false): Promise<Subject> {
    this.serial += 1;
    const subject: Subject = {
      ...{ kind: 'incident', id: newId(), schoolId: this.school.id },
      reference: `INC-2569-00010${this.serial}`,
    };
    await this.app.app.get(UnitOfWork).run(this.people.director, (tx) =>
      this.app.app.get(Notices, { strict: false }).tell(tx, {
        ...{ kind: 'incident-submitted', subject, to: [{ role: 'DISTRICT_SAFETY' }], urgent },
      }),
    );
    return subject;
  }

  deliveries(subject: Subject) {
    return this.app.rows<{ channel: string; state: string; tries: number }>(
      'SELECT d.channel, d.state, d.tries FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.subject_id = $1 ORDER BY 1',
      [subject.id],
    );
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.gateways.stop();
  }
}
