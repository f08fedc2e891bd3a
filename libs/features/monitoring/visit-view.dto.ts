import { codesOf, MONITORING_FINDING_LEVELS, MONITORING_VISIT_STATUSES } from '#contracts';
import { ApiProperty } from '@nestjs/swagger';
import { FindingView, MonitoringFile } from './finding.dto.js';
import { ToolSectionField } from './tool.dto.js';

const STATUSES = [...codesOf(MONITORING_VISIT_STATUSES)];
const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;

export class VisitorView {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty({ ...text, description: 'Null for a school, which knows the office by its roles' })
  nameTh: string | null;
}

export class SchoolPostView {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty(text) level: string | null;
  @ApiProperty(text) room: string | null;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  nameTh: string | null;
}

export class SchoolPostList {
  @ApiProperty({ type: [SchoolPostView] }) items: SchoolPostView[];
}

export class VisitorList {
  @ApiProperty({ type: [VisitorView] }) items: VisitorView[];
}

export class VisitLine {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(text) networkId: string | null;
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) term: number;
  @ApiProperty() plannedOn: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ description: 'Planned for a day that is past' }) overdue: boolean;
  @ApiProperty({ type: 'integer' }) toolCount: number;
  @ApiProperty({ type: 'integer' }) findingCount: number;
  @ApiProperty({ type: 'integer' }) openFindingCount: number;
  @ApiProperty({ description: 'The reader is one of the visitors' }) mine: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class VisitPage {
  @ApiProperty({ type: [VisitLine] }) items: VisitLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class AnswerView {
  @ApiProperty() itemId: string;
  @ApiProperty(text) choice: string | null;
  @ApiProperty(whole) score: number | null;
  @ApiProperty(whole) count: number | null;
  @ApiProperty(text) text: string | null;
  @ApiProperty(text) note: string | null;
}

/** One tool of a visit with its answers. */
export class SheetView {
  @ApiProperty() toolId: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty() proposal: boolean;
  @ApiProperty({ type: [ToolSectionField] }) sections: ToolSectionField[];
  @ApiProperty({ type: [AnswerView] }) answers: AnswerView[];
  @ApiProperty({ type: [String], description: 'Required items without an answer' }) missing: string[];
  @ApiProperty({ type: 'integer' }) version: number;
}

export class AddendumView {
  @ApiProperty() at: string;
  @ApiProperty() role: string;
  @ApiProperty() text: string;
}

export class VisitView extends VisitLine {
  @ApiProperty(text) purpose: string | null;
  @ApiProperty() firstPlannedOn: string;
  @ApiProperty({ type: [VisitorView] }) visitors: VisitorView[];
  @ApiProperty(text) startedAt: string | null;
  @ApiProperty(text) visitedOn: string | null;
  @ApiProperty(text) doneAt: string | null;
  @ApiProperty(text) summary: string | null;
  @ApiProperty(text) cancelReason: string | null;
  @ApiProperty(text) readAt: string | null;
  @ApiProperty({ type: [SheetView] }) sheets: SheetView[];
  @ApiProperty({ type: [FindingView] }) findings: FindingView[];
  @ApiProperty({ type: [MonitoringFile] }) files: MonitoringFile[];
  @ApiProperty({ type: [AddendumView] }) addenda: AddendumView[];
  @ApiProperty({ type: [String] }) availableActions: string[];
}

export class VisitHistoryView {
  @ApiProperty() at: string;
  @ApiProperty() role: string;
  @ApiProperty() action: string;
  @ApiProperty(text) fromStatus: string | null;
  @ApiProperty() toStatus: string;
  @ApiProperty(text) fromDay: string | null;
  @ApiProperty(text) toDay: string | null;
  @ApiProperty(text) reason: string | null;
}

export class VisitHistoryList {
  @ApiProperty({ type: [VisitHistoryView] }) items: VisitHistoryView[];
}

export class NetworkProgress {
  @ApiProperty(text) networkId: string | null;
  @ApiProperty(text) networkNameTh: string | null;
  @ApiProperty({ type: 'integer' }) schools: number;
  @ApiProperty({ type: 'integer', description: 'Schools with a completed visit' }) visited: number;
  @ApiProperty({ type: 'integer', description: 'Schools with a visit to come and none completed' })
  planned: number;
  @ApiProperty({ type: 'integer', description: 'Schools with neither' }) notPlanned: number;
}

export class FindingCount {
  @ApiProperty({ enum: [...codesOf(MONITORING_FINDING_LEVELS)] }) level: string;
  @ApiProperty({ type: 'integer' }) all: number;
  @ApiProperty({ type: 'integer', description: 'Not closed' }) open: number;
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer', description: 'Answered late at least once' }) late: number;
}

export class SchoolNotVisited {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty(text) networkNameTh: string | null;
  @ApiProperty({ ...text, description: 'The next planned visit' }) plannedOn: string | null;
  @ApiProperty(text) visitId: string | null;
  @ApiProperty({ ...text, description: 'The last completed visit of any term' }) lastVisitedOn: string | null;
}

export class MonitoringOverview {
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) term: number;
  @ApiProperty({ description: 'Last day of the term' }) lastDay: string;
  @ApiProperty({ type: 'integer', description: 'Days until then; negative: past' }) daysLeft: number;
  @ApiProperty({ type: [NetworkProgress] }) networks: NetworkProgress[];
  @ApiProperty({ type: [FindingCount] }) findings: FindingCount[];
  @ApiProperty({ type: [SchoolNotVisited] }) notVisited: SchoolNotVisited[];
}
