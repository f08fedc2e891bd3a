import { codesOf, RISK_ACTION_NAMES, RISK_LEVELS, RISK_STATUS_LABELS } from '#contracts';
import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;
const level = { enum: [...codesOf(RISK_LEVELS)], nullable: true } as const;

export class CutPointsView {
  @ApiProperty({ type: 'integer' }) lowMax: number;
  @ApiProperty({ type: 'integer' }) mediumMax: number;
  @ApiProperty({ type: 'integer' }) highMax: number;
}

export class RiskLine {
  @ApiProperty() id: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ enum: [...codesOf(RISK_STATUS_LABELS)] }) status: string;
  @ApiProperty({ type: 'integer' }) rowCount: number;
  @ApiProperty({ type: 'integer', description: 'High and very high' }) highCount: number;
  @ApiProperty(text) reviewAskedAt: string | null;
  @ApiProperty(text) submittedAt: string | null;
  @ApiProperty(text) approvedAt: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class RiskPage {
  @ApiProperty({ type: [RiskLine] }) items: RiskLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class RiskRowView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() area: string;
  @ApiProperty() place: string;
  @ApiProperty() happening: string;
  @ApiProperty(text) exposed: string | null;
  @ApiProperty(text) controls: string | null;
  @ApiProperty(whole) likelihood: number | null;
  @ApiProperty(whole) impact: number | null;
  @ApiProperty(whole) score: number | null;
  @ApiProperty({ ...level, description: 'The level that holds: computed, or raised' }) level: string | null;
  @ApiProperty({ ...level, description: 'By the rating alone' }) computedLevel: string | null;
  @ApiProperty(level) raisedTo: string | null;
  @ApiProperty(text) raiseReason: string | null;
  @ApiProperty(text) response: string | null;
  @ApiProperty(text) prevent: string | null;
  @ApiProperty(text) cultivate: string | null;
  @ApiProperty(text) suppress: string | null;
  @ApiProperty(text) ownerPostId: string | null;
  @ApiProperty(text) ownerRole: string | null;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  ownerName: string | null;
  @ApiProperty(text) dueOn: string | null;
  @ApiProperty(whole) budgetBaht: number | null;
  @ApiProperty(whole) likelihoodAfter: number | null;
  @ApiProperty(whole) impactAfter: number | null;
  @ApiProperty(whole) scoreAfter: number | null;
  @ApiProperty(level) levelAfter: string | null;
  @ApiProperty(whole) rank: number | null;
  @ApiProperty({ type: 'integer', description: 'Own incidents of this sub-type in three years' })
  incidents: number;
  @ApiProperty({ description: 'The likelihood is lower than the own incidents allow' }) contradicts: boolean;
  @ApiProperty(text) reviewAskedAt: string | null;
}

export class MissingView {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'JSON pointer into the assessment' }) pointer: string;
  @ApiProperty(text) rowId: string | null;
  @ApiProperty(text) group: string | null;
}

export class OwnIncidentsView {
  @ApiProperty() code: string;
  @ApiProperty({ type: 'integer' }) incidents: number;
}

export class RiskAssessmentView extends RiskLine {
  @ApiProperty({ type: CutPointsView }) cutPoints: CutPointsView;
  @ApiProperty() rankingFixed: boolean;
  @ApiProperty({ ...text, description: 'Why a mid-year version was opened' }) openedReason: string | null;
  @ApiProperty(text) returnReason: string | null;
  @ApiProperty(text) submittedByRole: string | null;
  @ApiProperty(text) approvedByRole: string | null;
  @ApiProperty(text) previousId: string | null;
  @ApiProperty(whole) previousYear: number | null;
  @ApiProperty({ type: [RiskRowView] }) rows: RiskRowView[];
  @ApiProperty({ type: [MissingView] }) missing: MissingView[];
  @ApiProperty({ type: [OwnIncidentsView] }) ownIncidents: OwnIncidentsView[];
  @ApiProperty({ enum: RISK_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class OwnerPostView {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty() displayName: string;
}
export class OwnerPostList {
  @ApiProperty({ type: [OwnerPostView] }) items: OwnerPostView[];
}

export class RiskHistoryView {
  @ApiProperty() at: string;
  @ApiProperty() role: string;
  @ApiProperty() action: string;
  @ApiProperty(text) fromStatus: string | null;
  @ApiProperty() toStatus: string;
  @ApiProperty({ type: [String] }) fields: string[];
  @ApiProperty(text) reason: string | null;
}
export class RiskHistoryList {
  @ApiProperty({ type: [RiskHistoryView] }) items: RiskHistoryView[];
}

export class HeatCell {
  @ApiProperty() group: string;
  @ApiProperty({ type: 'integer' }) likelihood: number;
  @ApiProperty({ type: 'integer' }) impact: number;
  @ApiProperty({ type: 'integer' }) risks: number;
}
export class RiskSchoolView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ ...text, description: 'State of the furthest version; null: not begun' })
  status: string | null;
  @ApiProperty(text) assessmentId: string | null;
}
export class RiskHeatMap {
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) schools: number;
  @ApiProperty({ type: 'integer' }) approved: number;
  @ApiProperty({ type: [HeatCell] }) cells: HeatCell[];
  @ApiProperty({ type: [RiskSchoolView], description: 'Schools without an approved version' })
  notYetIn: RiskSchoolView[];
}

export class RankedRiskView {
  @ApiProperty() id: string;
  @ApiProperty() assessmentId: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty() code: string;
  @ApiProperty() place: string;
  @ApiProperty({ type: 'integer' }) likelihood: number;
  @ApiProperty({ type: 'integer' }) impact: number;
  @ApiProperty({ type: 'integer' }) score: number;
  @ApiProperty({ enum: [...codesOf(RISK_LEVELS)] }) level: string;
}
export class RankedRiskPage {
  @ApiProperty({ type: [RankedRiskView] }) items: RankedRiskView[];
  @ApiProperty(text) nextCursor: string | null;
}
