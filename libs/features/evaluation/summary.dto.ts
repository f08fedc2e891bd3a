import {
  codesOf,
  HAZARD_GROUPS,
  PRACTICE_ACTION_NAMES,
  PRACTICE_STATUS_LABELS,
  RISK_LEVELS,
  SIX_STEPS,
  SUMMARY_ACTION_NAMES,
  SUMMARY_STATUS_LABELS,
  SUMMARY_TEXTS,
  type PracticeStatus,
  type StepCode,
  type SummaryStatus,
} from '#contracts';
import { IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FIRST_YEAR, LAST_YEAR, StepCountView, StepLineView } from './step-board.dto.js';

const SHORT = 200;
const LONG = 4000;
const STEPS = [...codesOf(SIX_STEPS)];
const STATUSES = [...codesOf(SUMMARY_STATUS_LABELS)];
const PRACTICE_STATUSES = [...codesOf(PRACTICE_STATUS_LABELS)];
const text = { type: String, nullable: true } as const;
const whole = { type: 'integer' } as const;

class YearBody {
  @ApiProperty({ ...whole, description: 'Buddhist year' })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
}

export class BeginSummaryRequest extends YearBody {}

export class SummaryChangeRequest {
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) results?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) problems?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) learned?: string | null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) nextYear?: string | null;
}

export class DecisionReasonRequest {
  @ApiProperty() @IsText(LONG) reason: string;
}

class OptionalYearQuery extends PageQuery {
  @ApiPropertyOptional(whole)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear?: number;
}

export class SummaryQuery extends OptionalYearQuery {
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: SummaryStatus;
}

export class PracticeQuery extends OptionalYearQuery {
  @ApiPropertyOptional({ enum: PRACTICE_STATUSES })
  @IsOptional()
  @IsIn(PRACTICE_STATUSES)
  status?: PracticeStatus;
}

export class ProposePracticeRequest extends YearBody {
  @ApiProperty({ enum: STEPS }) @IsIn(STEPS) step: StepCode;
  @ApiProperty() @IsText(SHORT) title: string;
  @ApiProperty({ description: 'What it was about' }) @IsText(LONG) situation: string;
  @ApiProperty({ description: 'What the school did' }) @IsText(LONG) done: string;
  @ApiProperty({ description: 'What came of it' }) @IsText(LONG) outcome: string;
}

export class SummaryLine {
  @ApiProperty() id: string;
  @ApiProperty({ ...text, description: 'Null: the district office’s own' }) schoolId: string | null;
  @ApiProperty(text) schoolNameTh: string | null;
  @ApiProperty(whole) academicYear: number;
  @ApiProperty({ enum: STATUSES }) status: SummaryStatus;
  @ApiProperty(text) submittedAt: string | null;
  @ApiProperty(text) acceptedAt: string | null;
  @ApiProperty(whole) version: number;
}
export class SummaryPage {
  @ApiProperty({ type: [SummaryLine] }) items: SummaryLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class GroupEventsView {
  @ApiProperty({ enum: [...codesOf(HAZARD_GROUPS)] }) group: string;
  @ApiProperty(whole) events: number;
}
export class RiskLevelsView {
  @ApiProperty({ enum: [...codesOf(RISK_LEVELS)] }) level: string;
  @ApiProperty(whole) before: number;
  @ApiProperty(whole) after: number;
}
export class SummaryFigureView {
  @ApiProperty() key: string;
  @ApiProperty(whole) have: number;
  @ApiProperty({ type: 'integer', nullable: true }) of: number | null;
}
export class SummaryFigures {
  @ApiProperty() asOf: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ ...whole, description: '1 for a school’s own' }) schools: number;
  @ApiProperty(whole) satisfied: number;
  @ApiProperty(whole) of: number;
  @ApiProperty({ type: [StepLineView], description: 'A school’s own six steps' }) steps: StepLineView[];
  @ApiProperty({ type: [StepCountView], description: 'The district’s schools by step and state' })
  stepCounts: StepCountView[];
  @ApiProperty({ type: [GroupEventsView], description: 'Without what is on the conflict route' })
  events: GroupEventsView[];
  @ApiProperty({ type: [RiskLevelsView] }) risks: RiskLevelsView[];
  @ApiProperty({ type: [SummaryFigureView] }) activities: SummaryFigureView[];
  @ApiProperty(whole) remarks: number;
  @ApiProperty(whole) acceptedSummaries: number;
  @ApiProperty(whole) chosenPractices: number;
}

export class EvaluationHistoryView {
  @ApiProperty() at: string;
  @ApiProperty() role: string;
  @ApiProperty() action: string;
  @ApiProperty(text) fromStatus: string | null;
  @ApiProperty() toStatus: string;
  @ApiProperty(text) reason: string | null;
}

export class SummaryView extends SummaryLine {
  @ApiProperty(text) results: string | null;
  @ApiProperty(text) problems: string | null;
  @ApiProperty(text) learned: string | null;
  @ApiProperty(text) nextYear: string | null;
  @ApiProperty(text) returnReason: string | null;
  @ApiProperty({ type: SummaryFigures, description: 'As submitted; of this moment while it is open' })
  figures: SummaryFigures;
  @ApiProperty({ enum: [...SUMMARY_TEXTS], isArray: true }) missing: string[];
  @ApiProperty({ type: [EvaluationHistoryView] }) history: EvaluationHistoryView[];
  @ApiProperty({ enum: SUMMARY_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class PracticeView {
  @ApiProperty() id: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(whole) academicYear: number;
  @ApiProperty({ enum: STEPS }) step: string;
  @ApiProperty() title: string;
  @ApiProperty() situation: string;
  @ApiProperty() done: string;
  @ApiProperty() outcome: string;
  @ApiProperty({ enum: PRACTICE_STATUSES }) status: PracticeStatus;
  @ApiProperty() proposedAt: string;
  @ApiProperty(text) decidedAt: string | null;
  @ApiProperty({ ...text, description: 'For the school and the district' }) reason: string | null;
  @ApiProperty(whole) version: number;
  @ApiProperty({ enum: PRACTICE_ACTION_NAMES, isArray: true }) availableActions: string[];
}
export class PracticePage {
  @ApiProperty({ type: [PracticeView] }) items: PracticeView[];
  @ApiProperty(text) nextCursor: string | null;
}
