import { SEALED_FIGURES, type SealedFigure } from '#contracts';
import { IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { AgencyCount, CaseCounts, ClockCount, DropoutCounts } from './care-statistics.dto.js';
import type { SealRow } from './seals.queries.js';
import { StatisticsView } from './statistics.dto.js';

const FIGURE_NAMES = [...SEALED_FIGURES];

export class SealRequest {
  @ApiPropertyOptional({
    description: 'Why a sealed period is sealed once more; asked for from the second time on',
  })
  @IsOptional()
  @IsText(1_000)
  reason?: string;
}

export class SealView {
  @ApiProperty({ description: '1 for the first seal of the period' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ description: 'SHA-256 over figures, base, counted facts and records, hexadecimal' })
  digest: string;
  @ApiProperty() events: number;
  @ApiProperty() students: number;

  static of({ revision, reason, asOf, ruleVersion, digest, events, students }: SealRow): SealView {
    return {
      revision,
      reason,
      asOf: asOf.toISOString(),
      ruleVersion,
      digest: digest.toString('hex'),
      events,
      students,
    };
  }
}

export class DifferencesView {
  @ApiProperty({ description: 'Incidents that the newest seal does not know' }) added: number;
  @ApiProperty({ description: 'Sealed incidents that count no more' }) removed: number;
  @ApiProperty({ description: 'Sealed incidents that count elsewhere now' }) changed: number;
  @ApiProperty({
    enum: FIGURE_NAMES,
    isArray: true,
    description: 'Figures beside the events that the records give otherwise now',
  })
  figures: SealedFigure[];
}

export class PeriodView {
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
}

export class SealList {
  @ApiProperty({ type: PeriodView, description: 'First and last day of the period in this district' })
  days: PeriodView;
  @ApiProperty({ type: [SealView] }) items: SealView[];
  @ApiProperty({ type: DifferencesView, nullable: true, description: 'null before the first seal' })
  since: DifferencesView | null;
  @ApiProperty({ description: 'Whether the period is over and has something that no seal holds' })
  sealable: boolean;
}

export class SealedZeroReports {
  @ApiProperty({ description: 'YYYY-MM, Common Era' }) month: string;
  @ApiProperty() hasRecords: number;
  @ApiProperty() confirmedZero: number;
  @ApiProperty() silent: number;
}

export class SealedStep {
  @ApiProperty() ruleKey: string;
  @ApiProperty({ description: 'Schools that had met the rule when the period ended' }) met: number;
}

/** What student care and the schools did in the period: counts alone, no field leads to a student. */
export class SealedCare {
  @ApiProperty({ format: 'date-time', description: 'Records were read as they were known then' })
  settledAt: string;
  @ApiProperty({ type: [ClockCount] }) clocks: ClockCount[];
  @ApiProperty({ type: CaseCounts }) cases: CaseCounts;
  @ApiProperty({ type: DropoutCounts }) dropouts: DropoutCounts;
  @ApiProperty({ type: [AgencyCount], description: 'Median times are not sealed' }) agencies: AgencyCount[];
  @ApiProperty({ type: [SealedZeroReports] }) zeroReports: SealedZeroReports[];
  @ApiProperty({ type: [SealedStep] }) steps: SealedStep[];
}

export class SealedView {
  @ApiProperty({ type: SealView }) seal: SealView;
  @ApiProperty({ type: PeriodView }) days: PeriodView;
  @ApiProperty({ type: StatisticsView, description: 'The events of the period' }) report: StatisticsView;
  @ApiProperty({
    type: SealedCare,
    nullable: true,
    description: 'null in seals of the first rules, and for who may not read figures of care',
  })
  care: SealedCare | null;
}
