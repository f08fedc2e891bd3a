import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUS_LABELS,
  codesOf,
  SCENARIOS,
  DRILL_TYPES,
  GUIDANCE_AREAS,
  HAZARD_GROUPS,
  MOST_HEADS,
  MOST_MINUTES,
  STUDENT_GROUPS,
  type ActivityKind,
  type ActivityStatus,
  type ScenarioCode,
  type DrillType,
  type GuidanceArea,
  type HazardGroupCode,
  type StudentGroup,
} from '#contracts';
import { ChangeOf, MayBeLeftOut, IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const KINDS = [...codesOf(ACTIVITY_KINDS)];
const STATUSES = [...codesOf(ACTIVITY_STATUS_LABELS)];
const SCENARIO_CODES = [...codesOf(SCENARIOS)];
const TYPES = [...codesOf(DRILL_TYPES)];
const AREAS = [...codesOf(GUIDANCE_AREAS)];
const GROUPS = [...codesOf(HAZARD_GROUPS)];
const STUDENTS = [...codesOf(STUDENT_GROUPS)];
const FIRST_YEAR = 2500;
const LAST_YEAR = 2700;
const SHORT = 200;
const LONG = 2000;
const MOST_SCHOOLS = 500;
const MOST_PARTNERS = 20;
const MOST_FINDINGS = 30;

const heads = { type: 'integer', minimum: 0, maximum: MOST_HEADS, default: 0 } as const;

export class SchoolHeadsRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The own school when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
  @ApiPropertyOptional({ enum: STUDENTS, default: 'WHOLE' })
  @IsOptional()
  @IsIn(STUDENTS)
  group?: StudentGroup;
  @ApiPropertyOptional(heads) @IsOptional() @IsInt() @Min(0) @Max(MOST_HEADS) students?: number;
  @ApiPropertyOptional(heads) @IsOptional() @IsInt() @Min(0) @Max(MOST_HEADS) teachers?: number;
  @ApiPropertyOptional(heads) @IsOptional() @IsInt() @Min(0) @Max(MOST_HEADS) staff?: number;
  @ApiPropertyOptional(heads) @IsOptional() @IsInt() @Min(0) @Max(MOST_HEADS) guardians?: number;
  @ApiPropertyOptional(heads) @IsOptional() @IsInt() @Min(0) @Max(MOST_HEADS) outsiders?: number;
}

export class FindingRequest {
  @ApiProperty() @IsText(LONG) text: string;
  @ApiProperty({ format: 'uuid' }) @IsId() ownerPostId: string;
  @ApiProperty({ format: 'date' }) @IsDay() dueOn: string;
}

class HeldParts {
  @ApiProperty({
    type: [SchoolHeadsRequest],
    description: 'One line for each school; a school writes its own alone',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SCHOOLS)
  @ValidateNested({ each: true })
  @Type(() => SchoolHeadsRequest)
  schools: SchoolHeadsRequest[];
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: MOST_MINUTES })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutesToClear?: number | null;
}

/** What can be corrected; what an activity is stays. */
class ActivityContent extends HeldParts {
  @ApiProperty({ format: 'date' }) @IsDay() happensOn: string;
  @ApiProperty() @IsText(SHORT) title: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(LONG) note?: string | null;
  @ApiPropertyOptional({ enum: GROUPS, isArray: true })
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(GROUPS, { each: true })
  hazardGroups?: HazardGroupCode[];
  @ApiPropertyOptional({ enum: SCENARIO_CODES, nullable: true })
  @IsOptional()
  @IsIn(SCENARIO_CODES)
  scenario?: ScenarioCode | null;
  @ApiPropertyOptional({ enum: TYPES, nullable: true })
  @IsOptional()
  @IsIn(TYPES)
  drillType?: DrillType | null;
  @ApiPropertyOptional({ enum: AREAS, nullable: true })
  @IsOptional()
  @IsIn(AREAS)
  guidanceArea?: GuidanceArea | null;
  @ApiPropertyOptional({ description: 'Lead teachers are taught, who teach their schools' })
  @MayBeLeftOut()
  @IsBoolean()
  leadTeachers?: boolean;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Training of lead teachers that it passes on',
  })
  @IsOptional()
  @IsId()
  followsId?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_PARTNERS)
  @ArrayUnique()
  @IsId({ each: true })
  agencyIds?: string[];
  @ApiPropertyOptional({ type: [String], description: 'Partners outside the register' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_PARTNERS)
  @ArrayUnique()
  @IsText(SHORT, { each: true })
  partnerNames?: string[];
}

export class NewActivityRequest extends ActivityContent {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: ActivityKind;
  @ApiProperty({ enum: ['PLANNED', 'HELD'] }) @IsIn(['PLANNED', 'HELD']) status: 'PLANNED' | 'HELD';
  @ApiPropertyOptional({ type: [FindingRequest], description: 'Of a drill that was held' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FINDINGS)
  @ValidateNested({ each: true })
  @Type(() => FindingRequest)
  findings?: FindingRequest[];
}

export class ActivityChangeRequest extends ChangeOf(ActivityContent) {}

export class HoldActivityRequest extends HeldParts {
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsDay() happensOn?: string;
}

export class AddActivityFindingRequest extends FindingRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The own school when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class ChangeActivityFindingRequest {
  @ApiProperty({ format: 'uuid', description: 'A post at the school of the finding' })
  @IsId()
  ownerPostId: string;
  @ApiProperty({ format: 'date', description: 'Not past, unless it stays as it is' }) @IsDay() dueOn: string;
  @ApiProperty() @IsText(1_000) reason: string;
}

export class CloseFindingRequest {
  @ApiProperty({ description: 'What was done' }) @IsText(LONG) done: string;
}

export class WithdrawActivityRequest {
  @ApiProperty() @IsText(LONG) reason: string;
}

export class ActivityQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear?: number;
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: ActivityKind;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: ActivityStatus;
  @ApiPropertyOptional({ enum: SCENARIO_CODES }) @IsOptional() @IsIn(SCENARIO_CODES) scenario?: ScenarioCode;
  @ApiPropertyOptional({ enum: ['true'], description: 'Trainings of lead teachers alone' })
  @IsOptional()
  @IsIn(['true'])
  leadTeachers?: 'true';
}

export class ActivityYearQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
}

export class ActivityOwnersQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The own school when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}
