import {
  codesOf,
  DATA_CLASS_CODES,
  REFERRAL_DECLINE_REASONS,
  REFERRAL_LEGAL_BASES,
  REFERRAL_PURPOSES,
  REFERRAL_REASONS,
  URGENCY_LEVELS,
  type DataClassCode,
  type ReferralBasisCode,
  type ReferralDeclineReasonCode,
  type ReferralPurposeCode,
  type ReferralReasonCode,
  type UrgencyCode,
} from '#contracts';
import { IsDay, IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { SERVICE_TYPES, type ServiceTypeCode } from '#contracts';

const STORY = 3_000;
const NOTE = 1_000;
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const PURPOSES = [...codesOf<ReferralPurposeCode>(REFERRAL_PURPOSES)];
const REASONS = [...codesOf<ReferralReasonCode>(REFERRAL_REASONS)];
const BASES = [...codesOf<ReferralBasisCode>(REFERRAL_LEGAL_BASES)];
const CLASSES = [...DATA_CLASS_CODES];

/** What a referral says; only what is sent changes, `null` clears a text. */
export class ReferralContent {
  @ApiPropertyOptional({ enum: URGENCIES })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: UrgencyCode;

  @ApiPropertyOptional({ description: 'Consent is then neither asked nor used' })
  @IsOptional()
  @IsBoolean()
  guardianSuspected?: boolean;

  @ApiPropertyOptional({ enum: PURPOSES })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: ReferralPurposeCode;

  @ApiPropertyOptional({ enum: REASONS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(REASONS, { each: true })
  reasons?: ReferralReasonCode[];

  @ApiPropertyOptional({ enum: CLASSES, isArray: true, description: 'Chosen one by one' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(CLASSES, { each: true })
  dataClasses?: DataClassCode[];

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  problem?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  schoolDid?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Dangers to somebody who visits' })
  @IsOptional()
  @IsText(NOTE)
  visitRisk?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Telephone of the guardian' })
  @IsOptional()
  @IsText(60)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(NOTE)
  learning?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(NOTE)
  attendance?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Bands, no scores and no items' })
  @IsOptional()
  @IsText(NOTE)
  screening?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  health?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  legal?: string | null;
}

export class EditReferralRequest extends ReferralContent {}

export class CreateReferralRequest extends ReferralContent {
  @ApiProperty({ format: 'uuid', description: 'Made by the client' })
  @IsId()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsId()
  studentId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  incidentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A screening of this very student' })
  @IsOptional()
  @IsId()
  screeningId?: string;
}

export class ReferralReasonRequest {
  @ApiProperty()
  @IsText(NOTE)
  reason: string;
}

export class ReferralQuestionRequest {
  @ApiProperty()
  @IsText(NOTE)
  question: string;
}

export class TriageReferralRequest {
  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: UrgencyCode;

  @ApiPropertyOptional()
  @IsOptional()
  @IsText(NOTE)
  note?: string;
}

export class AppointRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  postId: string;
}

export class AssignReferralRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  agencyId: string;

  @ApiPropertyOptional({ enum: CLASSES, isArray: true, description: 'A part of what was chosen' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(CLASSES, { each: true })
  dataClasses?: DataClassCode[];

  @ApiPropertyOptional({ type: [String], description: 'A part of the documents that were chosen' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsId({ each: true })
  documentIds?: string[];
}

export class AnswerQuestionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  questionId: string;

  @ApiProperty()
  @IsText(NOTE)
  answer: string;
}

export class AddBasisRequest {
  @ApiProperty({ enum: BASES })
  @IsIn(BASES)
  code: ReferralBasisCode;

  @ApiProperty({ format: 'date' })
  @IsDay()
  givenOn: string;

  @ApiPropertyOptional({ description: 'Who gave consent' })
  @IsOptional()
  @IsText(150)
  givenBy?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsText(60)
  relation?: string;

  @ApiPropertyOptional({ description: 'How: form, telephone, court order …' })
  @IsOptional()
  @IsText(200)
  method?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  validUntil?: string;
}

export class WithdrawBasisRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  basisId: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  withdrawnOn: string;
}

export class DeclineReferralRequest extends ReferralReasonRequest {
  @ApiProperty({ enum: codesOf(REFERRAL_DECLINE_REASONS) })
  @IsIn(codesOf(REFERRAL_DECLINE_REASONS))
  reasonCode: ReferralDeclineReasonCode;
}

export class ReferralServiceRequest {
  @ApiProperty({ enum: codesOf(SERVICE_TYPES) })
  @IsIn(codesOf(SERVICE_TYPES))
  type: ServiceTypeCode;

  @ApiProperty({ format: 'date' })
  @IsDay()
  servedOn: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsText(NOTE)
  note?: string;
}

export class ReferralFeedbackRequest {
  @ApiProperty()
  @IsText(STORY)
  result: string;

  @ApiPropertyOptional({ description: 'Advice to the school' })
  @IsOptional()
  @IsText(STORY)
  advice?: string;
}
