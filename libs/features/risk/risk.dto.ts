import {
  codesOf,
  HAZARD_GROUPS,
  HAZARDS,
  RISK_AREAS,
  RISK_LEVELS,
  RISK_RESPONSES,
  RISK_STATUS_LABELS,
  type HazardCode,
  type HazardGroupCode,
  type RiskAreaCode,
  type RiskLevelCode,
  type RiskResponseCode,
  type RiskStatus,
} from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const CODES = [...codesOf(HAZARDS)];
const GROUPS = [...codesOf(HAZARD_GROUPS)];
const AREAS = [...codesOf(RISK_AREAS)];
const LEVELS = [...codesOf(RISK_LEVELS)];
const RESPONSES = [...codesOf(RISK_RESPONSES)];
const STATUSES = [...codesOf(RISK_STATUS_LABELS)];
const FIRST_YEAR = 2500;
const LAST_YEAR = 2700;
const SHORT = 200;
const LONG = 2000;
const MOST_BAHT = 100_000_000;

const rating = { type: 'integer', minimum: 1, maximum: 5 } as const;

class YearBody {
  @ApiProperty({ type: 'integer', description: 'Buddhist year' })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
}

export class StartRiskRequest extends YearBody {}

export class RiskReasonRequest {
  @ApiProperty()
  @IsText(LONG)
  reason: string;
}

export class RiskRowChangeRequest {
  @ApiPropertyOptional({ enum: CODES }) @IsOptional() @IsIn(CODES) code?: HazardCode;
  @ApiPropertyOptional({ enum: AREAS }) @IsOptional() @IsIn(AREAS) area?: RiskAreaCode;
  @ApiPropertyOptional() @IsOptional() @IsText(SHORT) place?: string;
  @ApiPropertyOptional({ description: 'What could happen' }) @IsOptional() @IsText(LONG) happening?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(LONG) exposed?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(LONG) controls?: string | null;
  @ApiPropertyOptional({ ...rating, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  likelihood?: number | null;
  @ApiPropertyOptional({ ...rating, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  impact?: number | null;
  @ApiPropertyOptional({
    enum: LEVELS,
    nullable: true,
    description: 'Higher than the rating gives; with a reason',
  })
  @IsOptional()
  @IsIn(LEVELS)
  raisedTo?: RiskLevelCode | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(LONG)
  raiseReason?: string | null;
  @ApiPropertyOptional({ enum: RESPONSES, nullable: true })
  @IsOptional()
  @IsIn(RESPONSES)
  response?: RiskResponseCode | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(LONG) prevent?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(LONG)
  cultivate?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(LONG) suppress?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsId() ownerPostId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsDay() dueOn?: string | null;
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_BAHT)
  budgetBaht?: number | null;
  @ApiPropertyOptional({ ...rating, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  likelihoodAfter?: number | null;
  @ApiPropertyOptional({ ...rating, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  impactAfter?: number | null;
}

export class RiskQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear?: number;
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: RiskStatus;
}

export class RiskYearQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
}

export class RankedRisksQuery extends PageQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
  @ApiPropertyOptional({ enum: GROUPS }) @IsOptional() @IsIn(GROUPS) group?: HazardGroupCode;
  @ApiPropertyOptional({ enum: LEVELS }) @IsOptional() @IsIn(LEVELS) level?: RiskLevelCode;
  @ApiPropertyOptional(rating)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  likelihood?: number;
  @ApiPropertyOptional(rating)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  impact?: number;
}

export class CutPointsRequest {
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(24) lowMax: number;
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(24) mediumMax: number;
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(24) highMax: number;
  @ApiProperty() @IsText(LONG) reason: string;
}
