import {
  AGE_BANDS,
  codesOf,
  REFERRAL_ACTION_NAMES,
  REFERRAL_STATUS_LABELS,
  URGENCY_LEVELS,
} from '#contracts';
import { PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const AGENCY_LANES = ['new', 'working', 'done', 'all'] as const;
export type AgencyLane = (typeof AGENCY_LANES)[number];

export class AssignedReferralQuery extends PageQuery {
  @ApiPropertyOptional({ enum: AGENCY_LANES })
  @IsOptional()
  @IsIn(AGENCY_LANES)
  lane: AgencyLane = 'all';
}

export class AgencyQuestion {
  @ApiProperty() id: string;
  @ApiProperty() question: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: string | null;
}

export class AgencyService {
  @ApiProperty() id: string;
  @ApiProperty() type: string;
  @ApiProperty({ format: 'date' }) servedOn: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() onBehalf: boolean;
}

export class AgencyReply {
  @ApiProperty() result: string;
  @ApiProperty({ type: String, nullable: true }) advice: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty() onBehalf: boolean;
}

export class PacketIdentity {
  @ApiPropertyOptional({ type: String, nullable: true }) displayName?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) sex?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) birthDate?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) level?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) room?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) schoolNameTh?: string | null;
}

export class PacketContact {
  @ApiPropertyOptional({ type: String, nullable: true }) guardianName?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) guardianRelation?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) address?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) phone?: string | null;
}

export class PacketNarrative {
  @ApiPropertyOptional({ type: String, nullable: true }) problem?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) schoolDid?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) visitRisk?: string | null;
}

export class PacketEducation {
  @ApiPropertyOptional({ type: String, nullable: true }) learning?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) attendance?: string | null;
}

export class PacketScreening {
  @ApiPropertyOptional({ type: String, nullable: true }) screening?: string | null;
}

export class PacketHealth {
  @ApiPropertyOptional({ type: String, nullable: true }) health?: string | null;
}

export class PacketLegal {
  @ApiPropertyOptional({ type: String, nullable: true }) legal?: string | null;
}

export class PacketDocument {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() dataClass: string;
}

export class PacketDocuments {
  @ApiProperty({ type: [PacketDocument] }) documents: PacketDocument[];
}

/** What was granted, by data class; a class that was not granted is absent. */
export class Packet {
  @ApiPropertyOptional({ type: PacketIdentity }) IDENTITY?: PacketIdentity;
  @ApiPropertyOptional({ type: PacketContact }) CONTACT?: PacketContact;
  @ApiPropertyOptional({ type: PacketNarrative }) NARRATIVE?: PacketNarrative;
  @ApiPropertyOptional({ type: PacketEducation }) EDUCATION?: PacketEducation;
  @ApiPropertyOptional({ type: PacketScreening }) SCREENING?: PacketScreening;
  @ApiPropertyOptional({ type: PacketHealth }) HEALTH?: PacketHealth;
  @ApiPropertyOptional({ type: PacketLegal }) LEGAL?: PacketLegal;
  @ApiPropertyOptional({ type: PacketDocuments }) DOCUMENTS?: PacketDocuments;
}

/** A referral as an agency may see it. What is not visible is absent, not null. */
export class AgencyReferral {
  @ApiProperty() id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: codesOf(REFERRAL_STATUS_LABELS) }) status: string;
  @ApiProperty({ format: 'date-time' }) assignedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answerDueAt: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ enum: REFERRAL_ACTION_NAMES, isArray: true }) availableActions: string[];
  @ApiProperty({ type: [String] }) reasons: string[];
  @ApiProperty({ enum: codesOf(URGENCY_LEVELS) }) urgency: string;
  @ApiProperty({ enum: AGE_BANDS, type: String, nullable: true }) ageBand: string | null;
  @ApiProperty({ enum: ['M', 'F'], type: String, nullable: true }) sex: string | null;
  @ApiProperty({ type: String, nullable: true }) subdistrict: string | null;
  @ApiProperty({ type: [AgencyQuestion] }) questions: AgencyQuestion[];
  @ApiPropertyOptional() purpose?: string;
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true }) finishDueAt?: string | null;
  @ApiPropertyOptional({ description: 'Whom to call at the district' }) officer?: string;
  @ApiPropertyOptional({ type: [AgencyService] }) services?: AgencyService[];
  @ApiPropertyOptional({ type: AgencyReply, nullable: true }) reply?: AgencyReply | null;
  @ApiPropertyOptional({ type: Packet }) packet?: Packet;
}

export class AgencyReferralLine extends PickType(AgencyReferral, [
  'id',
  'reference',
  'status',
  'assignedAt',
  'answerDueAt',
  'version',
  'availableActions',
  'reasons',
  'urgency',
  'ageBand',
  'sex',
  'subdistrict',
] as const) {}

export class AgencyReferralPage {
  @ApiProperty({ type: [AgencyReferralLine] }) items: AgencyReferralLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AgencyReferralCounts {
  @ApiProperty() new: number;
  @ApiProperty() working: number;
  @ApiProperty() done: number;
  @ApiProperty() all: number;
}

/** What every answer of an agency gets back. */
export class AgencyReceipt extends PickType(AgencyReferral, [
  'id',
  'reference',
  'status',
  'version',
] as const) {}
