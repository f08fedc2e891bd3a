import { Injectable } from '@nestjs/common';
import {
  formatThaiDate,
  isLevelCode,
  levelByCode,
  REFERRAL_LEGAL_BASES,
  REFERRAL_PURPOSES,
  REFERRAL_REASONS,
  toIsoDate,
  URGENCY_LEVELS,
} from '#contracts';
import { ReferralReadService, type ReferralView } from '#features/referrals';
import type { Actor } from '#platform/access';
import { frame, longDate, ReportHeads } from '../report-heads.js';
import { facts, official, wordOf, wordsOf, type Part } from '../report-parts.js';
import { subjectOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

const WITHHELD = 'มีข้อมูลส่วนนี้ แต่ผู้จัดทำไม่มีสิทธิ์อ่าน';
const SEX_TH: Record<string, string> = { M: 'ชาย', F: 'หญิง' };

/** The memo with which a school lays a referral before its director and the office: inside the office, by name. */
@Injectable()
export class ReferralMemoSource implements ReportSource {
  constructor(
    private readonly referrals: ReferralReadService,
    private readonly heads: ReportHeads,
  ) {}

  async check(actor: Actor, asked: Asked): Promise<void> {
    await this.referrals.getReferral(actor, subjectOf(asked));
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    const view = await this.referrals.getReferral(actor, subjectOf(asked));
    const head = await this.heads.of(actor);
    const data = {
      ...frame(head, 'บันทึกข้อความ', { secret: true }),
      ...official({
        from: `${view.schoolNameTh} ${head.officeTh}`,
        number: view.reference,
        date: longDate(head.now),
        subject: 'ขอส่งต่อนักเรียนเพื่อรับการช่วยเหลือ',
        to: `ผู้อำนวยการ${head.officeTh}`,
        paragraphs: [
          `ด้วย${view.schoolNameTh} พบนักเรียนที่จำเป็นต้องได้รับการช่วยเหลือเกินกว่าที่โรงเรียนจะดำเนินการได้เอง จึงขอเสนอข้อมูลเพื่อพิจารณาส่งต่อ ดังนี้`,
        ],
        parts: partsOf(view),
        closing: ['จึงเรียนมาเพื่อโปรดพิจารณา'],
      }),
      signer: 'ผู้อำนวยการโรงเรียน',
    };
    return { template: 'memo.typ', data, baseName: `${view.reference}-memo` };
  }
}

function partsOf(view: ReferralView): Part[] {
  const { student, texts } = view;
  const level = isLevelCode(student.level) ? levelByCode(student.level).th : student.level;
  const health = view.withheld.length > 0 ? WITHHELD : null;
  return [
    facts(
      [
        ['ชื่อ–สกุล', student.displayName],
        ['เพศ', student.sex === null ? null : (SEX_TH[student.sex] ?? null)],
        ['วันเกิด', student.birthDate && formatThaiDate(toIsoDate(student.birthDate), 'long')],
        ['ชั้น', student.room === '' ? level : `${level}/${student.room}`],
      ],
      'นักเรียน',
    ),
    facts(
      written([
        ['เหตุผลที่ส่งต่อ', wordsOf(REFERRAL_REASONS, view.reasons)],
        ['ความเร่งด่วน', wordOf(URGENCY_LEVELS, view.urgency)],
        ['วัตถุประสงค์', view.purpose === null ? null : wordOf(REFERRAL_PURPOSES, view.purpose)],
        ['ปัญหา', texts.problem],
        ['สิ่งที่โรงเรียนทำแล้ว', texts.schoolDid],
        ['ข้อควรระวังในการลงพื้นที่', texts.visitRisk],
        ['การเรียน', texts.learning],
        ['การมาเรียน', texts.attendance],
        ['ผลคัดกรอง', health ?? texts.screening],
        ['สุขภาพ', health ?? texts.health],
        ['คดี/การคุ้มครองสิทธิ', texts.legal],
      ]),
      'เรื่องที่ส่งต่อ',
    ),
    facts(
      [
        [
          'ฐานทางกฎหมาย',
          view.bases
            .filter(({ live }) => live)
            .map(({ code }) => wordOf(REFERRAL_LEGAL_BASES, code))
            .join(', '),
        ],
        ['หน่วยงานที่รับ', view.agencyNameTh],
      ],
      'การดำเนินการ',
    ),
  ];
}

/** What the school wrote; a memo has no empty lines for what it did not. */
const written = (rows: [string, string | null][]): [string, string | null][] =>
  rows.filter(([, value]) => value !== null && value !== '');
