import { Injectable } from '@nestjs/common';
import { REFERRAL_REASONS, URGENCY_LEVELS, type ReportFormat } from '#contracts';
import { ReferralReadService } from '#features/referrals';
import type { Actor } from '#platform/access';
import { DomainError } from '#platform/errors';
import type { LetterText } from '../letter-docx.js';
import { frame, longDate, placeOf, ReportHeads, type Head } from '../report-heads.js';
import { facts, official, wordOf, wordsOf } from '../report-parts.js';
import { subjectOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

const SEX_TH: Record<string, string> = { M: 'ชาย', F: 'หญิง' };

/** What the letter says of the child: the fields of the projection before an agency accepts. */
interface Outline {
  reference: string;
  agencyTh: string;
  reasons: string[];
  urgency: string;
  ageBand: string | null;
  sex: string | null;
  subdistrict: string | null;
}

/**
 * The letter that asks an agency to take a referral. A letter cannot be called back, so it says what the agency's own
 * page says before it accepts, through the same projection: no name, no school, no story. The rest it reads in the
 * system. That is why this paper alone may leave as an editable file.
 */
@Injectable()
export class ReferralLetterSource implements ReportSource {
  constructor(
    private readonly referrals: ReferralReadService,
    private readonly heads: ReportHeads,
  ) {}

  async check(actor: Actor, asked: Asked): Promise<void> {
    await this.outlineOf(actor, asked);
  }

  async load(actor: Actor, asked: Asked, format: ReportFormat): Promise<ReportContent> {
    const outline = await this.outlineOf(actor, asked);
    const head = await this.heads.of(actor);
    const letter = official(letterOf(outline, head));
    const baseName = `${outline.reference}-letter`;
    if (format === 'docx') return { write: () => writeDocx(letter), baseName };
    const data = { ...frame(head, letter.subject), ...letter, parts: [facts(letter.facts)] };
    return { template: 'letter.typ', data, baseName };
  }

  private async outlineOf(actor: Actor, asked: Asked): Promise<Outline> {
    const id = subjectOf(asked);
    const view = await this.referrals.getReferral(actor, id);
    if (view.agencyId === null) throw new DomainError('report.no-agency');
    const { before } = await this.referrals.preview(actor, id, { agencyId: view.agencyId });
    if (before === null) throw new DomainError('report.no-agency');
    const { reasons, urgency, ageBand, sex, subdistrict } = before;
    return {
      ...{ reasons, urgency, ageBand, sex, subdistrict },
      reference: view.reference,
      agencyTh: view.agencyNameTh ?? '',
    };
  }
}

async function writeDocx(letter: LetterText): Promise<Uint8Array> {
  const { writeLetter } = await import('../letter-docx.js');
  return writeLetter(letter);
}

function letterOf(outline: Outline, head: Head): LetterText {
  const { ageBand, sex, subdistrict } = outline;
  return {
    number: outline.reference,
    from: head.officeTh,
    date: longDate(head.now),
    subject: 'ขอความร่วมมือรับการส่งต่อนักเรียนเพื่อให้การช่วยเหลือ',
    to: outline.agencyTh,
    paragraphs: [
      `ด้วย${placeOf(head)} มีนักเรียนที่จำเป็นต้องได้รับการช่วยเหลือจากหน่วยงานของท่านตามบันทึกข้อตกลงความร่วมมือ โดยมีข้อมูลเบื้องต้น ดังนี้`,
    ],
    facts: [
      ['เลขที่ส่งต่อ', outline.reference],
      ['เหตุผล', wordsOf(REFERRAL_REASONS, outline.reasons)],
      ['ความเร่งด่วน', wordOf(URGENCY_LEVELS, outline.urgency)],
      ['ช่วงอายุ', ageBand === null ? '–' : `${ageBand} ปี`],
      ['เพศ', sex === null ? '–' : (SEX_TH[sex] ?? '–')],
      ['ตำบล', subdistrict ?? '–'],
    ],
    closing: [
      'เพื่อคุ้มครองข้อมูลส่วนบุคคลของนักเรียน รายละเอียดอื่นจะเปิดให้ท่านอ่านในระบบคุ้มครองเมื่อหน่วยงานรับเรื่องแล้วเท่านั้น',
      'จึงเรียนมาเพื่อโปรดพิจารณาให้ความร่วมมือ และแจ้งผลการช่วยเหลือผ่านระบบหรือทางหนังสือ จะขอบคุณยิ่ง',
    ],
    signer: `ผู้อำนวยการ${head.officeTh}`,
  };
}
