import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../../../app/session';
import type { OpenReport } from '../outbox/reports';
import { emptyDraft, isBlank, type ReportDraft } from './report-draft';

const autosaveAfter = 400;

export type SaveState = 'empty' | 'saving' | 'saved' | 'failed';

export interface DraftHandle {
  /** `undefined` while the device is read. */
  content: ReportDraft | undefined;
  stored: OpenReport['report'] | null;
  saveState: SaveState;
  update: (patch: Partial<ReportDraft>) => void;
  saveNow: () => Promise<void>;
}

const reports = () => import('../outbox/reports');

/** A draft that writes itself to the device on every change, also when the page is left in a hurry. */
export function useReportDraft(id: string): DraftHandle {
  const me = useMe();
  // The person as of the first look: a refetch of `me` must not read the draft again over what is being typed.
  const [seed] = useState(me);
  const [content, setContent] = useState<ReportDraft>();
  const [stored, setStored] = useState<OpenReport['report'] | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('empty');
  const latest = useRef<{ content: ReportDraft; isDirty: boolean } | null>(null);

  useEffect(() => {
    let isGone = false;
    void reports()
      .then(({ readReport }) => readReport(seed.person.id, id))
      .catch(() => null)
      .then((open) => {
        if (isGone) return;
        setStored(open?.report ?? null);
        const start = open?.content ?? emptyDraft(seed);
        latest.current = { content: start, isDirty: false };
        setContent(start);
        setSaveState(open === null ? 'empty' : 'saved');
      });
    return () => {
      isGone = true;
    };
  }, [id, seed]);

  const saveNow = useCallback(async () => {
    const now = latest.current;
    if (now === null || !now.isDirty || isBlank(now.content)) return;
    now.isDirty = false;
    setSaveState('saving');
    await reports()
      .then(({ saveDraft }) => saveDraft(me.person.id, id, now.content))
      .then(() => setSaveState('saved'))
      .catch(() => setSaveState('failed'));
  }, [id, me.person.id]);

  useEffect(() => {
    if (content === undefined) return undefined;
    const timer = window.setTimeout(() => void saveNow(), autosaveAfter);
    return () => window.clearTimeout(timer);
  }, [content, saveNow]);

  useEffect(() => {
    const onHide = () => void saveNow();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void saveNow();
    };
  }, [saveNow]);

  const update = useCallback((patch: Partial<ReportDraft>) => {
    setContent((present) => {
      if (present === undefined) return present;
      const next = { ...present, ...patch };
      latest.current = { content: next, isDirty: true };
      return next;
    });
  }, []);

  return { content, stored, saveState, update, saveNow };
}
