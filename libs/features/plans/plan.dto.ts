import {
  codesOf,
  CONTACT_KINDS,
  HAZARD_GROUPS,
  HELP_KINDS,
  INCIDENT_PHASES,
  MEASURES_3P,
  PLAN_KINDS,
  PLAN_STATUS_LABELS,
  SCENARIOS,
  type ContactKindCode,
  type HazardGroupCode,
  type HelpKindCode,
  type IncidentPhaseCode,
  type Measure3pCode,
  type PlanKindCode,
  type PlanStatus,
  type ScenarioCode,
} from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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

const KINDS = [...codesOf(PLAN_KINDS)];
const SCENARIO_CODES = [...codesOf(SCENARIOS)];
const STATUSES = [...codesOf(PLAN_STATUS_LABELS)];
const MEASURES = [...codesOf(MEASURES_3P)];
const GROUPS = [...codesOf(HAZARD_GROUPS)];
const PHASES = [...codesOf(INCIDENT_PHASES)];
const CONTACTS = [...codesOf(CONTACT_KINDS)];
const HELPS = [...codesOf(HELP_KINDS)];
export const FIRST_YEAR = 2500;
export const LAST_YEAR = 2700;
export const SHORT = 200;
const LONG = 4000;
const MOST_BAHT = 100_000_000;
const MOST_STUDENTS = 10_000;
const MOST_RISKS = 50;
const MOST_LINES = 20;

const text = { type: String, nullable: true } as const;
const year = { type: 'integer', description: 'Buddhist year' } as const;

export class StartPlanRequest {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: PlanKindCode;
  @ApiPropertyOptional({ enum: SCENARIO_CODES, description: 'Of an emergency plan' })
  @IsOptional()
  @IsIn(SCENARIO_CODES)
  scenario?: ScenarioCode;
  @ApiProperty(year) @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) academicYear: number;
}

export class PlanReasonRequest {
  @ApiProperty() @IsText(LONG) reason: string;
}

export class CommandPostField {
  @ApiProperty() @IsText(SHORT) duty: string;
  @ApiProperty({ description: 'Post or name of a member of staff' }) @IsText(SHORT) holder: string;
  @ApiPropertyOptional(text) @IsOptional() @IsText(SHORT) standIn: string | null = null;
}

export class HelpNeedField {
  @ApiProperty({ enum: HELPS }) @IsIn(HELPS) kind: HelpKindCode;
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(MOST_STUDENTS) count: number;
  @ApiPropertyOptional({ ...text, description: 'Who helps: a post, never the students’ names' })
  @IsOptional()
  @IsText(SHORT)
  helper: string | null = null;
}

/** Texts of a plan; only those of its kind may be sent. */
export class PlanContentRequest {
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) aims?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) communication?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) monitoring?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) trigger?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) routes?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) assemblyPoints?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) equipment?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) before?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) during?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) after?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) handover?: string | null;
  @ApiPropertyOptional({ type: [CommandPostField] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => CommandPostField)
  command?: CommandPostField[];
  @ApiPropertyOptional({ type: [HelpNeedField] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => HelpNeedField)
  helpNeeds?: HelpNeedField[];
}

export class MeasureRequest {
  @ApiProperty({ enum: MEASURES }) @IsIn(MEASURES) measure: Measure3pCode;
  @ApiProperty({ enum: GROUPS }) @IsIn(GROUPS) hazardGroup: HazardGroupCode;
  @ApiProperty({ enum: PHASES }) @IsIn(PHASES) phase: IncidentPhaseCode;
  @ApiProperty({ description: 'What is done' }) @IsText(LONG) what: string;
  @ApiPropertyOptional(text) @IsOptional() @IsId() ownerPostId: string | null = null;
  @ApiPropertyOptional(text) @IsOptional() @IsDay() dueOn: string | null = null;
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_BAHT)
  budgetBaht: number | null = null;
  @ApiProperty({ type: [String], description: 'Risks of the school’s approved assessment' })
  @IsArray()
  @ArrayMaxSize(MOST_RISKS)
  @ArrayUnique()
  @IsId({ each: true })
  riskIds: string[];
}

export class ContactRequest {
  @ApiProperty({ enum: CONTACTS }) @IsIn(CONTACTS) kind: ContactKindCode;
  @ApiProperty({ description: 'Post, name or agency' }) @IsText(SHORT) name: string;
  @ApiPropertyOptional(text) @IsOptional() @IsText(SHORT) duty: string | null = null;
  @ApiProperty({ pattern: '^[0-9+][0-9 -]{1,29}$' }) @Matches(/^[0-9+][0-9 -]{1,29}$/u) phone: string;
}

export class PlanQuery extends PageQuery {
  @ApiPropertyOptional(year)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear?: number;
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: PlanKindCode;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: PlanStatus;
}

export class PlanYearQuery {
  @ApiProperty(year)
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
}
