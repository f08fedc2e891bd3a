import { IsId } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const share = { type: Number, nullable: true, description: 'Percent; null without a base' };

export class CareStatisticsQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Academic year, Buddhist era; the present one when absent',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2500)
  @Max(2700)
  academicYear?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'One school; the whole district when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class ClockCount {
  @ApiProperty({ description: 'Kind of record that the step belongs to' }) subjectKind: string;
  @ApiProperty() step: string;
  @ApiProperty({ description: 'Done by the due time' }) kept: number;
  @ApiProperty({ description: 'Done, or still open, after the due time' }) missed: number;
  @ApiProperty({ description: 'Open, and not due yet' }) running: number;
}

export class CaseTypeCount {
  @ApiProperty() type: string;
  @ApiProperty() opened: number;
  @ApiProperty() openAtEnd: number;
  @ApiProperty() closed: number;
}

export class CaseOutcomeCount {
  @ApiProperty() outcome: string;
  @ApiProperty() closed: number;
}

export class CaseCounts {
  @ApiProperty({ description: 'Opened in the year' }) opened: number;
  @ApiProperty({ description: 'Open on the last day of the year; today while it runs' }) openAtEnd: number;
  @ApiProperty({ description: 'Closed in the year, and not opened again in it' }) closed: number;
  @ApiProperty({ type: [CaseTypeCount] }) byType: CaseTypeCount[];
  @ApiProperty({ type: [CaseOutcomeCount] }) byOutcome: CaseOutcomeCount[];
}

export class DropoutReasonCount {
  @ApiProperty({ type: String, nullable: true, description: 'Code of the ministry; null: not stated' })
  reason: string | null;
  @ApiProperty() listed: number;
  @ApiProperty() back: number;
}

export class DropoutCounts {
  @ApiProperty({ description: 'Children listed in the year, mistakes apart; the denominator' })
  listed: number;
  @ApiProperty({ description: 'Back in education, proved; the numerator' }) back: number;
  @ApiProperty({ description: 'Still looked for' }) open: number;
  @ApiProperty({ description: 'Without a stated reason' }) unspecified: number;
  @ApiProperty(share) backPercent: number | null;
  @ApiProperty(share) unspecifiedPercent: number | null;
  @ApiProperty({ type: [DropoutReasonCount] }) byReason: DropoutReasonCount[];
}

export class AgencyCount {
  @ApiProperty({ format: 'uuid' }) agencyId: string;
  @ApiProperty() nameTh: string;
  @ApiProperty() type: string;
  @ApiProperty() assigned: number;
  @ApiProperty({ description: 'Accepted or declined' }) answered: number;
  @ApiProperty() accepted: number;
  @ApiProperty() declined: number;
  @ApiProperty({ description: 'Result reported' }) done: number;
  @ApiProperty({ type: Number, nullable: true }) medianAnswerHours: number | null;
}

/** Counts alone: no field names a student, or leads to one. */
export class CareStatisticsView {
  @ApiProperty({ description: 'Buddhist year' }) academicYear: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) schoolId: string | null;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ description: 'Whether the year is over' }) over: boolean;
  @ApiProperty({ type: [ClockCount] }) clocks: ClockCount[];
  @ApiProperty({ type: CaseCounts }) cases: CaseCounts;
  @ApiProperty({ type: DropoutCounts }) dropouts: DropoutCounts;
  @ApiProperty({ type: [AgencyCount] }) agencies: AgencyCount[];
}
