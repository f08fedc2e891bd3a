import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ReportKindCode } from '#contracts';
import type { Actor } from '#platform/access';
import type { ReportContent, ReportSource } from './report-source.js';
import type { Asked } from './report.record.js';
import { CaseStudySource } from './sources/case-study.source.js';
import { EmergencyPlanSource } from './sources/emergency-plan.source.js';
import { MscSheetSource } from './sources/msc-sheet.source.js';
import { ReferralLetterSource } from './sources/referral-letter.source.js';
import { ReferralMemoSource } from './sources/referral-memo.source.js';
import { SchoolStepsSource } from './sources/school-steps.source.js';
import { WeeklyDigestSource } from './sources/weekly-digest.source.js';
import { YearStatisticsSource } from './sources/year-statistics.source.js';
import { YearlySafetySource } from './sources/yearly-safety.source.js';
import { YearlySteps } from './sources/yearly-steps.js';

export const SOURCE_PROVIDERS = [
  CaseStudySource,
  EmergencyPlanSource,
  MscSheetSource,
  ReferralLetterSource,
  ReferralMemoSource,
  SchoolStepsSource,
  WeeklyDigestSource,
  YearStatisticsSource,
  YearlySafetySource,
  YearlySteps,
];

/** A kind joins with a row in `REPORT_KINDS` and a line here. */
const SOURCES: Record<ReportKindCode, Type<ReportSource>> = {
  CASE_STUDY: CaseStudySource,
  REFERRAL_MEMO: ReferralMemoSource,
  REFERRAL_LETTER: ReferralLetterSource,
  MSC_SHEET: MscSheetSource,
  EMERGENCY_PLAN: EmergencyPlanSource,
  SCHOOL_STEPS: SchoolStepsSource,
  WEEKLY_DIGEST: WeeklyDigestSource,
  YEAR_STATISTICS: YearStatisticsSource,
  YEARLY_SAFETY: YearlySafetySource,
};

@Injectable()
export class ReportSources {
  constructor(private readonly module: ModuleRef) {}

  /** @throws DomainError as the page of what the report is about would. */
  check(actor: Actor, asked: Asked): Promise<void> {
    return this.sourceOf(asked).check(actor, asked);
  }

  load(actor: Actor, asked: Asked): Promise<ReportContent> {
    return this.sourceOf(asked).load(actor, asked, asked.format);
  }

  private sourceOf({ kind }: Asked): ReportSource {
    return this.module.get(SOURCES[kind], { strict: true });
  }
}
