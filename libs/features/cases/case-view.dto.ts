import { CASE_ACTION_NAMES, CASE_STATUS_LABELS, CASE_TYPES, codesOf, URGENCY_LEVELS } from '#contracts';
import { IsId, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { MeasureField } from './case.dto.js';
import { HomeVisitRequest } from './home-visit.dto.js';

const STATUSES = [...codesOf(CASE_STATUS_LABELS)];
const TYPES = [...codesOf(CASE_TYPES)];
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const LANES = ['mine', 'open', 'without-holder', 'all'] as const;
export type CaseLane = (typeof LANES)[number];

export class CaseQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LANES })
  @IsOptional()
  @IsIn(LANES)
  lane: CaseLane = 'open';

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: string;

  @ApiPropertyOptional({ enum: TYPES })
  @IsOptional()
  @IsIn(TYPES)
  type?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  studentId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class CaseReceipt {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ enum: ['school', 'district'] }) route: string;
  @ApiProperty() version: number;
}

export class CasePartReceipt {
  @ApiProperty() id: string;
}

export class CasePostView {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null where the reader knows the post by its role alone',
  })
  nameTh: string | null;
  @ApiProperty({ description: 'Somebody holds the post today' }) held: boolean;
}

export class CasePostList {
  @ApiProperty({ type: [CasePostView] }) items: CasePostView[];
}

export class CaseStudentView {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: not shown here' }) displayName:
    | string
    | null;
  @ApiProperty() level: string;
  @ApiProperty() room: string;
}

/** A line of a list: no story, and no name beside a type that tells too much. */
export class CaseLine {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: TYPES }) type: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ enum: URGENCIES }) urgency: string;
  @ApiProperty({ enum: ['school', 'district'] }) route: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ type: CaseStudentView, nullable: true }) student: CaseStudentView | null;
  @ApiProperty({ type: CasePostView, nullable: true }) owner: CasePostView | null;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ format: 'date-time' }) changedAt: string;
  @ApiProperty() version: number;
}

export class CasePage {
  @ApiProperty({ type: [CaseLine] }) items: CaseLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class MeasureView extends MeasureField {
  @ApiProperty({ enum: ['OPEN', 'CLOSE'] }) moment: string;
  @ApiProperty({ format: 'date-time' }) measuredAt: string;
}

export class PlanItemView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['GOAL', 'SERVICE', 'FOLLOW_UP'] }) kind: string;
  @ApiProperty({ type: String, nullable: true }) parentId: string | null;
  @ApiProperty({ type: String, nullable: true }) serviceType: string | null;
  @ApiProperty() text: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() ownerPostId: string;
  @ApiProperty({ enum: ['OPEN', 'DONE', 'CANCELLED'] }) state: string;
  @ApiProperty({ type: String, nullable: true }) result: string | null;
  @ApiProperty() version: number;
}

export class AttachmentView {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) visitId: string | null;
  @ApiProperty() mediaType: string;
  @ApiProperty() fileName: string;
  @ApiProperty() size: number;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
}

export class HomeVisitView {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date' }) visitedOn: string;
  @ApiProperty() outcome: string;
  @ApiProperty({ type: HomeVisitRequest }) form: HomeVisitRequest;
  @ApiProperty() version: number;
}

export class DecisionView {
  @ApiProperty() id: string;
  @ApiProperty() text: string;
  @ApiProperty() ownerPostId: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
}

export class ConferenceView {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty() attendees: string;
  @ApiProperty() summary: string;
  @ApiProperty({ type: [DecisionView] }) decisions: DecisionView[];
}

export class NoteLine {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['NORMAL', 'PSYCHOLOGIST', 'LEGAL'] }) sensitivity: string;
  @ApiProperty() headline: string;
  @ApiProperty({ format: 'date-time' }) writtenAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: opened by itself' }) text: string | null;
  @ApiProperty({ description: 'This post may open it' }) readable: boolean;
}

export class NoteView {
  @ApiProperty() id: string;
  @ApiProperty() text: string;
}

export class CaseView extends CaseLine {
  @ApiProperty() origin: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'What it was opened from' })
  originId: string | null;
  @ApiProperty() problem: string;
  @ApiProperty({ type: String, nullable: true }) history: string | null;
  @ApiProperty({ type: String, nullable: true }) family: string | null;
  @ApiProperty({ type: String, nullable: true }) closeReason: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt: string | null;
  @ApiProperty({ type: [CasePostView] }) team: CasePostView[];
  @ApiProperty({ type: [CasePostView], description: 'Posts that work here is given to' })
  posts: CasePostView[];
  @ApiProperty({ type: [MeasureView] }) measures: MeasureView[];
  @ApiProperty({ type: [PlanItemView] }) plan: PlanItemView[];
  @ApiProperty({ type: [HomeVisitView] }) visits: HomeVisitView[];
  @ApiProperty({ type: [ConferenceView] }) conferences: ConferenceView[];
  @ApiProperty({ type: [NoteLine] }) notes: NoteLine[];
  @ApiProperty({ type: [AttachmentView] }) files: AttachmentView[];
  @ApiProperty({ type: String, nullable: true }) studyId: string | null;
  @ApiProperty({ enum: CASE_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class CaseEventView {
  @ApiProperty() id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() actingRole: string;
  @ApiProperty() action: string;
  @ApiProperty({ type: String, nullable: true }) sourceId: string | null;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class CaseTimeline {
  @ApiProperty({ type: [CaseEventView] }) items: CaseEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class TransferView {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: TYPES }) type: string;
  @ApiProperty({ enum: URGENCIES }) urgency: string;
  @ApiProperty() fromSchoolNameTh: string;
  @ApiProperty({ format: 'date-time' }) offeredAt: string;
  @ApiProperty() version: number;
}

export class TransferList {
  @ApiProperty({ type: [TransferView] }) items: TransferView[];
}
