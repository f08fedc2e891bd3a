import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useMe } from '../../app/session';
import { saveAnswers, visitQuery, type Sheet } from './monitoring.api';
import { answerOf, isSame, typedOf, type Typed } from './sheet-values';

const autosaveAfter = 600;
const tryAgainAfter = 15_000;

export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused';

/** Answers that the district does not have yet, by item; `base` is what they were typed over. */
type Pending = Record<string, { mine: Typed; base: Typed }>;

const device = () => import('../incidents/outbox/device');

export interface SheetHandle {
  sheet: Sheet;
  state: SaveState;
  waiting: number;
  problem: Problem | null;
  /** What another visitor answered meanwhile, by item. */
  conflicts: Record<string, Typed>;
  valueOf: (itemId: string) => Typed;
  change: (itemId: string, typed: Typed) => void;
  settle: (itemId: string, use: 'mine' | 'theirs') => void;
  flush: () => void;
}

/**
 * The answers of one tool, sent as they are given. What cannot be sent stays on this device, sealed for this person,
 * until there is signal; what somebody else answered meanwhile is shown and never written over without a word.
 */
export function useSheet(visitId: string, given: Sheet): SheetHandle {
  const personId = useMe().person.id;
  const { sheet, adopt } = useNewest(visitId, given);
  const [pending, setPending] = useState<Pending>({});
  const [conflicts, setConflicts] = useState<Record<string, Typed>>({});
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef({ pending, sheet, conflicts, isSending: false });
  latest.current = { ...latest.current, pending, sheet, conflicts };
  const name = `${visitId}/${given.toolId}`;
  useKept(personId, name, pending, setPending);

  const flush = useCallback(async () => {
    const now = latest.current;
    const sent = Object.entries(now.pending).filter(([itemId]) => now.conflicts[itemId] === undefined);
    if (now.isSending || sent.length === 0) return;
    now.isSending = true;
    setState('saving');
    const target = { visitId, toolId: now.sheet.toolId, version: now.sheet.version };
    await saveAnswers(
      target,
      sent.map(([itemId, { mine }]) => ({ itemId, ...mine })),
    )
      .then((answer) => {
        adopt(answer);
        setPending((present) => without(present, sent));
        setProblem(null);
        setState('saved');
      })
      .catch((error: unknown) => {
        const refused = asProblem(error);
        if (refused.status === 412) meet(refused.current as Sheet);
        else {
          setProblem(refused);
          setState(refused.isRetryable ? 'waiting' : 'refused');
        }
      })
      .finally(() => {
        latest.current.isSending = false;
      });
    function meet(current: Sheet): void {
      const theirs = conflictsOf(latest.current.pending, current);
      adopt(current);
      setConflicts(theirs);
      // What nobody else touched goes out again, over the sheet as it is now.
      setPending((present) => rebased(present, current, theirs));
      setState('waiting');
    }
  }, [visitId, adopt]);
  useFlushing(flush, pending);

  return {
    ...{ sheet, state, problem, conflicts, waiting: Object.keys(pending).length },
    valueOf: (itemId) => pending[itemId]?.mine ?? answerOf(sheet, itemId),
    change: (itemId, mine) =>
      setPending((present) => ({
        ...present,
        [itemId]: { mine, base: present[itemId]?.base ?? answerOf(sheet, itemId) },
      })),
    settle: (itemId, use) => {
      setConflicts(({ [itemId]: _, ...others }) => others);
      setPending(({ [itemId]: mine, ...others }) => {
        if (use === 'theirs' || mine === undefined) return others;
        return { ...others, [itemId]: { ...mine, base: answerOf(sheet, itemId) } };
      });
    },
    flush: () => void flush(),
  };
}

/** The newest sheet of the two that are known: the page's own, and the one that came with the visit. */
function useNewest(visitId: string, given: Sheet): { sheet: Sheet; adopt: (sheet: Sheet) => void } {
  const [kept, setKept] = useState(given);
  const adopt = useCallback(
    (answer: Sheet) => {
      setKept(answer);
      queryClient.setQueryData(visitQuery(visitId).queryKey, (visit) =>
        visit === undefined
          ? undefined
          : {
              ...visit,
              sheets: visit.sheets.map((one) => (one.toolId === answer.toolId ? answer : one)),
            },
      );
    },
    [visitId],
  );
  return { sheet: kept.version > given.version ? kept : given, adopt };
}

/** Keeps what is not sent on this device, and takes it up again when the page is opened anew. */
function useKept(
  personId: string,
  name: string,
  pending: Pending,
  restore: (change: (present: Pending) => Pending) => void,
): void {
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    let isGone = false;
    void device()
      .then(({ readCopy, UNSENT }) => readCopy<Pending>(personId, UNSENT + name))
      .catch(() => null)
      .then((kept) => {
        if (isGone) return;
        if (kept !== null) restore((present) => ({ ...kept, ...present }));
        setIsRead(true);
      });
    return () => {
      isGone = true;
    };
  }, [personId, name, restore]);
  useEffect(() => {
    if (!isRead) return;
    const isEmpty = Object.keys(pending).length === 0;
    void device()
      .then(({ dropCopy, keepCopy, UNSENT }) =>
        isEmpty ? dropCopy(personId, UNSENT + name) : keepCopy(personId, UNSENT + name, pending),
      )
      .catch(() => undefined);
  }, [isRead, personId, name, pending]);
}

/** A moment after the last change, when signal comes back, and again after a while. */
function useFlushing(flush: () => Promise<void>, pending: Pending): void {
  useEffect(() => {
    const soon = window.setTimeout(() => void flush(), autosaveAfter);
    return () => window.clearTimeout(soon);
  }, [flush, pending]);
  useEffect(() => {
    const again = () => void flush();
    const timer = window.setInterval(again, tryAgainAfter);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
      void flush();
    };
  }, [flush]);
}

/** What was sent and not changed since leaves the list. */
const without = (present: Pending, sent: readonly (readonly [string, Pending[string]])[]): Pending =>
  Object.fromEntries(
    Object.entries(present).filter(
      ([itemId, { mine }]) => !sent.some(([of, was]) => of === itemId && isSame(was.mine, mine)),
    ),
  );

/** Items that somebody else answered in another way since they were typed over here. */
function conflictsOf(pending: Pending, current: Sheet): Record<string, Typed> {
  return Object.fromEntries(
    Object.entries(pending).flatMap(([itemId, { mine, base }]) => {
      const theirs = typedOf(current.answers.find((answer) => answer.itemId === itemId));
      return isSame(theirs, base) || isSame(theirs, mine) ? [] : [[itemId, theirs]];
    }),
  );
}

const rebased = (present: Pending, current: Sheet, conflicts: Record<string, Typed>): Pending =>
  Object.fromEntries(
    Object.entries(present).map(([itemId, { mine, base }]) => [
      itemId,
      { mine, base: conflicts[itemId] === undefined ? answerOf(current, itemId) : base },
    ]),
  );
