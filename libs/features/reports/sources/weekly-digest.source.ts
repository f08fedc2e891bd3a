import { Injectable } from '@nestjs/common';
import { academicYearOf, formatThaiDate, isoDateOf } from '#contracts';
import { StatisticsService } from '#features/statistics';
import { nextThursday, weekFiguresOf } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { frame, ReportHeads } from '../report-heads.js';
import { facts, note, official } from '../report-parts.js';
import type { ReportContent, ReportSource } from '../report-source.js';
import { groupBars, monthBars } from './year-parts.js';

const FIGURES: readonly [name: string, label: string][] = [
  ['newIncidents', 'เหตุใหม่ใน 7 วัน'],
  ['newReferrals', 'เรื่องส่งต่อใหม่ใน 7 วัน'],
  ['open', 'งานที่ยังไม่เสร็จ'],
  ['overdue', 'งานที่เกินกำหนด'],
  ['doneOnTime', 'เสร็จทันกำหนดใน 7 วัน'],
  ['doneLate', 'เสร็จหลังกำหนดใน 7 วัน'],
  ['quietSchools', 'โรงเรียนที่ไม่มีงานใดใน 30 วัน (ไม่ได้แปลว่าปลอดภัย)'],
];

/** One page for Thursday's meeting: the week's figures, and the year so far. */
@Injectable()
export class WeeklyDigestSource implements ReportSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly statistics: StatisticsService,
    private readonly heads: ReportHeads,
  ) {}

  check(actor: Actor): Promise<void> {
    this.access.assertCan(actor, 'statistics.export', { districtId: actor.districtId });
    return Promise.resolve();
  }

  async load(actor: Actor): Promise<ReportContent> {
    await this.check(actor);
    const head = await this.heads.of(actor);
    const today = isoDateOf(head.now);
    const thursday = nextThursday(today);
    const figures = await this.uow.read(actor, weekFiguresOf);
    const year = await this.statistics.getReport(actor, {
      calendar: 'academic',
      year: academicYearOf(today),
    });
    const data = {
      ...frame(head, `สรุปประจำสัปดาห์ ประชุม${formatThaiDate(thursday, 'full')}`),
      ...official({
        under: [head.officeTh],
        lead: [
          facts(
            FIGURES.map(([name, label]) => [label, String(figures[name] ?? 0)] as const),
            'สัปดาห์นี้',
          ),
        ],
        sections: [
          {
            title: `ปีการศึกษา ${year.year} ถึงปัจจุบัน`,
            parts: [
              groupBars(year),
              monthBars(year),
              note('นับตามที่ผู้จัดทำมีสิทธิ์เห็น จำนวน 1–4 อาจชี้ตัวนักเรียนได้ ห้ามเผยแพร่'),
            ],
          },
        ],
      }),
    };
    return { template: 'report.typ', data, baseName: `weekly-digest-${thursday}` };
  }
}
