import type { ReferralActionName } from '#contracts';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** What the referral routes answer, from the description of the API; names as the pages say them. */
export type ReferralLine = Schemas['ReferralLine'];
export type Referral = Schemas['ReferralView'];
export type ReferralReceipt = Schemas['ReferralReceipt'];
export type Basis = Schemas['BasisView'];
export type HistoryLine = Schemas['ReferralHistoryLine'];
export type DisclosureLine = Schemas['DisclosureLine'];
export type Packet = Schemas['Packet'];
export type PacketDocument = Schemas['PacketDocument'];
/** A referral as an agency sees it: what is not visible is absent. */
export type AgencyReferral = Schemas['AgencyReferral'];
export type AgencyReferralLine = Schemas['AgencyReferralLine'];
export type Preview = Schemas['ReferralPreview'];
export type AgencyOption = Schemas['AgencyOption'];
export type AgencyRecord = Schemas['AgencyRecordView'];

/** The office and the agency read the same talk and work; an agency is not told its own name. */
export type Question = Schemas['AgencyQuestion'] & Partial<Schemas['OfficeQuestionView']>;
export type Service = Schemas['AgencyService'] & Partial<Schemas['OfficeServiceView']>;
export type Reply = Schemas['AgencyReply'] & Partial<Schemas['OfficeReplyView']>;

export type TextField = keyof Schemas['ReferralTexts'];
export const TEXT_FIELDS = [
  'problem',
  'schoolDid',
  'visitRisk',
  'phone',
  'learning',
  'attendance',
  'screening',
  'health',
  'legal',
] as const satisfies readonly TextField[];

/** A part of what was chosen; absent: all of it. */
export interface Part {
  dataClasses?: string[];
  documentIds?: string[];
}

export type QueueLane = 'waiting' | 'with-agency' | 'no-answer' | 'overdue' | 'all';
export type ListLane = 'open' | 'waiting' | 'no-answer' | 'answered' | 'all';
export type AssignedLane = 'new' | 'working' | 'done' | 'all';

/** What the act dialog acts on: the office's record, or the agency's own view of it. */
export interface Actable {
  id: string;
  reference: string;
  version: number;
  urgency: string;
  questions: Question[];
}
export type ActName = ReferralActionName;
