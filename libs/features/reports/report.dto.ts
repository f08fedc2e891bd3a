import {
  availableReportActions,
  REPORT_ACTION_NAMES,
  REPORT_FORMATS,
  REPORT_KIND_CODES,
  REPORT_PURPOSE_CODES,
  REPORT_STATE_LABELS,
  codesOf,
  reportKindByCode,
  type ReportFormat,
  type ReportKindCode,
  type ReportPurposeCode,
} from '#contracts';
import { IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { stateOf, type ReportRecord } from './report.record.js';

const KINDS = [...REPORT_KIND_CODES];
const FORMATS = [...REPORT_FORMATS];
const PURPOSES = [...REPORT_PURPOSE_CODES];
const CALENDARS = ['academic', 'fiscal'] as const;

export class ReportRequestForm {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: ReportKindCode;

  @ApiProperty({ enum: FORMATS })
  @IsIn(FORMATS)
  format: ReportFormat;

  @ApiPropertyOptional({ format: 'uuid', description: 'The record that the report is about' })
  @IsOptional()
  @IsId()
  subjectId?: string;

  @ApiPropertyOptional({ enum: CALENDARS })
  @IsOptional()
  @IsIn(CALENDARS)
  calendar?: 'academic' | 'fiscal';

  @ApiPropertyOptional({ type: 'integer', description: 'Buddhist year' })
  @IsOptional()
  @IsInt()
  @Min(2500)
  @Max(2700)
  year?: number;

  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose: ReportPurposeCode;

  @ApiPropertyOptional({ description: 'What for, in words; required when the purpose is OTHER' })
  @IsOptional()
  @IsText(300)
  purposeNote?: string;
}

export class ReportRequestView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: KINDS }) kind: string;
  @ApiProperty({ enum: FORMATS }) format: string;
  @ApiProperty({ type: String, nullable: true }) subjectId: string | null;
  @ApiProperty({ type: String, enum: CALENDARS, nullable: true }) calendar: string | null;
  @ApiProperty({ type: Number, nullable: true }) year: number | null;
  @ApiProperty({ enum: PURPOSES }) purpose: string;
  @ApiProperty({ type: String, nullable: true }) purposeNote: string | null;
  @ApiProperty({ enum: codesOf(REPORT_STATE_LABELS) }) state: string;
  @ApiProperty() percent: number;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed: a code of the error catalogue' })
  failure: string | null;
  @ApiProperty({ description: 'The file opens with a password alone' }) locked: boolean;
  @ApiProperty({ type: String, nullable: true }) fileName: string | null;
  @ApiProperty({ type: Number, nullable: true }) fileSize: number | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt: string | null;
  @ApiProperty({ enum: REPORT_ACTION_NAMES, isArray: true }) availableActions: string[];
  @ApiProperty() version: number;

  static of(report: ReportRecord, now: Date): ReportRequestView {
    const { id, kind, format, subjectId, calendar, year, purpose, purposeNote, percent, version } = report;
    const state = stateOf(report, now);
    const isThere = state === 'READY';
    return {
      ...{ id, kind, format, subjectId, calendar, year, purpose, purposeNote, state, percent, version },
      failure: report.failure,
      locked: reportKindByCode(kind).personal,
      fileName: isThere ? report.fileName : null,
      fileSize: isThere ? report.fileSize : null,
      createdAt: report.createdAt.toISOString(),
      expiresAt: report.expiresAt?.toISOString() ?? null,
      availableActions: availableReportActions(state, report.passwordCipher !== null),
    };
  }
}

export class ReportRequestPage {
  @ApiProperty({ type: [ReportRequestView] }) items: ReportRequestView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReportPasswordView {
  @ApiProperty({ description: 'Told this once' }) password: string;
  @ApiProperty() version: number;
}
