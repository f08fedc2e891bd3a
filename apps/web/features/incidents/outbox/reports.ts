import { v7 as uuid } from 'uuid';
import type { IncidentReceipt } from '../../../api/types';
import type { ReportDraft } from '../report/report-draft';
import { db, UNSENT, type RefusalNote, type StoredReport } from './db';
import { seal, unseal } from './seal';

const day = 24 * 60 * 60 * 1000;
const keepUnsentFor = 14 * day;
const keepReceiptFor = 7 * day;

export interface OpenReport {
  report: StoredReport;
  content: ReportDraft | null;
}

/** The draft's own id becomes the incident's id, so that a retry can never make a second incident. */
export function newReportId(): string {
  return uuid();
}

export async function saveDraft(personId: string, id: string, content: ReportDraft): Promise<void> {
  const sealed = await seal(personId, content);
  await db.transaction('rw', db.reports, async () => {
    const present = await db.reports.get(id);
    if (present !== undefined && (present.personId !== personId || present.state !== 'draft')) return;
    await db.reports.put({
      id,
      personId,
      state: 'draft',
      updatedAt: Date.now(),
      queuedAt: 0,
      idempotencyKey: uuid(),
      tries: 0,
      lastTryAt: null,
      sealed,
      refusal: present?.refusal ?? null,
      receipt: null,
    });
  });
}

export async function readReport(personId: string, id: string): Promise<OpenReport | null> {
  const report = await db.reports.get(id);
  if (report === undefined || report.personId !== personId) return null;
  return {
    report,
    content: report.sealed === null ? null : await unseal<ReportDraft>(personId, report.sealed),
  };
}

export async function listReports(personId: string): Promise<OpenReport[]> {
  const rows = await db.reports.where({ personId }).toArray();
  rows.sort((a, b) => b.updatedAt - a.updatedAt);
  return Promise.all(
    rows.map(async (report) => ({
      report,
      content:
        report.sealed === null ? null : await unseal<ReportDraft>(personId, report.sealed).catch(() => null),
    })),
  );
}

export async function queueReport(personId: string, id: string, content: ReportDraft): Promise<void> {
  await saveDraft(personId, id, content);
  const now = Date.now();
  await db.reports.update(id, { state: 'waiting', queuedAt: now, updatedAt: now, refusal: null });
}

/**
 * Takes a waiting report back for a change. Only before the first try: afterwards the server may already have it, and
 * only its answer can tell.
 */
export async function takeBack(id: string): Promise<boolean> {
  const changed = await db.reports
    .where({ id })
    .filter((report) => report.state === 'rejected' || report.state === 'draft' || report.tries === 0)
    .modify({ state: 'draft', updatedAt: Date.now() });
  return changed > 0;
}

export async function discardReport(id: string): Promise<void> {
  await db.reports.delete(id);
}

export async function noteTry(id: string, tries: number): Promise<void> {
  await db.reports.update(id, { tries, lastTryAt: Date.now() });
}

/** The number came back: the content leaves the device, the number stays for seven days. */
export async function noteSent(id: string, receipt: IncidentReceipt): Promise<void> {
  await db.reports.update(id, { state: 'sent', sealed: null, refusal: null, receipt, updatedAt: Date.now() });
}

export async function noteRefused(id: string, refusal: RefusalNote): Promise<void> {
  await db.reports.update(id, { state: 'rejected', refusal, updatedAt: Date.now() });
}

/** Old content does not stay on a phone. */
export async function sweep(personId: string): Promise<void> {
  const now = Date.now();
  await db.reports
    .where({ personId })
    .filter(({ state, updatedAt }) => now - updatedAt > (state === 'sent' ? keepReceiptFor : keepUnsentFor))
    .delete();
  await db.copies
    .where({ personId })
    .filter(({ name, savedAt }) => name.startsWith(UNSENT) && now - savedAt > keepUnsentFor)
    .delete();
}

export function waitingReports(personId: string): Promise<StoredReport[]> {
  return db.reports.where({ personId, state: 'waiting' }).sortBy('queuedAt');
}
