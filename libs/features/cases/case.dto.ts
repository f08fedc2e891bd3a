import {
  CARE_GROUPS,
  CASE_CAUSES,
  CASE_CLOSE_REASONS,
  CASE_TYPES,
  codesOf,
  SERVICE_TYPES,
  URGENCY_LEVELS,
  type CareGroupCode,
  type CaseCauseCode,
  type CaseCloseReasonCode,
  type CaseTypeCode,
  type ServiceTypeCode,
  type UrgencyCode,
} from '#contracts';
import { ChangeOf, IsDay, IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const TYPES = [...codesOf(CASE_TYPES)];
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const CAUSES = [...codesOf(CASE_CAUSES)];
/** What the dropout list opens, it opens itself: it stands above and knows its entries. */
const ORIGINS = ['HAND', 'INCIDENT', 'SCREENING'] as const;
export type CaseOrigin = (typeof ORIGINS)[number] | 'DROPOUT';
const STORY = 5_000;

export class ScaleField {
  @ApiProperty({ enum: CAUSES })
  @IsIn(CAUSES)
  problem: CaseCauseCode;

  @ApiProperty({ minimum: 1, maximum: 5, description: '1 none, 5 very severe' })
  @IsInt()
  @Min(1)
  @Max(5)
  scale: number;
}

export class MeasureField {
  @ApiPropertyOptional({ minimum: 0, maximum: 100 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  attendancePercent?: number;

  @ApiProperty({ enum: codesOf(CARE_GROUPS) })
  @IsIn(codesOf(CARE_GROUPS))
  careGroup: CareGroupCode;

  @ApiProperty({ type: [ScaleField] })
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique(({ problem }: ScaleField) => problem)
  @ValidateNested({ each: true })
  @Type(() => ScaleField)
  scales: ScaleField[];
}

class CaseStory {
  @ApiProperty()
  @IsText(STORY)
  problem: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  history?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  family?: string | null;

  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: CaseTypeCode;

  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: UrgencyCode;
}

export class OpenCaseRequest extends CaseStory {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  studentId: string;

  @ApiPropertyOptional({ enum: ORIGINS })
  @IsOptional()
  @IsIn(ORIGINS)
  origin?: (typeof ORIGINS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'The incident or screening' })
  @IsOptional()
  @IsId()
  originId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Owner; the own post unless told otherwise' })
  @IsOptional()
  @IsId()
  ownerPostId?: string;

  @ApiPropertyOptional({ type: MeasureField })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MeasureField)
  measure?: MeasureField;

  @ApiPropertyOptional({ description: 'Keep as a draft; no clock runs yet' })
  @IsOptional()
  @IsBoolean()
  draft?: boolean;
}

export class EditCaseRequest extends ChangeOf(CaseStory) {}

export class CloseCaseRequest {
  @ApiProperty({ enum: codesOf(CASE_CLOSE_REASONS) })
  @IsIn(codesOf(CASE_CLOSE_REASONS))
  closeReason: CaseCloseReasonCode;

  @ApiPropertyOptional({ type: MeasureField, description: 'Needed; 422 without it' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MeasureField)
  measure?: MeasureField;
}

export class CaseReasonRequest {
  @ApiProperty()
  @IsText(1_000)
  reason: string;
}

export class AssignCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  postId: string;
}

export class CaseTeamRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsId({ each: true })
  postIds: string[];
}

const KINDS = ['GOAL', 'SERVICE', 'FOLLOW_UP'] as const;
export type PlanKind = (typeof KINDS)[number];

export class PlanItemRequest {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: PlanKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'The goal that a service or follow-up belongs to' })
  @IsOptional()
  @IsId()
  parentId?: string;

  @ApiPropertyOptional({ enum: codesOf(SERVICE_TYPES) })
  @IsOptional()
  @IsIn(codesOf(SERVICE_TYPES))
  serviceType?: ServiceTypeCode;

  @ApiProperty()
  @IsText(1_000)
  text: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  dueOn: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  ownerPostId?: string;
}

export class EndPlanItemRequest {
  @ApiProperty({ description: 'What came of it, or why not' })
  @IsText(1_000)
  result: string;
}

export class DecisionField extends PickType(PlanItemRequest, ['text', 'dueOn'] as const) {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  ownerPostId: string;
}

export class ConferenceRequest {
  @ApiProperty({ format: 'date' })
  @IsDay()
  heldOn: string;

  @ApiProperty({ description: 'Who met' })
  @IsText(1_000)
  attendees: string;

  @ApiProperty()
  @IsText(STORY)
  summary: string;

  @ApiProperty({ type: [DecisionField] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DecisionField)
  decisions: DecisionField[];
}

const SENSITIVITIES = ['NORMAL', 'PSYCHOLOGIST', 'LEGAL'] as const;
export type NoteSensitivity = (typeof SENSITIVITIES)[number];

export class NoteRequest {
  @ApiProperty({ enum: SENSITIVITIES })
  @IsIn(SENSITIVITIES)
  sensitivity: NoteSensitivity;

  @ApiProperty({ description: 'Everybody on the case reads it' })
  @IsText(150)
  headline: string;

  @ApiProperty()
  @IsText(STORY)
  text: string;

  @ApiPropertyOptional({ type: [String], description: 'Posts whose holders may open a sealed note' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsId({ each: true })
  readerPostIds?: string[];
}
