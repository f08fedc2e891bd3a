import { Injectable } from '@nestjs/common';
import { isoDateOf, leavesOffice } from '#contracts';
import { PublicReleasesService, StatisticsService, type FullRelease } from '#features/statistics';
import { Access, type Actor } from '#platform/access';
import { frame, ReportHeads } from '../report-heads.js';
import { note, official, type Section } from '../report-parts.js';
import { yearOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';
import { YearlySteps } from './yearly-steps.js';
import { publicFacts, publicYear } from './year-public.js';
import { groupBars, monthBars, yearFacts, yearTables } from './year-parts.js';

/** The office's yearly report, in the order of its six steps; the year's figures stand behind them. */
@Injectable()
export class YearlySafetySource implements ReportSource {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly releases: PublicReleasesService,
    private readonly steps: YearlySteps,
    private readonly access: Access,
    private readonly heads: ReportHeads,
  ) {}

  check(actor: Actor): Promise<void> {
    this.access.assertCan(actor, 'statistics.export', { districtId: actor.districtId });
    return Promise.resolve();
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    await this.check(actor);
    const year = yearOf(asked);
    const report = await this.statistics.getReport(actor, year);
    const leaves = leavesOffice(asked.purpose);
    const head = await this.heads.of(actor);
    const called = year.calendar === 'academic' ? 'ปีการศึกษา' : 'ปีงบประมาณ';
    const sections: Section[] = [
      ...(await this.steps.of(actor, { year: year.year, today: isoDateOf(head.now), leaves })),
      {
        title: 'สถิติความปลอดภัย',
        parts: leaves
          ? publicYear(await this.releaseOf(actor, year))
          : [groupBars(report), monthBars(report), ...yearTables(report)],
      },
    ];
    const data = {
      ...frame(head, `รายงานความปลอดภัยประจำปี ${called} ${year.year}`, { leaves }),
      ...official({
        under: [head.officeTh],
        lead: [
          leaves ? publicFacts(report) : yearFacts(report),
          note('แสดงเฉพาะส่วนที่ผู้จัดทำมีสิทธิ์เห็นในระบบ จำนวนทุกจำนวนนับจากบันทึกจริง ไม่มีการกรอกเอง'),
        ],
        sections,
      }),
      signatures: [`ผู้อำนวยการ${head.officeTh}`],
    };
    return { template: 'report.typ', data, baseName: `yearly-safety-${year.calendar}-${year.year}` };
  }

  /** Releases are of academic years alone. */
  private releaseOf(
    actor: Actor,
    { calendar, year }: ReturnType<typeof yearOf>,
  ): Promise<FullRelease | null> {
    return calendar === 'academic' ? this.releases.findStanding(actor, year) : Promise.resolve(null);
  }
}
