import type { ReportFormat, ReportKindCode, ReportPurposeCode, ReportState } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { LiveEvent, Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** What is asked for: the kind, what it is about, and the form of the file. */
export interface Asked {
  kind: ReportKindCode;
  format: ReportFormat;
  subjectId: string | null;
  calendar: 'academic' | 'fiscal' | null;
  year: number | null;
  purpose: ReportPurposeCode;
}

export interface ReportRecord extends Asked {
  id: string;
  districtId: string;
  personId: string;
  postId: string;
  purposeNote: string | null;
  proved: boolean;
  state: ReportState;
  percent: number;
  failure: string | null;
  passwordCipher: Buffer | null;
  fileId: string | null;
  fileName: string | null;
  fileSize: number | null;
  createdAt: Date;
  changedAt: Date;
  expiresAt: Date | null;
  version: number;
}

export const RECORD = `rr.id, rr.district_id AS "districtId", rr.person_id AS "personId", rr.post_id AS "postId", rr.kind, rr.format,
  rr.subject_id AS "subjectId", rr.calendar, rr.year, rr.purpose, rr.purpose_note AS "purposeNote", rr.proved, rr.state, rr.percent, rr.failure,
  rr.password_cipher AS "passwordCipher", rr.file_id AS "fileId", rr.file_name AS "fileName", rr.file_size AS "fileSize",
  rr.created_at AS "createdAt", rr.changed_at AS "changedAt", rr.expires_at AS "expiresAt", rr.version`;

type Row = ReportRecord & Record<string, unknown>;

/** @throws DomainError `not-found`. */
export async function findReport(tx: Tx, id: string): Promise<ReportRecord> {
  const row = await tx.row<Row>(`SELECT ${RECORD} FROM report_request rr WHERE rr.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

/** @throws DomainError `not-found`. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRecord> {
  const row = await tx.row<Row>(`SELECT ${RECORD} FROM report_request rr WHERE rr.id = $1 FOR UPDATE`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Whether the file can still be fetched: the sweep that deletes it comes once an hour. */
export function isLive({ state, expiresAt }: ReportRecord, now: Date): boolean {
  return state === 'READY' && expiresAt !== null && expiresAt > now;
}

/** The state as people see it; a file that is out of time is gone, swept or not. */
export function stateOf(report: ReportRecord, now: Date): ReportState {
  return report.state === 'READY' && !isLive(report, now) ? 'EXPIRED' : report.state;
}

export function accessOf({ districtId, personId, postId }: ReportRecord): AccessRecord {
  return { districtId, personId, postId };
}

/** Only the requester's own screens hear of it. */
export function liveEventOf({ id, districtId, personId }: ReportRecord, version: number): LiveEvent {
  return { kind: 'report', id, version, districtId, schoolIds: [], personIds: [personId] };
}

/** What a password is sealed to. */
export const passwordContext = (id: string): string => `report-password:${id}`;
