import { codesOf, INCIDENT_ACTION_NAMES, INCIDENT_STATUS_LABELS, URGENCY_LEVELS } from '#contracts';
import { IsDay, IsId, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { HAZARD_GROUPS } from '#contracts';

const STATUSES = [...codesOf(INCIDENT_STATUS_LABELS)];
const GROUPS = [...codesOf(HAZARD_GROUPS)];
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const LANES = ['waiting', 'mine', 'overdue', 'all'] as const;
export type Lane = (typeof LANES)[number];

export class IncidentQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: string;

  @ApiPropertyOptional({ enum: GROUPS })
  @IsOptional()
  @IsIn(GROUPS)
  group?: string;

  @ApiPropertyOptional({ enum: URGENCIES })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ example: 'INC-2569-000123' })
  @IsOptional()
  @Matches(/^INC-\d{4}-\d{6}$/u)
  reference?: string;
}

export class QueueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LANES })
  @IsOptional()
  @IsIn(LANES)
  lane: Lane = 'waiting';
}

export class SchoolName {
  @ApiProperty() id: string;
  @ApiProperty() nameTh: string;
}

export class AssigneeView {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty({ description: 'Name of the office holder' }) nameTh: string;
}

export class AssigneeList {
  @ApiProperty({ type: [AssigneeView] }) items: AssigneeView[];
}

/** A line of a list: no person, no story. */
export class IncidentLine {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty() kind: string;
  @ApiProperty() mainCode: string;
  @ApiProperty({ enum: URGENCIES }) urgency: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ enum: ['school', 'district'] }) route: string;
  @ApiProperty() restricted: boolean;
  @ApiProperty({ type: [SchoolName] }) schools: SchoolName[];
  @ApiProperty({ format: 'date' }) happenedOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty() harmedCount: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'First clock that still runs',
  })
  dueAt: string | null;
  @ApiProperty({ description: 'That clock has run out' }) late: boolean;
  @ApiProperty({ type: String, nullable: true }) assigneePostId: string | null;
  @ApiProperty() version: number;
}

export class IncidentPage {
  @ApiProperty({ type: [IncidentLine] }) items: IncidentLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class QueueCounts {
  @ApiProperty() waiting: number;
  @ApiProperty() mine: number;
  @ApiProperty() overdue: number;
  @ApiProperty() all: number;
}

export class IncidentPersonView {
  @ApiProperty() id: string;
  @ApiProperty() role: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: a name that this post may not read' })
  displayName: string | null;
  @ApiProperty({ type: String, nullable: true }) studentId: string | null;
  @ApiProperty({ type: String, nullable: true }) schoolId: string | null;
  @ApiProperty({ type: String, nullable: true }) schoolNameTh: string | null;
  @ApiProperty({ type: String, nullable: true }) harmLevel: string | null;
}

export class ClockView {
  @ApiProperty({ enum: ['acknowledge', 'first-report', 'close'] }) step: string;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt: string | null;
  @ApiProperty({ description: 'A fact that stays' }) late: boolean;
}

export class ToldView {
  @ApiProperty() whom: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class ResolutionView {
  @ApiProperty() result: string;
  @ApiProperty() remedy: string;
  @ApiProperty() lesson: string;
}

export class MscView {
  @ApiProperty() number: string;
  @ApiProperty({ format: 'date' }) reportedOn: string;
}

export class IncidentView extends IncidentLine {
  @ApiProperty({ type: [String] }) furtherCodes: string[];
  @ApiProperty({ type: [String] }) tags: string[];
  @ApiProperty({ type: String, nullable: true }) happenedTime: string | null;
  @ApiProperty() happenedAbout: boolean;
  @ApiProperty({ type: String, nullable: true }) knownAt: string | null;
  @ApiProperty() locationType: string;
  @ApiProperty({ type: String, nullable: true }) locationDetail: string | null;
  @ApiProperty() facts: string;
  @ApiProperty({ type: String, nullable: true }) immediateAction: string | null;
  @ApiProperty({ type: [ToldView] }) told: ToldView[];
  @ApiProperty({ type: Number, nullable: true }) damageBaht: number | null;
  @ApiProperty({ type: Number, nullable: true }) lessonsStoppedDays: number | null;
  @ApiProperty({ type: [IncidentPersonView] }) persons: IncidentPersonView[];
  @ApiProperty({ type: [ClockView] }) clocks: ClockView[];
  @ApiProperty({ type: ResolutionView, nullable: true }) resolution: ResolutionView | null;
  @ApiProperty({ type: MscView, nullable: true }) msc: MscView | null;
  @ApiProperty({ type: String, nullable: true }) mergedIntoReference: string | null;
  @ApiProperty({ enum: INCIDENT_ACTION_NAMES, isArray: true }) availableActions: string[];
}

/** What every change answers: a school that sends a report onto the conflict route may not read it any more. */
export class IncidentReceipt extends PickType(IncidentLine, [
  'id',
  'reference',
  'status',
  'urgency',
  'route',
  'recordedAt',
  'version',
] as const) {}

export class HistoryChange {
  @ApiProperty() field: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
}

export class HistoryLine {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() actingRole: string;
  @ApiProperty() action: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: [HistoryChange] }) changes: HistoryChange[];
}

export class HistoryList {
  @ApiProperty({ type: [HistoryLine] }) items: HistoryLine[];
}

export class ReportStep {
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class ReportView {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ format: 'date-time' }) lastChangedAt: string;
  @ApiProperty({ type: [ReportStep] }) steps: ReportStep[];
}

export class ReportPage {
  @ApiProperty({ type: [ReportView] }) items: ReportView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class SheetRow {
  @ApiProperty() labelTh: string;
  @ApiProperty() value: string;
}

export class SheetSection {
  @ApiProperty() titleTh: string;
  @ApiProperty({ type: [SheetRow] }) rows: SheetRow[];
}

export class MscSheet {
  @ApiProperty() reference: string;
  @ApiProperty({ type: [SheetSection] }) sections: SheetSection[];
}
