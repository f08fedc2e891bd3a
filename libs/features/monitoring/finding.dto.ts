import {
  codesOf,
  MONITORING_BOUNDS,
  MONITORING_FINDING_LEVELS,
  MONITORING_FINDING_STATUSES,
  type MonitoringFindingLevel,
  type MonitoringFindingStatus,
} from '#contracts';
import { IsDay, IsId, IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const STATUSES = [...codesOf(MONITORING_FINDING_STATUSES)];
const LEVELS = [...codesOf(MONITORING_FINDING_LEVELS)];
const LONG = MONITORING_BOUNDS.text;
const text = { type: String, nullable: true } as const;

export class MonitoringFileForm {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF, at most 10 MiB' })
  file: unknown;
}

/** Without its name: a name typed by hand may be a person's. */
export class MonitoringFile {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
}

export class FindingAnswerRequest {
  @ApiProperty() @IsText(LONG) answer: string;
}

export class FindingChangeRequest {
  @ApiProperty({ format: 'uuid', description: 'A post at the school' }) @IsId() ownerPostId: string;
  @ApiProperty({ description: 'Not past, unless it stays as it is' }) @IsDay() dueOn: string;
  @ApiProperty() @IsText(LONG) reason: string;
}

export class FindingReturnRequest {
  @ApiProperty() @IsText(LONG) reason: string;
  @ApiProperty({ description: 'The new due day' }) @IsDay() dueOn: string;
}

export class FindingQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: MonitoringFindingStatus;
  @ApiPropertyOptional({ enum: LEVELS }) @IsOptional() @IsIn(LEVELS) level?: MonitoringFindingLevel;
  @ApiPropertyOptional({ enum: ['yes'], description: 'Past their day and not answered' })
  @IsOptional()
  @IsIn(['yes'])
  overdue?: 'yes';
  @ApiPropertyOptional() @IsOptional() @IsId() schoolId?: string;
}

export class FindingLine {
  @ApiProperty() id: string;
  @ApiProperty() visitId: string;
  @ApiProperty({ description: 'Number of the visit' }) reference: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ enum: LEVELS }) level: string;
  @ApiProperty() text: string;
  @ApiProperty() ownerPostId: string;
  @ApiProperty({ ...text, description: 'Null for a school when the post has left it' })
  ownerRole: string | null;
  @ApiProperty(text) ownerLevel: string | null;
  @ApiProperty(text) ownerRoom: string | null;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  ownerName: string | null;
  @ApiProperty() dueOn: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'Answered after its day; stays' }) late: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class FindingPage {
  @ApiProperty({ type: [FindingLine] }) items: FindingLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class FindingView extends FindingLine {
  @ApiProperty(text) toolId: string | null;
  @ApiProperty(text) itemId: string | null;
  @ApiProperty(text) answer: string | null;
  @ApiProperty(text) answeredAt: string | null;
  @ApiProperty(text) returnReason: string | null;
  @ApiProperty(text) closedAt: string | null;
  @ApiProperty({ type: [MonitoringFile] }) files: MonitoringFile[];
  @ApiProperty({ type: [String] }) availableActions: string[];
}
