import { codesOf, PLAN_ACTION_NAMES, PLAN_STATUS_LABELS, SCENARIOS } from '#contracts';
import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;

export class PlanLine {
  @ApiProperty() id: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty() kind: string;
  @ApiProperty(text) scenario: string | null;
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ enum: [...codesOf(PLAN_STATUS_LABELS)] }) status: string;
  @ApiProperty(text) submittedAt: string | null;
  @ApiProperty(text) approvedAt: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}
export class PlanPage {
  @ApiProperty({ type: [PlanLine] }) items: PlanLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class CommandPostView {
  @ApiProperty() duty: string;
  @ApiProperty() holder: string;
  @ApiProperty(text) standIn: string | null;
}
export class HelpNeedView {
  @ApiProperty() kind: string;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty(text) helper: string | null;
}
export class PlanContentView {
  @ApiProperty(text) aims: string | null;
  @ApiProperty(text) communication: string | null;
  @ApiProperty(text) monitoring: string | null;
  @ApiProperty(text) trigger: string | null;
  @ApiProperty(text) routes: string | null;
  @ApiProperty(text) assemblyPoints: string | null;
  @ApiProperty(text) equipment: string | null;
  @ApiProperty(text) before: string | null;
  @ApiProperty(text) during: string | null;
  @ApiProperty(text) after: string | null;
  @ApiProperty(text) handover: string | null;
  @ApiProperty({ type: [CommandPostView] }) command: CommandPostView[];
  @ApiProperty({ type: [HelpNeedView] }) helpNeeds: HelpNeedView[];
}

export class PlanRiskView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() place: string;
  @ApiProperty(text) level: string | null;
  @ApiProperty(whole) rank: number | null;
  @ApiProperty({ description: 'A measure of this plan names it' }) covered: boolean;
}
export class MeasureRiskView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() place: string;
}
export class PlanMeasureView {
  @ApiProperty() id: string;
  @ApiProperty() measure: string;
  @ApiProperty() hazardGroup: string;
  @ApiProperty() phase: string;
  @ApiProperty() what: string;
  @ApiProperty(text) ownerPostId: string | null;
  @ApiProperty(text) ownerRole: string | null;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  ownerName: string | null;
  @ApiProperty(text) dueOn: string | null;
  @ApiProperty(whole) budgetBaht: number | null;
  @ApiProperty({ type: [MeasureRiskView] }) risks: MeasureRiskView[];
}

export class ContactView {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() name: string;
  @ApiProperty(text) duty: string | null;
  @ApiProperty() phone: string;
  @ApiProperty(text) checkedOn: string | null;
  @ApiProperty({ description: 'Checked within 180 days' }) fresh: boolean;
}
export class MapView {
  @ApiProperty() id: string;
  @ApiProperty() fileName: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ type: 'integer' }) size: number;
}
export class PlanMissingView {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'JSON pointer into the plan' }) pointer: string;
}

export class PlanView extends PlanLine {
  @ApiProperty(text) openedReason: string | null;
  @ApiProperty(text) returnReason: string | null;
  @ApiProperty(text) submittedByRole: string | null;
  @ApiProperty(text) approvedByRole: string | null;
  @ApiProperty(text) previousId: string | null;
  @ApiProperty(whole) previousYear: number | null;
  @ApiProperty({ type: PlanContentView }) content: PlanContentView;
  @ApiProperty({ type: [PlanRiskView] }) risks: PlanRiskView[];
  @ApiProperty({ type: [PlanMeasureView] }) measures: PlanMeasureView[];
  @ApiProperty({ type: [ContactView] }) contacts: ContactView[];
  @ApiProperty({ type: [MapView] }) maps: MapView[];
  @ApiProperty({ type: [PlanMissingView] }) missing: PlanMissingView[];
  @ApiProperty({ enum: PLAN_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class PlanOwnerPost {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty() displayName: string;
}
export class PlanOwnerPostList {
  @ApiProperty({ type: [PlanOwnerPost] }) items: PlanOwnerPost[];
}

export class PlanHistoryView {
  @ApiProperty() at: string;
  @ApiProperty() role: string;
  @ApiProperty() action: string;
  @ApiProperty(text) fromStatus: string | null;
  @ApiProperty() toStatus: string;
  @ApiProperty({ type: [String] }) fields: string[];
  @ApiProperty(text) reason: string | null;
}
export class PlanHistoryList {
  @ApiProperty({ type: [PlanHistoryView] }) items: PlanHistoryView[];
}

export class SchoolPlansView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ ...text, description: 'State of the furthest safety plan; null: not begun' })
  safetyStatus: string | null;
  @ApiProperty(text) safetyPlanId: string | null;
  @ApiProperty({ enum: [...codesOf(SCENARIOS)], isArray: true }) required: string[];
  @ApiProperty({ enum: [...codesOf(SCENARIOS)], isArray: true, description: 'Required and approved' })
  approved: string[];
  @ApiProperty({ enum: [...codesOf(SCENARIOS)], isArray: true, description: 'Required, begun, not approved' })
  inWork: string[];
}
export class PlanOverview {
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: [SchoolPlansView] }) items: SchoolPlansView[];
}
