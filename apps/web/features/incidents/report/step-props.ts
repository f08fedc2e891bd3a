import type { ReportDraft } from './report-draft';

/** What every step of the form is given. */
export interface StepProps {
  draft: ReportDraft;
  update: (patch: Partial<ReportDraft>) => void;
  /** Message at a path, from this screen or from the server. */
  errorAt: (path: string) => string | undefined;
}
