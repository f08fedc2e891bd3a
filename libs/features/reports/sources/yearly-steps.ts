import { Injectable } from '@nestjs/common';
import {
  CASE_CAUSES,
  CASE_RESULTS,
  hazardByCode,
  HAZARD_GROUPS,
  isHazardCode,
  PARTNER_TYPES,
  RISK_LEVELS,
  type Permission,
} from '#contracts';
import { CaseAnalysisService } from '#features/cases';
import { ReferralReadService } from '#features/referrals';
import { RiskReadService } from '#features/risk';
import { Access, type Actor } from '#platform/access';
import { bars, facts, note, NOTHING, table, wordOf, type Part, type Section } from '../report-parts.js';

const TOP_RISKS = 20;
const ANY_CAUSE = 1;
/** Names beside each other, or a hundred schools fill four pages. */
const ABREAST = 3;

/** Each step from the records that prove it, read as the requester's own pages read them. */
@Injectable()
export class YearlySteps {
  constructor(
    private readonly access: Access,
    private readonly risks: RiskReadService,
    private readonly referrals: ReferralReadService,
    private readonly studies: CaseAnalysisService,
  ) {}

  /** @param year Buddhist year; of a fiscal year the academic year that began in it. */
  async of(actor: Actor, year: number): Promise<Section[]> {
    return [
      {
        title: 'ขั้นที่ 1 วิเคราะห์ ประเมินความเสี่ยง จัดลำดับ',
        parts: await this.may(actor, 'risk.compare', () => this.riskParts(actor, year)),
      },
      { title: 'ขั้นที่ 2 จัดทำแผน', parts: [NOT_YET] },
      { title: 'ขั้นที่ 3 ให้ความรู้และปฏิบัติ', parts: [NOT_YET] },
      {
        title: 'ขั้นที่ 4 สร้างเครือข่าย',
        parts: await this.may(actor, 'referral.count', () => this.agencyParts(actor)),
      },
      { title: 'ขั้นที่ 5 กำกับ ติดตาม', parts: [NOT_YET] },
      {
        title: 'ขั้นที่ 6 ประเมินผล สรุป',
        parts: await this.may(actor, 'case-study.analyse', () => this.studyParts(actor, year)),
      },
    ];
  }

  private async may(actor: Actor, permission: Permission, load: () => Promise<Part[]>): Promise<Part[]> {
    return this.access.mayEver(actor, permission) ? load() : [note('ผู้จัดทำไม่มีสิทธิ์เห็นข้อมูลของขั้นนี้')];
  }

  private async riskParts(actor: Actor, academicYear: number): Promise<Part[]> {
    const map = await this.risks.getHeatMap(actor, { academicYear });
    const { items } = await this.risks.listRanked(actor, { academicYear, limit: TOP_RISKS });
    const inGroup = (code: string): number =>
      map.cells.filter(({ group }) => group === code).reduce((sum, { risks }) => sum + risks, 0);
    return [
      facts([
        ['โรงเรียนที่มีแบบประเมินเห็นชอบแล้ว', `${map.approved} จาก ${map.schools} แห่ง`],
        ['ยังไม่มีแบบประเมินที่เห็นชอบ', `${map.notYetIn.length} แห่ง`],
      ]),
      bars(
        'ความเสี่ยงที่ประเมิน จำแนกตามกลุ่มภัย',
        'รายการ',
        HAZARD_GROUPS.map(({ code, th }) => [th, inGroup(code)] as const),
      ),
      table(
        `ความเสี่ยงสูงสุด ${TOP_RISKS} อันดับ`,
        [
          { title: 'ภัย' },
          { title: 'โรงเรียน', wide: true },
          { title: 'คะแนน', right: true },
          { title: 'ระดับ' },
        ],
        items.map(({ code, schoolNameTh, score, level }) => [
          isHazardCode(code) ? hazardByCode(code).th : NOTHING,
          schoolNameTh,
          String(score),
          wordOf(RISK_LEVELS, level),
        ]),
      ),
      table(
        'โรงเรียนที่ยังไม่มีแบบประเมินเห็นชอบ',
        Array.from({ length: ABREAST }, () => ({ title: 'โรงเรียน', wide: true as const })),
        abreast(map.notYetIn.map(({ schoolNameTh }) => schoolNameTh)),
      ),
    ];
  }

  private async agencyParts(actor: Actor): Promise<Part[]> {
    const records = await this.referrals.listAgencyRecords(actor);
    return [
      table(
        'หน่วยงานภาคี และการตอบรับเรื่องส่งต่อ',
        [
          { title: 'หน่วยงาน', wide: true },
          { title: 'ประเภท' },
          ...['ส่งถึง', 'รับ', 'ไม่รับ', 'แจ้งผล', 'เกินกำหนด'].map((title) => ({ title, right: true as const })),
        ],
        records.map(({ nameTh, type, assigned, accepted, declined, done, overdue }) => [
          nameTh,
          wordOf(PARTNER_TYPES, type),
          ...[assigned, accepted, declined, done, overdue].map(String),
        ]),
      ),
    ];
  }

  private async studyParts(actor: Actor, academicYear: number): Promise<Part[]> {
    const { reports, cells } = await this.studies.countStudies(actor, { academicYear, limit: ANY_CAUSE });
    const count = (field: 'cause' | 'result', code: string): number =>
      cells.filter((cell) => cell[field] === code).reduce((sum, cell) => sum + cell.count, 0);
    return [
      facts([['แบบรายงานการศึกษารายกรณีที่ส่งแล้ว', `${reports} ฉบับ`]]),
      bars(
        'สาเหตุที่พบ (หนึ่งฉบับนับได้หลายสาเหตุ)',
        'ครั้ง',
        CASE_CAUSES.map(({ code, th }) => [th, count('cause', code)] as const),
      ),
      bars(
        'ผลการช่วยเหลือ',
        'ครั้ง',
        CASE_RESULTS.map(({ code, th }) => [th, count('result', code)] as const),
      ),
    ];
  }
}

const NOT_YET = note('ยังไม่มีข้อมูลของขั้นนี้ในระบบ');

function abreast(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / ABREAST) }, (_, row) =>
    Array.from({ length: ABREAST }, (_nothing, column) => names[row * ABREAST + column] ?? ''),
  );
}
