import {
  codesOf,
  MONITORING_BOUNDS,
  MONITORING_CHOICES,
  MONITORING_FINDING_LEVELS,
  MONITORING_VISIT_STATUSES,
  type MonitoringChoice,
  type MonitoringFindingLevel,
  type MonitoringVisitStatus,
} from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const STATUSES = [...codesOf(MONITORING_VISIT_STATUSES)];
const LEVELS = [...codesOf(MONITORING_FINDING_LEVELS)];
const CHOICES = [...codesOf(MONITORING_CHOICES)];
const FIRST_YEAR = 2500;
const LAST_YEAR = 2700;
const MOST_ANSWERS = 100;
const { text: LONG, count: MOST_COUNT, score: SCORE, toolsAVisit, visitors } = MONITORING_BOUNDS;

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;

export class PlanVisitRequest {
  @ApiProperty() @IsId() schoolId: string;
  @ApiProperty() @IsDay() plannedOn: string;
  @ApiProperty({ type: [String], description: 'Published tools; several make an integrated visit' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(toolsAVisit)
  @ArrayUnique()
  @IsId({ each: true })
  toolIds: string[];
  @ApiProperty({ type: [String], description: 'Posts of visitors' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(visitors)
  @ArrayUnique()
  @IsId({ each: true })
  visitorPostIds: string[];
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) purpose?: string | null;
}

export class RescheduleVisitRequest {
  @ApiProperty() @IsDay() plannedOn: string;
  @ApiProperty() @IsText(LONG) reason: string;
}

export class VisitReasonRequest {
  @ApiProperty() @IsText(LONG) reason: string;
}

export class AnswerField {
  @ApiProperty() @Matches(/^[a-z0-9_-]{1,40}$/u) itemId: string;
  @ApiPropertyOptional({ enum: CHOICES, nullable: true })
  @IsOptional()
  @IsIn(CHOICES)
  choice?: MonitoringChoice | null;
  @ApiPropertyOptional({ ...whole, minimum: 1, maximum: 5 })
  @IsOptional()
  @IsInt()
  @Min(SCORE.min)
  @Max(SCORE.max)
  score?: number | null;
  @ApiPropertyOptional({ ...whole, minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_COUNT)
  count?: number | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) text?: string | null;
  @ApiPropertyOptional({ ...text, description: 'Remark beside the answer' })
  @IsOptional()
  @IsText(LONG)
  note?: string | null;
}

export class AnswersRequest {
  @ApiProperty({ type: [AnswerField] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => AnswerField)
  answers: AnswerField[];
}

export class AddFindingRequest {
  @ApiProperty({ enum: LEVELS }) @IsIn(LEVELS) level: MonitoringFindingLevel;
  @ApiProperty() @IsText(LONG) text: string;
  @ApiProperty({ description: 'A post at the school' }) @IsId() ownerPostId: string;
  @ApiProperty() @IsDay() dueOn: string;
  @ApiPropertyOptional(text) @IsOptional() @IsId() toolId?: string | null;
  @ApiPropertyOptional(text)
  @IsOptional()
  @Matches(/^[a-z0-9_-]{1,40}$/u)
  itemId?: string | null;
}

export class CompleteVisitRequest {
  @ApiProperty() @IsText(LONG) summary: string;
}

export class AddendumRequest {
  @ApiProperty() @IsText(LONG) text: string;
}

export class VisitQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear?: number;
  @ApiPropertyOptional({ type: 'integer', enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  term?: 1 | 2;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: MonitoringVisitStatus;
  @ApiPropertyOptional({ description: 'First day of a span' }) @IsOptional() @IsDay() from?: string;
  @ApiPropertyOptional({ description: 'Last day of a span' }) @IsOptional() @IsDay() to?: string;
}

export class OverviewQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiProperty({ type: 'integer', enum: [1, 2] })
  @Type(() => Number)
  @IsIn([1, 2])
  term: 1 | 2;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
}
