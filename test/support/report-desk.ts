import type supertest from 'supertest';
import { TestApp } from './app.js';
import { ReferralWorld, type PartnerOf } from './referrals.js';
import { ReportWorker } from './report-worker.js';
import { TestDistrict, type TestActor } from './world.js';

export interface ReportView {
  id: string;
  state: string;
  failure: string | null;
  percent: number;
  version: number;
  availableActions: string[];
  expiresAt: string | null;
}

/** Where people ask for reports and fetch them, and what makes them, on the API of a spec. */
export class ReportDesk {
  private constructor(
    private readonly app: TestApp,
    readonly worker: ReportWorker,
  ) {}

  static async open(app: TestApp): Promise<ReportDesk> {
    return new ReportDesk(app, await ReportWorker.start(app));
  }

  ask(who: TestActor, body: object, key?: string): supertest.Test {
    return this.app.ask(who, 'post', '/report-requests', {
      body: { format: 'pdf', purpose: 'FILE', ...body },
      ...(key ? { key } : {}),
    });
  }

  async see(who: TestActor, id: string): Promise<ReportView> {
    return (await this.app.ask(who, 'get', `/report-requests/${id}`).expect(200)).body as ReportView;
  }

  /** The report as it stands once the worker has done what waits. */
  async made(who: TestActor, body: object): Promise<ReportView> {
    const { body: asked } = await this.ask(who, body).expect(202);
    await this.worker.drain();
    return this.see(who, (asked as ReportView).id);
  }

  fetchFile(who: TestActor, id: string): supertest.Test {
    return this.app.ask(who, 'get', `/report-requests/${id}/file`).buffer(true).parse(binary);
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }
}

/** A desk with a school that refers children, and everybody who may not have its papers. */
export interface ReportWorld {
  app: TestApp;
  desk: ReportDesk;
  world: ReferralWorld;
  hospital: PartnerOf;
  exec: TestActor;
  auditor: TestActor;
  /** Of another school, and of another district. */
  elsewhere: TestActor;
  stranger: TestActor;
}

export async function openReports(): Promise<ReportWorld> {
  const app = await TestApp.start();
  const desk = await ReportDesk.open(app);
  const world = await ReferralWorld.create(app, 'here');
  const { district } = world;
  const school = await district.school('โรงเรียนบ้านนา');
  const there = await TestDistrict.create(app.admin, 'there');
  return {
    ...{ app, desk, world, hospital: await world.partner('HOSPITAL') },
    exec: await district.actor({ role: 'DISTRICT_EXEC' }),
    auditor: await district.actor({ role: 'AUDITOR_DPO' }),
    elsewhere: await district.actor({ role: 'SCHOOL_CARE', school }),
    stranger: await there.actor({ role: 'DISTRICT_SAFETY' }),
  };
}

function binary(response: supertest.Response, done: (error: null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
