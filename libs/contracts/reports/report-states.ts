import type { Permission } from '../access/permissions.js';
import type { VocabularyEntry } from '../vocabularies/entry.js';

export const REPORT_STATE_LABELS = [
  { code: 'QUEUED', th: 'รอจัดทำ', en: 'Waiting', basis: 'proposal' },
  { code: 'RUNNING', th: 'กำลังจัดทำ', en: 'Being made', basis: 'proposal' },
  { code: 'READY', th: 'พร้อมดาวน์โหลด', en: 'Ready', basis: 'proposal' },
  { code: 'FAILED', th: 'จัดทำไม่สำเร็จ', en: 'Failed', basis: 'proposal' },
  { code: 'EXPIRED', th: 'หมดอายุ ลบไฟล์แล้ว', en: 'Expired, file deleted', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ReportState = (typeof REPORT_STATE_LABELS)[number]['code'];

export type ReportActionName =
  | 'download'
  | 'reveal-password'
  | 'retry'
  | 'begin'
  | 'finish'
  | 'fail'
  | 'expire';

export interface ReportTransition {
  from: readonly ReportState[];
  to: ReportState | null;
  permission: Permission;
  requires: readonly string[];
  /** The worker's own steps are no buttons. */
  byWorker?: true;
}

const permission = 'report-request.make';

/** The life cycle of a report. */
export const REPORT_ACTIONS: Record<ReportActionName, ReportTransition> = {
  download: { from: ['READY'], to: null, permission, requires: [] },
  'reveal-password': { from: ['READY'], to: null, permission, requires: [] },
  retry: { from: ['FAILED'], to: 'QUEUED', permission, requires: [] },
  begin: { from: ['QUEUED'], to: 'RUNNING', permission, requires: [], byWorker: true },
  finish: { from: ['RUNNING'], to: 'READY', permission, requires: [], byWorker: true },
  fail: { from: ['QUEUED', 'RUNNING'], to: 'FAILED', permission, requires: [], byWorker: true },
  expire: { from: ['READY'], to: 'EXPIRED', permission, requires: [], byWorker: true },
};

export const REPORT_ACTION_NAMES = Object.keys(REPORT_ACTIONS) as ReportActionName[];

/** What the requester may do with a report in a state; the password is told once. */
export function availableReportActions(state: ReportState, hasPassword: boolean): ReportActionName[] {
  return REPORT_ACTION_NAMES.filter((name) => {
    const { from, byWorker } = REPORT_ACTIONS[name];
    return !byWorker && from.includes(state) && (name !== 'reveal-password' || hasPassword);
  });
}

/** How long a file can be fetched. */
export const REPORT_FILE_HOURS = 24;
