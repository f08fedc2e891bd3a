import {
  codesOf,
  EVIDENCE_KEYS,
  EVIDENCE_RECORD_KINDS,
  MOST_AT_LEAST,
  PROMISED_INDICATORS,
  SIX_STEPS,
  STEP_STATES,
  type EvidenceKey,
  type StepCode,
  type StepState,
} from '#contracts';
import { IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';

export const FIRST_YEAR = 2500;
export const LAST_YEAR = 2700;
const LONG = 2000;
const STEPS = [...codesOf(SIX_STEPS)];
const STATES = [...codesOf(STEP_STATES)];
const KEYS = [...EVIDENCE_KEYS];

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: 'integer', nullable: true } as const;

export class YearQuery {
  @ApiProperty({ ...whole, description: 'Buddhist year' })
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
}

export class BoardsQuery extends YearQuery {
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
}

export class StepRemarkRequest {
  @ApiProperty(whole) @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR) academicYear: number;
  @ApiProperty({ enum: STEPS }) @IsIn(STEPS) step: StepCode;
  @ApiPropertyOptional({ enum: KEYS }) @IsOptional() @IsIn(KEYS) ruleKey?: EvidenceKey;
  @ApiProperty({ description: 'Why; names no pupil' }) @IsText(LONG) remark: string;
}

export class StepThresholdRequest {
  @ApiProperty({ enum: KEYS }) @IsIn(KEYS) key: EvidenceKey;
  @ApiProperty(whole) @IsInt() @Min(1) @Max(MOST_AT_LEAST) value: number;
}

export class StepRulesRequest {
  @ApiProperty({ ...whole, description: 'The year from which they hold: the present one or a later one' })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiProperty({ type: [StepThresholdRequest] })
  @IsArray()
  @ArrayMaxSize(KEYS.length)
  @ValidateNested({ each: true })
  @Type(() => StepThresholdRequest)
  thresholds: StepThresholdRequest[];
  @ApiProperty() @IsText(LONG) reason: string;
}

export class EvidenceRecordView {
  @ApiProperty({ enum: [...EVIDENCE_RECORD_KINDS] }) kind: string;
  @ApiProperty() id: string;
  @ApiProperty(text) on: string | null;
  @ApiProperty({ ...text, description: 'The record whose page shows it, where it has none of its own' })
  at: string | null;
}

export class RuleTestView {
  @ApiProperty({ enum: ['at-least', 'all', 'share'] }) kind: string;
  @ApiProperty({ ...maybe, description: 'Pieces or percent; null where all is asked' }) value: number | null;
}

export class RuleResultView {
  @ApiProperty({ enum: KEYS }) key: string;
  @ApiProperty({ type: RuleTestView }) test: RuleTestView;
  @ApiProperty(whole) have: number;
  @ApiProperty(maybe) of: number | null;
  @ApiProperty() satisfied: boolean;
  @ApiProperty({
    ...text,
    description: 'Since when it is met, or not met; null before the first computation',
  })
  sinceOn: string | null;
  @ApiProperty({ enum: ['SUBMITTED', 'RETURNED'], nullable: true }) waiting: string | null;
  @ApiProperty({ type: [String], description: 'Codes or ids of what is missing' }) missing: string[];
  @ApiProperty({
    type: [EvidenceRecordView],
    description: 'The newest; of single pupils for those who work with them',
  })
  records: EvidenceRecordView[];
}

export class StepLineView {
  @ApiProperty({ enum: STEPS }) step: StepCode;
  @ApiProperty({ enum: STATES }) state: StepState;
  @ApiProperty(whole) satisfied: number;
  @ApiProperty(whole) of: number;
  @ApiProperty() dueOn: string;
}

export class BoardStepView extends StepLineView {
  @ApiProperty({ type: [RuleResultView] }) rules: RuleResultView[];
}

export class StepDissentView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: STEPS }) step: string;
  @ApiProperty({ enum: KEYS, nullable: true }) ruleKey: string | null;
  @ApiProperty() remark: string;
  @ApiProperty() writtenAt: string;
  @ApiProperty() role: string;
}

export class BoardLine {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(text) networkId: string | null;
  @ApiProperty(text) networkNameTh: string | null;
  @ApiProperty({ enum: STATES }) state: StepState;
  @ApiProperty(whole) satisfied: number;
  @ApiProperty(whole) of: number;
  @ApiProperty({ type: [StepLineView] }) steps: StepLineView[];
  @ApiProperty({ ...whole, description: 'Dissenting remarks; no state depends on them' }) remarks: number;
}

export class StepBoardView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(whole) academicYear: number;
  @ApiProperty({ description: 'The rule set that it was computed by' }) ruleVersion: string;
  @ApiProperty({ enum: STATES }) state: StepState;
  @ApiProperty(whole) satisfied: number;
  @ApiProperty(whole) of: number;
  @ApiProperty({ ...text, description: 'When the district’s boards were computed last' }) asOf: string | null;
  @ApiProperty({ ...text, description: 'When this board changed last; null: not computed yet' })
  changedAt: string | null;
  @ApiProperty({ type: [BoardStepView] }) steps: BoardStepView[];
  @ApiProperty({ type: [StepDissentView] }) remarks: StepDissentView[];
  @ApiProperty() mayRemark: boolean;
}

export class StepStateCountView {
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty(whole) schools: number;
}
export class StepCountView {
  @ApiProperty({ enum: STEPS }) step: string;
  @ApiProperty({ type: [StepStateCountView] }) states: StepStateCountView[];
}
export class NetworkBoardView {
  @ApiProperty(text) networkId: string | null;
  @ApiProperty(text) networkNameTh: string | null;
  @ApiProperty(whole) schools: number;
  @ApiProperty({ type: [StepCountView] }) steps: StepCountView[];
}
export class BoardsView {
  @ApiProperty(whole) academicYear: number;
  @ApiProperty() ruleVersion: string;
  @ApiProperty(text) asOf: string | null;
  @ApiProperty(text) checkedAt: string | null;
  @ApiProperty({ type: [StepCountView] }) steps: StepCountView[];
  @ApiProperty({ type: [NetworkBoardView] }) networks: NetworkBoardView[];
  @ApiProperty({ type: [BoardLine] }) schools: BoardLine[];
}

export class StepRuleView {
  @ApiProperty({ enum: KEYS }) key: string;
  @ApiProperty({ enum: STEPS }) step: string;
  @ApiProperty({ type: RuleTestView }) test: RuleTestView;
}
export class StepRevisionView {
  @ApiProperty() version: string;
  @ApiProperty(whole) academicYear: number;
  @ApiProperty() reason: string;
  @ApiProperty() setAt: string;
}
export class StepRulesView {
  @ApiProperty(whole) academicYear: number;
  @ApiProperty() version: string;
  @ApiProperty({ type: [StepRuleView] }) rules: StepRuleView[];
  @ApiProperty({ type: [StepRevisionView] }) history: StepRevisionView[];
  @ApiProperty() maySet: boolean;
}

export class IndicatorView {
  @ApiProperty({ enum: [...codesOf(PROMISED_INDICATORS)] }) code: string;
  @ApiProperty(whole) targetPercent: number;
  @ApiProperty({ description: 'False: no record proves it yet' }) measured: boolean;
  @ApiProperty(maybe) have: number | null;
  @ApiProperty(maybe) of: number | null;
  @ApiProperty({ type: Number, nullable: true }) percent: number | null;
}
export class IndicatorList {
  @ApiProperty(whole) academicYear: number;
  @ApiProperty({ type: [IndicatorView] }) items: IndicatorView[];
}
export class IndicatorSchoolView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(whole) have: number;
  @ApiProperty(whole) of: number;
}
export class IndicatorDetail extends IndicatorView {
  @ApiProperty(whole) academicYear: number;
  @ApiProperty({ type: [IndicatorSchoolView] }) schools: IndicatorSchoolView[];
}
