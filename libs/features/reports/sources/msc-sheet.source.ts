import { Injectable } from '@nestjs/common';
import { IncidentReadService } from '#features/incidents';
import type { Actor } from '#platform/access';
import { frame, ReportHeads } from '../report-heads.js';
import { facts, note } from '../report-parts.js';
import { subjectOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

/** The sheet that is held beside the MOE Safety Center's form while it is typed over. */
@Injectable()
export class MscSheetSource implements ReportSource {
  constructor(
    private readonly incidents: IncidentReadService,
    private readonly heads: ReportHeads,
  ) {}

  async check(actor: Actor, asked: Asked): Promise<void> {
    await this.incidents.assertReadable(actor, subjectOf(asked), ['report']);
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    const sheet = await this.incidents.getMscSheet(actor, subjectOf(asked));
    const head = await this.heads.of(actor);
    // Arabic digits: what stands here is typed into a form on a screen.
    const data = {
      ...frame(head, 'แบบกรอก MOE Safety Center', { secret: true, thaiDigits: false }),
      under: [sheet.reference],
      lead: [note('ไม่ใช่แบบทางการของ MOE Safety Center ใช้วางข้างจอเพื่อกรอกข้อมูลด้วยมือ')],
      sections: sheet.sections.map(({ titleTh, rows }) => ({
        title: titleTh,
        parts: [facts(rows.map(({ labelTh, value }) => [labelTh, value] as const))],
      })),
    };
    return { template: 'report.typ', data, baseName: `${sheet.reference}-msc-sheet` };
  }
}
