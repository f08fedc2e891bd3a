import { client, once, unwrap } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { queryClient } from '../../../app/query-client';
import { pathOfPointer } from '../../../ui/form-errors';
import { toNewIncident, type ReportDraft } from '../report/report-draft';
import type { StoredReport } from './db';
import { noteRefused, noteSent, noteTry, sweep, waitingReports } from './reports';
import { unseal } from './seal';

const pauses = [5_000, 15_000, 60_000, 300_000];

type Listener = () => void;
const listeners = new Set<Listener>();
let sendingId: string | null = null;

/** The report on its way right now, for the honest "sending" line. */
export const sending = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => sendingId,
};

function setSending(id: string | null): void {
  sendingId = id;
  listeners.forEach((listener) => listener());
}

/** An earlier try that got no answer may still be at work on the server; only that one is worth asking again. */
function isWorthRepeating(problem: Problem): boolean {
  return problem.isRetryable || problem.code === 'request-in-flight' || problem.status === 401;
}

/** @returns true when the next report may be tried. */
async function sendOne(report: StoredReport): Promise<boolean> {
  if (report.sealed === null) return true;
  const content = await unseal<ReportDraft>(report.personId, report.sealed);
  await noteTry(report.id, report.tries + 1);
  try {
    const receipt = await unwrap(
      client.POST('/incidents', {
        params: { header: once(report.idempotencyKey) },
        body: toNewIncident(report.id, content),
      }),
    );
    await noteSent(report.id, receipt);
    void queryClient.invalidateQueries({ queryKey: ['my-reports'] });
    void queryClient.invalidateQueries({ queryKey: ['incidents'] });
    return true;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status === 401) void queryClient.invalidateQueries({ queryKey: ['me'] });
    if (isWorthRepeating(problem)) return false;
    await noteRefused(report.id, {
      status: problem.status,
      code: problem.code,
      title: problem.message,
      errors: problem.errors.map(({ pointer, detail }) => ({ path: pathOfPointer(pointer), detail })),
    });
    return true;
  }
}

async function sendInOrder(personId: string): Promise<boolean> {
  // A try that cannot leave the device is none: the report stays open for a change.
  if (!navigator.onLine) return false;
  for (const report of await waitingReports(personId)) {
    setSending(report.id);
    const goOn = await sendOne(report).finally(() => setSending(null));
    if (!goOn) return false;
  }
  return true;
}

/**
 * Sends what waits, oldest first. One tab at a time; reports of somebody else on this device stay where they are.
 * @returns false when something has to be tried again later.
 */
export async function flush(personId: string): Promise<boolean> {
  if (!('locks' in navigator)) return sendInOrder(personId);
  return navigator.locks.request('kumkrong-outbox', { ifAvailable: true }, async (lock) =>
    lock === null ? true : sendInOrder(personId),
  );
}

/** Tries at the start, when signal returns, when the page is looked at again, and after growing pauses. */
export function startSender(personId: string): () => void {
  let failures = 0;
  let timer: number | undefined;
  const run = async () => {
    window.clearTimeout(timer);
    const isDone = await flush(personId).catch(() => false);
    failures = isDone ? 0 : failures + 1;
    if (!isDone) timer = window.setTimeout(() => void run(), pauses[Math.min(failures, pauses.length) - 1]);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') void run();
  };
  const onOnline = () => void run();
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  void sweep(personId)
    .catch(() => undefined)
    .then(run);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('online', onOnline);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
