import { Injectable } from '@nestjs/common';
import type { ReportFormat } from '#contracts';
import { StatisticsService, titleOf, writeReportXlsx } from '#features/statistics';
import { Access, type Actor } from '#platform/access';
import { frame, ReportHeads } from '../report-heads.js';
import { official } from '../report-parts.js';
import { yearOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';
import { groupBars, monthBars, yearFacts, yearTables } from './year-parts.js';

/** The year's figures as they stand on the statistics page. */
@Injectable()
export class YearStatisticsSource implements ReportSource {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly access: Access,
    private readonly heads: ReportHeads,
  ) {}

  check(actor: Actor): Promise<void> {
    this.access.assertCan(actor, 'statistics.export', { districtId: actor.districtId });
    return Promise.resolve();
  }

  async load(actor: Actor, asked: Asked, format: ReportFormat): Promise<ReportContent> {
    await this.check(actor);
    const year = yearOf(asked);
    const report = await this.statistics.getReport(actor, year);
    const baseName = `statistics-${year.calendar}-${year.year}`;
    if (format === 'xlsx') return { write: () => writeReportXlsx(report), baseName };
    const head = await this.heads.of(actor);
    const data = {
      ...frame(head, titleOf(report)),
      ...official({
        under: [head.officeTh],
        lead: [yearFacts(report)],
        sections: [
          { title: 'ภาพรวม', parts: [groupBars(report), monthBars(report)] },
          { title: 'ตาราง', parts: yearTables(report) },
        ],
      }),
    };
    return { template: 'report.typ', data, baseName };
  }
}
