import {
  ACTIVITY_ACTION_NAMES,
  ACTIVITY_KINDS,
  ACTIVITY_STATUS_LABELS,
  codesOf,
  SCENARIOS,
  DRILL_TYPES,
  GUIDANCE_AREAS,
  HAZARD_GROUPS,
  STUDENT_GROUPS,
  type ActivityKind,
  type ActivityStatus,
  type ScenarioCode,
  type DrillType,
  type GuidanceArea,
  type HazardGroupCode,
  type StudentGroup,
} from '#contracts';
import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const scenarios = { enum: [...codesOf(SCENARIOS)] };

export class ActivityLine {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ ...text, description: 'The school that keeps it; null: the district’s office' })
  schoolId: string | null;
  @ApiProperty(text) schoolNameTh: string | null;
  @ApiProperty({ enum: [...codesOf(ACTIVITY_KINDS)] }) kind: ActivityKind;
  @ApiProperty({ enum: [...codesOf(ACTIVITY_STATUS_LABELS)] }) status: ActivityStatus;
  @ApiProperty({ format: 'date' }) happensOn: string;
  @ApiProperty(count) academicYear: number;
  @ApiProperty() title: string;
  @ApiProperty({ ...scenarios, nullable: true }) scenario: ScenarioCode | null;
  @ApiProperty({ enum: [...codesOf(GUIDANCE_AREAS)], nullable: true }) guidanceArea: GuidanceArea | null;
  @ApiProperty() leadTeachers: boolean;
  @ApiProperty({ ...count, description: 'Schools that it was for' }) schoolCount: number;
  @ApiProperty({ ...count, description: 'At the schools in sight' }) students: number;
  @ApiProperty({ ...count, description: 'Teachers and other staff' }) staff: number;
  @ApiProperty(count) openFindings: number;
  @ApiProperty(count) version: number;
}

export class ActivityPage {
  @ApiProperty({ type: [ActivityLine] }) items: ActivityLine[];
  @ApiProperty(text) nextCursor: string | null;
}

export class SchoolHeadsView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ enum: [...codesOf(STUDENT_GROUPS)] }) group: StudentGroup;
  @ApiProperty(count) students: number;
  @ApiProperty(count) teachers: number;
  @ApiProperty(count) staff: number;
  @ApiProperty(count) guardians: number;
  @ApiProperty(count) outsiders: number;
}

export class ActivityFindingView {
  @ApiProperty() id: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty() text: string;
  @ApiProperty() ownerPostId: string;
  @ApiProperty() ownerRole: string;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  ownerName: string | null;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ ...text, format: 'date' }) closedOn: string | null;
  @ApiProperty({ ...text, description: 'What was done' }) done: string | null;
  @ApiProperty({ description: 'Open after its day, closed after it, or moved after it: stays' })
  late: boolean;
  @ApiProperty({ ...count, description: 'For If-Match of closing it' }) version: number;
}

export class ActivityPartner {
  @ApiProperty() id: string;
  @ApiProperty() nameTh: string;
}

export class FollowingActivity {
  @ApiProperty() id: string;
  @ApiProperty(text) schoolNameTh: string | null;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) happensOn: string;
  @ApiProperty({ enum: [...codesOf(ACTIVITY_STATUS_LABELS)] }) status: ActivityStatus;
}

export class ActivityFile {
  @ApiProperty() id: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ ...count, description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
}

export class ActivityFileForm {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF, at most 10 MiB' })
  file: unknown;
}

export class ActivityView extends ActivityLine {
  @ApiProperty(text) note: string | null;
  @ApiProperty({ enum: [...codesOf(HAZARD_GROUPS)], isArray: true }) hazardGroups: HazardGroupCode[];
  @ApiProperty({ enum: [...codesOf(DRILL_TYPES)], nullable: true }) drillType: DrillType | null;
  @ApiProperty({ ...count, nullable: true }) minutesToClear: number | null;
  @ApiProperty({ type: FollowingActivity, nullable: true }) follows: FollowingActivity | null;
  @ApiProperty({ type: [FollowingActivity], description: 'Trainings at schools that pass it on' })
  followedBy: FollowingActivity[];
  @ApiProperty({ type: [ActivityPartner] }) agencies: ActivityPartner[];
  @ApiProperty({ type: [String] }) partnerNames: string[];
  @ApiProperty(text) withdrawReason: string | null;
  @ApiProperty({ type: [SchoolHeadsView] }) schools: SchoolHeadsView[];
  @ApiProperty({ type: [ActivityFindingView] }) findings: ActivityFindingView[];
  @ApiProperty({ type: [ActivityFile], nullable: true, description: 'Null for whom its files are not' })
  files: ActivityFile[] | null;
  @ApiProperty({ enum: ACTIVITY_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class ActivityOwner {
  @ApiProperty() postId: string;
  @ApiProperty() role: string;
  @ApiProperty({ ...text, description: 'For the school and the safety centre alone' })
  displayName: string | null;
}
export class ActivityOwnerList {
  @ApiProperty({ type: [ActivityOwner] }) items: ActivityOwner[];
}

export class ActivityHistoryLine {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() role: string;
  @ApiProperty() action: string;
  @ApiProperty(text) fromStatus: string | null;
  @ApiProperty() toStatus: string;
  @ApiProperty(text) reason: string | null;
  @ApiProperty(count) version: number;
}
export class ActivityHistoryList {
  @ApiProperty({ type: [ActivityHistoryLine] }) items: ActivityHistoryLine[];
}

export class ShareView {
  @ApiProperty(count) have: number;
  @ApiProperty(count) of: number;
}

export class SchoolActivitiesView {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ type: ShareView }) students: ShareView;
  @ApiProperty({ type: ShareView }) staff: ShareView;
  @ApiProperty({ type: ShareView, description: 'Required scenarios drilled' }) drills: ShareView;
  @ApiProperty({ ...scenarios, isArray: true }) missingScenarios: string[];
  @ApiProperty({ type: ShareView }) findingsClosed: ShareView;
  @ApiProperty({ ...count, description: 'Open after their day' }) findingsLate: number;
  @ApiProperty({ enum: [...codesOf(GUIDANCE_AREAS)], isArray: true }) missingAreas: string[];
  @ApiProperty({ ...text, format: 'date' }) lastDrillOn: string | null;
  @ApiProperty({ ...count, description: 'Held in the year' }) held: number;
}
export class ActivityOverview {
  @ApiProperty(count) academicYear: number;
  @ApiProperty({ type: [SchoolActivitiesView] }) schools: SchoolActivitiesView[];
}

class AnswerRecord {
  @ApiProperty({ ...count, description: 'Referrals handed to partners in the year' }) assigned: number;
  @ApiProperty(count) answered: number;
  @ApiProperty({ ...count, description: 'Answered before they were due' }) inTime: number;
  @ApiProperty({ ...count, description: 'Unanswered and overdue' }) overdue: number;
}
export class SchoolNetworkView extends AnswerRecord {
  @ApiProperty() schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ ...count, description: 'Agencies with an agreement in force that serve its sub-district' })
  liveMous: number;
  @ApiProperty(count) jointVisits: number;
  @ApiProperty(count) jointActivities: number;
  @ApiProperty(count) meetings: number;
}
export class AgencyNetworkView extends AnswerRecord {
  @ApiProperty() agencyId: string;
  @ApiProperty() nameTh: string;
  @ApiProperty() type: string;
  @ApiProperty({ description: 'An agreement is in force today' }) mouLive: boolean;
  @ApiProperty({ ...count, description: 'Joint visits, activities and meetings of the year' }) joint: number;
}
export class NetworkOverview {
  @ApiProperty(count) academicYear: number;
  @ApiProperty({ type: [SchoolNetworkView] }) schools: SchoolNetworkView[];
  @ApiProperty({ type: [AgencyNetworkView] }) agencies: AgencyNetworkView[];
}
