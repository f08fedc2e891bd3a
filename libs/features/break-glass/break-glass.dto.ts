import {
  BREAK_GLASS_DECISIONS,
  BREAK_GLASS_REASONS,
  type BreakGlassDecision,
  type BreakGlassReason,
} from '#contracts';
import { IsText } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';

const REASONS = BREAK_GLASS_REASONS.map(({ code }) => code);
const DECISIONS = BREAK_GLASS_DECISIONS.map(({ code }) => code);

export class OpenBreakGlassRequest {
  @ApiProperty({ description: 'Number of the report or of the case' })
  @Matches(/^(?:INC|CASE)-\d{4}-\d{1,9}$/u)
  subjectReference: string;

  @ApiProperty({ enum: REASONS })
  @IsIn(REASONS)
  reasonCode: BreakGlassReason;

  @ApiProperty({ description: 'Read by the data protection officer' })
  @IsText(1_000)
  reasonText: string;
}

export class ReviewBreakGlassRequest {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: BreakGlassDecision;

  @ApiProperty()
  @IsText(1_000)
  remark: string;
}

export class BreakGlassReviewView {
  @ApiProperty({ enum: DECISIONS }) decision: BreakGlassDecision;
  @ApiProperty() remark: string;
  @ApiProperty({ format: 'date-time' }) reviewedAt: string;
}

export class BreakGlassView {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: ['incident', 'case'] }) subjectKind: 'incident' | 'case';
  @ApiProperty() subjectReference: string;
  @ApiProperty() openedBy: string;
  @ApiProperty({ enum: REASONS }) reasonCode: BreakGlassReason;
  @ApiProperty() reasonText: string;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty() active: boolean;
  @ApiProperty({ format: 'date-time' }) reviewDueAt: string;
  @ApiProperty({ type: BreakGlassReviewView, nullable: true }) review: BreakGlassReviewView | null;
}

export class BreakGlassPage {
  @ApiProperty({ type: [BreakGlassView] }) items: BreakGlassView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
