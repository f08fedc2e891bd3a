import { Injectable } from '@nestjs/common';
import {
  CASE_CAUSES,
  CASE_RESULTS,
  CASE_STUDY_SECTIONS,
  CASE_STUDY_STATUS_LABELS,
  SERVICE_TYPES,
} from '#contracts';
import { CaseStudiesService } from '#features/cases';
import type { Actor } from '#platform/access';
import { frame, longDate, ReportHeads } from '../report-heads.js';
import { facts, official, text, wordOf, wordsOf } from '../report-parts.js';
import { subjectOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

/** The case-study report in the order of the form; an empty section is shown as empty. */
@Injectable()
export class CaseStudySource implements ReportSource {
  constructor(
    private readonly studies: CaseStudiesService,
    private readonly heads: ReportHeads,
  ) {}

  async check(actor: Actor, asked: Asked): Promise<void> {
    await this.studies.getStudy(actor, subjectOf(asked));
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    const study = await this.studies.getStudy(actor, subjectOf(asked));
    const head = await this.heads.of(actor);
    const written = new Map(study.sections.map(({ code, text: value }) => [code, value]));
    const sections = [
      ...CASE_STUDY_SECTIONS.map(({ code, th }, index) => ({
        title: `${index + 1}. ${th}`,
        parts: [{ kind: 'text' as const, text: written.get(code) ?? '' }],
      })),
      {
        title: 'การวิเคราะห์ของเขตพื้นที่',
        parts: [
          facts([
            ['สาเหตุ', wordsOf(CASE_CAUSES, study.causes)],
            ['การช่วยเหลือ', wordsOf(SERVICE_TYPES, study.helps)],
            ['ผล', study.result === null ? null : wordOf(CASE_RESULTS, study.result)],
          ]),
          ...(study.districtNote === null ? [] : [text('ความเห็นของเขตพื้นที่', study.districtNote)]),
        ],
      },
    ];
    const lead = facts([
      ['เลขที่', study.reference],
      ['โรงเรียน', study.schoolNameTh],
      ['ปีการศึกษา', String(study.academicYear)],
      ['สถานะ', wordOf(CASE_STUDY_STATUS_LABELS, study.status)],
      ['ส่งถึงเขตพื้นที่', study.submittedAt && longDate(study.submittedAt)],
    ]);
    const data = {
      ...frame(head, 'แบบรายงานการศึกษารายกรณี', { secret: true }),
      ...official({ under: [study.schoolNameTh, head.officeTh], lead: [lead], sections }),
      signatures: ['ผู้รายงาน', 'ผู้อำนวยการโรงเรียน'],
    };
    return { template: 'report.typ', data, baseName: `${study.reference}-case-study` };
  }
}
