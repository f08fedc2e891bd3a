import type { ReportFormat } from '#contracts';
import type { Actor } from '#platform/access';
import type { TypesetData, TypesetPictures } from '#platform/typeset';
import type { Asked } from './report.record.js';

/** What a file is written from. Pages are set from a template; a table or a letter brings its own writer. */
export type ReportContent =
  | { template: string; data: TypesetData; baseName: string; pictures?: TypesetPictures }
  | { write: () => Promise<Uint8Array>; baseName: string };

/**
 * Where a kind's content comes from: the services that its page asks, in the name of whoever asks, so that both walls
 * and every projection hold for a file as they hold for the page.
 */
export interface ReportSource {
  /** @throws DomainError `not-found`, `forbidden` as the page would. */
  check(actor: Actor, asked: Asked): Promise<void>;
  load(actor: Actor, asked: Asked, format: ReportFormat): Promise<ReportContent>;
}

/** The record that a kind is about; `askedOf` has seen to it that there is one. */
export function subjectOf({ subjectId, kind }: Asked): string {
  if (subjectId === null) throw new Error(`${kind} has no subject`);
  return subjectId;
}

export function yearOf({ calendar, year, kind }: Asked): { calendar: 'academic' | 'fiscal'; year: number } {
  if (calendar === null || year === null) throw new Error(`${kind} has no year`);
  return { calendar, year };
}
