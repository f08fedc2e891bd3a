import {
  codesOf,
  DROPOUT_ACTION_NAMES,
  DROPOUT_CAUSES,
  DROPOUT_OUTCOMES,
  DROPOUT_REASONS,
  DROPOUT_SIGNS,
  DROPOUT_STATES,
  TRACING_KINDS,
  TRACING_RESULTS,
  type DropoutCauseCode,
  type DropoutOutcomeCode,
  type DropoutReasonCode,
  type TracingKind,
  type TracingResult,
} from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { OpenCaseRequest } from '#features/cases';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const STATES = codesOf(DROPOUT_STATES);
const SIGNS = codesOf(DROPOUT_SIGNS);
const REASONS = codesOf(DROPOUT_REASONS);
const CAUSES = codesOf(DROPOUT_CAUSES);
const OUTCOMES = codesOf(DROPOUT_OUTCOMES);
const KINDS = codesOf(TRACING_KINDS);
const RESULTS = codesOf(TRACING_RESULTS);
const NOT_FOUND_RESULTS = RESULTS.filter((code) => code !== 'FOUND');

export const LISTS = ['open', 'closed', 'all'] as const;

export class DropoutQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LISTS, default: 'open' })
  @IsOptional()
  @IsIn(LISTS)
  list: (typeof LISTS)[number] = 'open';
  @ApiPropertyOptional({ enum: SIGNS }) @IsOptional() @IsIn(SIGNS) sign?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() studentId?: string;
}

export class DropoutLine {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ format: 'uuid' }) studentId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ format: 'uuid' }) schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty() level: string;
  @ApiProperty() room: string;
  @ApiProperty({ enum: SIGNS }) sign: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ enum: OUTCOMES, nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: the care posts of the school' })
  ownerName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ format: 'date-time' }) listedAt: string;
  @ApiProperty() version: number;
}

export class DropoutPage {
  @ApiProperty({ type: [DropoutLine] }) items: DropoutLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class StepView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: KINDS }) kind: string;
  @ApiProperty({ enum: RESULTS }) result: string;
  @ApiProperty({ format: 'date' }) doneOn: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() byName: string;
}

export class DropoutHistoryLine {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() actingRole: string;
  @ApiProperty() action: string;
  @ApiProperty({ enum: STATES }) to: string;
  @ApiProperty({ type: String, nullable: true }) explanation: string | null;
}

export class DropoutOwnerView {
  @ApiProperty({ format: 'uuid' }) postId: string;
  @ApiProperty() role: string;
  @ApiProperty() displayName: string;
}

export class DropoutView extends DropoutLine {
  @ApiProperty({ enum: REASONS, nullable: true }) reason: string | null;
  @ApiProperty({ enum: CAUSES, nullable: true }) ownCause: string | null;
  @ApiProperty({ type: String, nullable: true }) evidenceDocument: string | null;
  @ApiProperty({ type: String, nullable: true }) newPlace: string | null;
  @ApiProperty({ type: [StepView] }) steps: StepView[];
  @ApiProperty({ type: [DropoutHistoryLine] }) history: DropoutHistoryLine[];
  @ApiProperty({
    type: [DropoutOwnerView],
    description: 'Posts that it can be given to; empty for who may not',
  })
  owners: DropoutOwnerView[];
  @ApiProperty({
    format: 'uuid',
    type: String,
    nullable: true,
    description: 'The case that was opened from it, for who sees it',
  })
  caseId: string | null;
  @ApiProperty({ enum: DROPOUT_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class DropoutReceipt {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty() version: number;
}

class StepRequest {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: TracingKind;
  @ApiProperty({ format: 'date' }) @IsDay() doneOn: string;
  @ApiPropertyOptional() @IsOptional() @IsText(2_000) note?: string;
}

export class TraceRequest extends StepRequest {
  @ApiProperty({ enum: NOT_FOUND_RESULTS }) @IsIn(NOT_FOUND_RESULTS) result: TracingResult;
}

export class AddStepRequest extends StepRequest {
  @ApiProperty({ enum: RESULTS }) @IsIn(RESULTS) result: TracingResult;
}

export class FindRequest extends StepRequest {}

export class DropoutReasonRequest {
  @ApiProperty({ enum: REASONS, description: 'The ministry’s code, for exchange' })
  @IsIn(REASONS)
  reason: DropoutReasonCode;
  @ApiPropertyOptional({ enum: CAUSES, description: 'Why the child left' })
  @IsOptional()
  @IsIn(CAUSES)
  ownCause?: DropoutCauseCode;
}

export class CloseRequest {
  @ApiProperty({ enum: OUTCOMES }) @IsIn(OUTCOMES) outcome: DropoutOutcomeCode;
  @ApiPropertyOptional({ description: 'Number of a letter or paper that proves it' })
  @IsOptional()
  @IsText(200)
  document?: string;
  @ApiPropertyOptional({ description: 'Where the child learns now' })
  @IsOptional()
  @IsText(200)
  newPlace?: string;
}

export class ExplainRequest {
  @ApiProperty() @IsText(1_000) explanation: string;
}

export class HandOverRequest {
  @ApiProperty({ format: 'uuid', description: 'A post of the school that may trace this child' })
  @IsId()
  postId: string;
}

/** Whose case it is and where it came from is the entry's to say. */
export class OpenDropoutCaseRequest extends OmitType(OpenCaseRequest, [
  'studentId',
  'origin',
  'originId',
] as const) {}

export class AbsenceRequest {
  @ApiProperty({ format: 'uuid' }) @IsId() studentId: string;
  @ApiProperty({ format: 'date', description: 'Last school day that was counted' }) @IsDay() seenOn: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 200 })
  @IsInt()
  @Min(0)
  @Max(200)
  consecutiveDays: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 31 }) @IsInt() @Min(0) @Max(31) daysInMonth: number;
}

export class AbsenceReceipt {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({
    enum: ['CONSEC5', 'MONTH7'],
    nullable: true,
    description: 'null: under both limits, nobody is listed',
  })
  sign: string | null;
}

export class FiguresQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'One school; every school in reach when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ description: 'Academic year of the Buddhist era; the present one when absent' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2500)
  @Max(2700)
  year?: number;
}

export class DropoutFigure {
  @ApiProperty({ format: 'uuid' }) schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ description: 'Entries of the year, mistakes apart; the denominator' }) listed: number;
  @ApiProperty() open: number;
  @ApiProperty({ description: 'Back in education, proved; the numerator' }) back: number;
  @ApiProperty() out: number;
  @ApiProperty() gone: number;
  @ApiProperty() notFound: number;
  @ApiProperty({ description: 'Without a stated reason: a quality figure' }) unspecified: number;
}

export class DropoutFigures {
  @ApiProperty() academicYear: number;
  @ApiProperty({ type: [DropoutFigure] }) items: DropoutFigure[];
}
