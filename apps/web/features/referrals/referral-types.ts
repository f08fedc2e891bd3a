import type { DataClassCode, ReferralActionName } from '#contracts';

/** What the referral routes answer, as their DTOs say it (libs/features/referrals/README.md). */
export interface ReferralLine {
  id: string;
  reference: string;
  status: string;
  urgency: string;
  reasons: string[];
  studentId: string;
  studentName: string | null;
  schoolId: string;
  schoolNameTh: string;
  caseId: string | null;
  agencyId: string | null;
  agencyNameTh: string | null;
  recordedAt: string;
  dueAt: string | null;
  late: boolean;
  offered: boolean;
  unread: boolean;
  version: number;
}

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
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export interface Basis {
  id: string;
  code: string;
  givenBy: string | null;
  relation: string | null;
  method: string | null;
  givenOn: string;
  validUntil: string | null;
  withdrawnOn: string | null;
  live: boolean;
}

export interface Question {
  id: string;
  question: string;
  askedAt: string;
  onBehalf?: boolean;
  answer: string | null;
  answeredAt: string | null;
}

export interface Service {
  id: string;
  agencyNameTh?: string;
  type: string;
  servedOn: string;
  note: string | null;
  onBehalf: boolean;
}

export interface Reply {
  id?: string;
  agencyNameTh?: string;
  result: string;
  advice: string | null;
  onBehalf: boolean;
  recordedAt: string;
  readAt?: string | null;
}

export interface Assignment {
  agencyId: string;
  agencyNameTh: string;
  dataClasses: string[];
  assignedAt: string;
  answeredAt: string | null;
  acceptedAt: string | null;
  finishedAt: string | null;
  endedAt: string | null;
  endReason: string | null;
}

export interface Referral extends ReferralLine {
  purpose: string | null;
  guardianSuspected: boolean;
  route: string;
  incidentId: string | null;
  assigneePostId: string | null;
  student: { displayName: string; sex: string | null; birthDate: string | null; level: string; room: string };
  texts: Record<TextField, string | null>;
  withheld: string[];
  choices: { code: string; chosenByNameTh: string | null; chosenAt: string }[];
  documents: PacketDocument[];
  bases: Basis[];
  assignments: Assignment[];
  questions: Question[];
  services: Service[];
  replies: Reply[];
  lastChange: { action: string; actingRole: string; byNameTh: string | null; at: string } | null;
  availableActions: string[];
}

export interface ReferralReceipt {
  id: string;
  reference: string;
  status: string;
  urgency: string;
  dueAt: string | null;
  version: number;
}

export interface HistoryLine {
  at: string;
  actingRole: string;
  action: string;
  onBehalf: boolean;
  from: string | null;
  to: string;
  reason: string | null;
}

export interface DisclosureLine {
  at: string;
  agencyNameTh: string;
  outlet: string;
  dataClasses: string[];
}

export interface Grant {
  code: string;
  withheld: string | null;
}

type PacketPart = Readonly<Record<string, string | null | undefined>>;
export interface PacketDocument {
  id: string;
  name: string;
  dataClass: string;
}
export type Packet = Partial<Record<Exclude<DataClassCode, 'DOCUMENTS'>, PacketPart>> & {
  DOCUMENTS?: { documents?: PacketDocument[] };
};

/** A referral as an agency sees it: what is not visible is absent. */
export interface AgencyReferral {
  id: string;
  reference: string;
  status: string;
  assignedAt: string;
  answerDueAt: string | null;
  version: number;
  availableActions: string[];
  reasons: string[];
  urgency: string;
  ageBand: string | null;
  sex: string | null;
  subdistrict: string | null;
  questions: Question[];
  purpose?: string;
  finishDueAt?: string | null;
  officer?: string;
  services?: Service[];
  reply?: Reply | null;
  packet?: Packet;
}
export type AgencyReferralLine = Omit<AgencyReferral, 'questions'>;

export interface Preview {
  agencyId: string;
  inForce: boolean;
  lastOn: string | null;
  before: AgencyReferral | null;
  after: AgencyReferral | null;
  grants: Grant[];
}

/** A part of what was chosen; absent: all of it. */
export interface Part {
  dataClasses?: string[];
  documentIds?: string[];
}

export interface AgencyOption {
  agencyId: string;
  nameTh: string;
  type: string;
  inForce: boolean;
  lastOn: string | null;
  grants: Grant[];
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
