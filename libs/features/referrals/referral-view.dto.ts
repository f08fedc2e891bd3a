import {
  codesOf,
  DATA_CLASS_CODES,
  REFERRAL_ACTION_NAMES,
  REFERRAL_STATUS_LABELS,
  URGENCY_LEVELS,
} from '#contracts';
import { IsId, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AgencyReferral, PacketDocument } from './agency-referral.dto.js';

const STATUSES = [...codesOf(REFERRAL_STATUS_LABELS)];
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const CLASSES = [...DATA_CLASS_CODES];
export const REFERRAL_LANES = ['open', 'waiting', 'no-answer', 'answered', 'all'] as const;
export type ReferralLane = (typeof REFERRAL_LANES)[number];
export const REFERRAL_QUEUE_LANES = ['waiting', 'with-agency', 'no-answer', 'overdue', 'all'] as const;
export type ReferralQueueLane = (typeof REFERRAL_QUEUE_LANES)[number];
const WITHHELD = ['agency-type', 'mou', 'basis', 'purpose'];

export class ReferralQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REFERRAL_LANES })
  @IsOptional()
  @IsIn(REFERRAL_LANES)
  lane: ReferralLane = 'open';

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: string;

  @ApiPropertyOptional({ enum: URGENCIES })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  studentId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  agencyId?: string;

  @ApiPropertyOptional({ example: 'REF-2569-000031' })
  @IsOptional()
  @Matches(/^REF-\d{4}-\d{6}$/u)
  reference?: string;
}

export class ReferralQueueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REFERRAL_QUEUE_LANES })
  @IsOptional()
  @IsIn(REFERRAL_QUEUE_LANES)
  lane: ReferralQueueLane = 'waiting';
}

/** What an assignment is told: an agency, and a part of what was chosen; lists with commas, empty for nothing. */
export class PreviewQuery {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  agencyId: string;

  @ApiPropertyOptional({ example: 'IDENTITY,NARRATIVE' })
  @IsOptional()
  @Matches(/^(?:[A-Z]{1,20}(?:,[A-Z]{1,20}){0,7})?$/u)
  dataClasses?: string;

  @ApiPropertyOptional({ description: 'Ids of documents' })
  @IsOptional()
  @Matches(/^(?:[0-9a-f-]{36}(?:,[0-9a-f-]{36}){0,29})?$/u)
  documentIds?: string;
}

/** A line of a list: no story; the name for the pupil's own school alone. */
export class ReferralLine {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ enum: URGENCIES }) urgency: string;
  @ApiProperty({ type: [String] }) reasons: string[];
  @ApiProperty() studentId: string;
  @ApiProperty({ type: String, nullable: true, description: 'For posts of the school alone' })
  studentName: string | null;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ type: String, nullable: true }) caseId: string | null;
  @ApiProperty({ type: String, nullable: true }) agencyId: string | null;
  @ApiProperty({ type: String, nullable: true }) agencyNameTh: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
  @ApiProperty({ description: 'The step that runs is overdue' }) late: boolean;
  @ApiProperty({ description: 'A draft that waits for a signature' }) offered: boolean;
  @ApiProperty({ description: 'Answered, and the school has not said that it has read it' }) unread: boolean;
  @ApiProperty() version: number;
}

export class ReferralPage {
  @ApiProperty({ type: [ReferralLine] }) items: ReferralLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReferralReceipt extends PickType(ReferralLine, [
  'id',
  'reference',
  'status',
  'urgency',
  'dueAt',
  'version',
] as const) {}

export class ReferralQueueCounts {
  @ApiProperty() waiting: number;
  @ApiProperty() withAgency: number;
  @ApiProperty() noAnswer: number;
  @ApiProperty() overdue: number;
  @ApiProperty() all: number;
}

export class BasisView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: String, nullable: true }) givenBy: string | null;
  @ApiProperty({ type: String, nullable: true }) relation: string | null;
  @ApiProperty({ type: String, nullable: true }) method: string | null;
  @ApiProperty({ format: 'date' }) givenOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) withdrawnOn: string | null;
  @ApiProperty({ description: 'Holds today' }) live: boolean;
}

export class ChoiceView {
  @ApiProperty({ enum: CLASSES }) code: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null: somebody whose name this post may not read',
  })
  chosenByNameTh: string | null;
  @ApiProperty({ format: 'date-time' }) chosenAt: string;
}

export class AssignmentView {
  @ApiProperty() agencyId: string;
  @ApiProperty() agencyNameTh: string;
  @ApiProperty({ enum: CLASSES, isArray: true }) dataClasses: string[];
  @ApiProperty({ format: 'date-time' }) assignedAt: string;
  @ApiProperty({ type: String, nullable: true }) answeredAt: string | null;
  @ApiProperty({ type: String, nullable: true }) acceptedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) finishedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) endedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
}

export class OfficeQuestionView {
  @ApiProperty() id: string;
  @ApiProperty() question: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty() onBehalf: boolean;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredAt: string | null;
}

export class OfficeServiceView {
  @ApiProperty() id: string;
  @ApiProperty() agencyNameTh: string;
  @ApiProperty() type: string;
  @ApiProperty({ format: 'date' }) servedOn: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() onBehalf: boolean;
}

export class OfficeReplyView {
  @ApiProperty() id: string;
  @ApiProperty() agencyNameTh: string;
  @ApiProperty() result: string;
  @ApiProperty({ type: String, nullable: true }) advice: string | null;
  @ApiProperty() onBehalf: boolean;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, nullable: true }) readAt: string | null;
}

export class LastChange {
  @ApiProperty() action: string;
  @ApiProperty() actingRole: string;
  @ApiProperty({ type: String, nullable: true }) byNameTh: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class ReferralStudent {
  @ApiProperty() displayName: string;
  @ApiProperty({ type: String, nullable: true }) sex: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate: string | null;
  @ApiProperty() level: string;
  @ApiProperty() room: string;
}

export class ReferralTexts {
  @ApiProperty({ type: String, nullable: true }) problem: string | null;
  @ApiProperty({ type: String, nullable: true }) schoolDid: string | null;
  @ApiProperty({ type: String, nullable: true }) visitRisk: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) learning: string | null;
  @ApiProperty({ type: String, nullable: true }) attendance: string | null;
  @ApiProperty({ type: String, nullable: true }) screening: string | null;
  @ApiProperty({ type: String, nullable: true }) health: string | null;
  @ApiProperty({ type: String, nullable: true }) legal: string | null;
}

export class ReferralView extends ReferralLine {
  @ApiProperty({ type: String, nullable: true }) purpose: string | null;
  @ApiProperty() guardianSuspected: boolean;
  @ApiProperty({ enum: ['school', 'district'] }) route: string;
  @ApiProperty({ type: String, nullable: true }) incidentId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'For posts that may read its group alone' })
  screeningId: string | null;
  @ApiProperty({ type: String, nullable: true }) assigneePostId: string | null;
  @ApiProperty({ type: ReferralStudent }) student: ReferralStudent;
  @ApiProperty({ type: ReferralTexts }) texts: ReferralTexts;
  @ApiProperty({ enum: CLASSES, isArray: true, description: 'There is a text that this post may not read' })
  withheld: string[];
  @ApiProperty({ type: [ChoiceView] }) choices: ChoiceView[];
  @ApiProperty({ type: [PacketDocument], description: 'Those whose class this post may read' })
  documents: PacketDocument[];
  @ApiProperty({ type: [BasisView] }) bases: BasisView[];
  @ApiProperty({ type: [AssignmentView] }) assignments: AssignmentView[];
  @ApiProperty({ type: [OfficeQuestionView] }) questions: OfficeQuestionView[];
  @ApiProperty({ type: [OfficeServiceView] }) services: OfficeServiceView[];
  @ApiProperty({ type: [OfficeReplyView] }) replies: OfficeReplyView[];
  @ApiProperty({ type: LastChange, nullable: true }) lastChange: LastChange | null;
  @ApiProperty({ enum: REFERRAL_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class ReferralHistoryChange {
  @ApiProperty() field: string;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
}

export class ReferralHistoryLine {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() actingRole: string;
  @ApiProperty() action: string;
  @ApiProperty({ description: 'Recorded by the district for the agency' }) onBehalf: boolean;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: [ReferralHistoryChange] }) changes: ReferralHistoryChange[];
}

export class ReferralHistoryList {
  @ApiProperty({ type: [ReferralHistoryLine] }) items: ReferralHistoryLine[];
}

export class DisclosureLine {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() agencyNameTh: string;
  @ApiProperty({ enum: ['page', 'file', 'export'] }) outlet: string;
  @ApiProperty({ enum: CLASSES, isArray: true }) dataClasses: string[];
}

export class DisclosureList {
  @ApiProperty({ type: [DisclosureLine] }) items: DisclosureLine[];
}

export class GrantView {
  @ApiProperty({ enum: CLASSES }) code: string;
  @ApiProperty({
    enum: WITHHELD,
    type: String,
    nullable: true,
    description: 'Why it would not go; null: it would',
  })
  withheld: string | null;
}

export class ReferralPreview {
  @ApiProperty() agencyId: string;
  @ApiProperty({ description: 'The agency has an MOU in force' }) inForce: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastOn: string | null;
  @ApiProperty({ type: AgencyReferral, nullable: true }) before: AgencyReferral | null;
  @ApiProperty({ type: AgencyReferral, nullable: true }) after: AgencyReferral | null;
  @ApiProperty({ type: [GrantView] }) grants: GrantView[];
}

export class AgencyOption {
  @ApiProperty() agencyId: string;
  @ApiProperty() nameTh: string;
  @ApiProperty() type: string;
  @ApiProperty() inForce: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastOn: string | null;
  @ApiProperty({ type: [GrantView] }) grants: GrantView[];
}

export class AgencyOptionList {
  @ApiProperty({ type: [AgencyOption] }) items: AgencyOption[];
}

export class AgencyRecordView {
  @ApiProperty() agencyId: string;
  @ApiProperty() nameTh: string;
  @ApiProperty() type: string;
  @ApiProperty() assigned: number;
  @ApiProperty() accepted: number;
  @ApiProperty() declined: number;
  @ApiProperty({ description: 'With the agency now' }) open: number;
  @ApiProperty({ description: 'Result reported' }) done: number;
  @ApiProperty() overdue: number;
  @ApiProperty({ type: Number, nullable: true }) medianAnswerHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Results per acceptance' }) donePercent:
    | number
    | null;
}

export class AgencyRecordList {
  @ApiProperty({ type: [AgencyRecordView] }) items: AgencyRecordView[];
}
