import type { NoticeKind } from './notice-kinds.js';
import { subjectPath, type SubjectKind } from './subject-kinds.js';

/** What a reporter hears of the own report: it leads to the receipt, which is all a reporter sees. */
const TO_REPORTER: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'incident-acknowledged',
  'incident-closed',
  'incident-rejected',
]);

/** Where a notice leads in the web application. */
export function noticePath(kind: NoticeKind, subjectKind: SubjectKind, subjectId: string): string {
  return TO_REPORTER.has(kind) ? `/my-reports/${subjectId}` : subjectPath(subjectKind, subjectId);
}
