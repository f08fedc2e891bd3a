import { Injectable } from '@nestjs/common';
import {
  CASE_CAUSES,
  CASE_RESULTS,
  hazardByCode,
  HAZARD_GROUPS,
  isHazardCode,
  PARTNER_TYPES,
  RISK_LEVELS,
  SMALL_COUNT,
  termsBegun,
  type Permission,
} from '#contracts';
import { ActivitiesReadService } from '#features/activities';
import { CaseAnalysisService } from '#features/cases';
import { MonitoringCompareService } from '#features/monitoring';
import { PlanReadService } from '#features/plans';
import { ReferralReadService } from '#features/referrals';
import { RiskReadService } from '#features/risk';
import { Access, type Actor } from '#platform/access';
import { planParts, schoolNames, teachingParts, visitParts } from './prevention-parts.js';
import { HIDDEN, personBars } from './small-counts.js';
import { bars, facts, note, NOTHING, table, wordOf, type Part, type Section } from '../report-parts.js';

const TOP_RISKS = 20;
const ANY_CAUSE = 1;

/** Each step from the records that prove it, read as the requester's own pages read them. */
@Injectable()
export class YearlySteps {
  constructor(
    private readonly access: Access,
    private readonly risks: RiskReadService,
    private readonly referrals: ReferralReadService,
    private readonly studies: CaseAnalysisService,
    private readonly plans: PlanReadService,
    private readonly activities: ActivitiesReadService,
    private readonly visits: MonitoringCompareService,
  ) {}

  /**
   * @param year Buddhist year; of a fiscal year the academic year that began in it.
   * @param today terms that have not begun have nothing to tell.
   * @param leaves small counts of children are hidden: the paper goes out of the office.
   */
  async of(
    actor: Actor,
    { year, today, leaves }: { year: number; today: string; leaves: boolean },
  ): Promise<Section[]> {
    return [
      {
        title: 'ขั้นที่ 1 วิเคราะห์ ประเมินความเสี่ยง จัดลำดับ',
        parts: await this.may(actor, 'risk.compare', () => this.riskParts(actor, year)),
      },
      {
        title: 'ขั้นที่ 2 จัดทำแผน',
        parts: await this.may(actor, 'plan.compare', async () =>
          planParts(await this.plans.getOverview(actor, year)),
        ),
      },
      {
        title: 'ขั้นที่ 3 ให้ความรู้และปฏิบัติ',
        parts: await this.may(actor, 'activity.read', () => this.teaching(actor, year)),
      },
      {
        title: 'ขั้นที่ 4 สร้างเครือข่าย',
        parts: await this.may(actor, 'referral.count', () => this.agencyParts(actor, leaves)),
      },
      {
        title: 'ขั้นที่ 5 กำกับ ติดตาม',
        parts: await this.may(actor, 'visit.compare', () => this.monitoring(actor, year, today)),
      },
      {
        title: 'ขั้นที่ 6 ประเมินผล สรุป',
        parts: await this.may(actor, 'case-study.analyse', () => this.studyParts(actor, year, leaves)),
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
      schoolNames(
        'โรงเรียนที่ยังไม่มีแบบประเมินเห็นชอบ',
        map.notYetIn.map(({ schoolNameTh }) => schoolNameTh),
      ),
    ];
  }

  private async teaching(actor: Actor, academicYear: number): Promise<Part[]> {
    const overview = await this.activities.getOverview(actor, { academicYear });
    return teachingParts(overview, await this.activities.countYear(actor, academicYear));
  }

  private async monitoring(actor: Actor, academicYear: number, today: string): Promise<Part[]> {
    return visitParts(
      await Promise.all(
        termsBegun(academicYear, today).map((term) => this.visits.getOverview(actor, { academicYear, term })),
      ),
    );
  }

  private async agencyParts(actor: Actor, leaves: boolean): Promise<Part[]> {
    const records = await this.referrals.listAgencyRecords(actor);
    if (leaves) return [agenciesOutside(records)];
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

  private async studyParts(actor: Actor, academicYear: number, leaves: boolean): Promise<Part[]> {
    const { reports, cells } = await this.studies.countStudies(actor, { academicYear, limit: ANY_CAUSE });
    const count = (field: 'cause' | 'result', code: string): number =>
      cells.filter((cell) => cell[field] === code).reduce((sum, cell) => sum + cell.count, 0);
    return [
      facts([['แบบรายงานการศึกษารายกรณีที่ส่งแล้ว', leaves && isSmall(reports) ? HIDDEN : `${reports} ฉบับ`]]),
      personBars(
        { title: 'สาเหตุที่พบ (หนึ่งฉบับนับได้หลายสาเหตุ)', unit: 'ครั้ง', total: null },
        CASE_CAUSES.map(({ code, th }) => ({ label: th, count: count('cause', code) })),
        leaves,
      ),
      personBars(
        { title: 'ผลการช่วยเหลือ', unit: 'ครั้ง', total: null },
        CASE_RESULTS.map(({ code, th }) => ({ label: th, count: count('result', code) })),
        leaves,
      ),
    ];
  }
}

const isSmall = (count: number): boolean => count > 0 && count <= SMALL_COUNT;

/** What an agency accepted and declined adds up to what it was sent: out of the office the last is enough. */
function agenciesOutside(records: readonly { nameTh: string; type: string; assigned: number }[]): Part {
  return table(
    'หน่วยงานภาคี และเรื่องที่ส่งถึง',
    [{ title: 'หน่วยงาน', wide: true }, { title: 'ประเภท' }, { title: 'ส่งถึง', right: true }],
    records.map(({ nameTh, type, assigned }) => [
      nameTh,
      wordOf(PARTNER_TYPES, type),
      isSmall(assigned) ? HIDDEN : String(assigned),
    ]),
  );
}
