import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { useMe } from '../../../app/session';
import { rebase, type Values } from '../../../ui/form-values';

const saveAfter = 400;
const device = () => import('./device');

/** The record that a form changes, as it is known now. */
export interface Start {
  values: Values;
  /** 0 of what is not there yet. */
  version: number;
}

export interface Draft {
  /** `undefined` while the device is read. */
  values: Values | undefined;
  /** Whether something was typed here before and has come back. */
  isRestored: boolean;
  /** What somebody else wrote meanwhile in the fields that were typed in; null when nobody saved in between. */
  theirs: Values | null;
  set: (name: string, value: Values[string]) => void;
  /** Takes what somebody else wrote in place of what was typed. */
  takeTheirs: (name: string) => void;
  /** The key to send a body under: the same one for the same body, also after the phone was off in between. */
  keyFor: (body: object) => Promise<string>;
  /** The server has it: what was typed since then stays. */
  saved: (sent: Values) => Promise<void>;
  /** Throws away what was typed. */
  restart: () => void;
}

interface Sending {
  key: string;
  /** What went out under the key, its answer maybe lost. */
  body: string | null;
}

interface Kept {
  values: Values;
  sending: Sending;
  /** What was typed over. */
  base: Start;
}

const notSent = (): Sending => ({ key: uuid(), body: null });

/** A draft as the device keeps it, among what a sign-out asks about before it is lost. */
function useKept(name: string) {
  const personId = useMe().person.id;
  const read = useCallback(async (): Promise<Kept | null> => {
    const { readCopy, UNSENT } = await device();
    return readCopy<Kept>(personId, UNSENT + name);
  }, [personId, name]);
  const keep = useCallback(
    async (kept: Kept) => {
      const { keepCopy, UNSENT } = await device();
      await keepCopy(personId, UNSENT + name, kept);
    },
    [personId, name],
  );
  const drop = useCallback(async () => {
    const { dropCopy, UNSENT } = await device();
    await dropCopy(personId, UNSENT + name);
  }, [personId, name]);
  return { read, keep, drop };
}

/**
 * What is typed into a form stays on this device until it is saved: sealed with the person's key, and wiped with
 * everything of that person at the sign-out. A village has no signal, and a phone rings. When somebody else saves the
 * record in between, the form follows in what was not typed over.
 */
export function useDraft(name: string, start: Start): Draft {
  const { read, keep, drop: forget } = useKept(name);
  const [values, setValues] = useState<Values>();
  const [theirs, setTheirs] = useState<Values | null>(null);
  const [isRestored, setRestored] = useState(false);
  const isDirty = useRef(false);
  const sending = useRef<Sending>(notSent());
  const base = useRef(start);
  const latest = useRef({ start, values });
  latest.current = { start, values };

  const takeUp = useCallback((kept: Kept | null) => {
    if (kept !== null) {
      ({ sending: sending.current, base: base.current } = kept);
      isDirty.current = true;
    }
    setRestored(kept !== null);
    setValues(kept?.values ?? latest.current.start.values);
  }, []);
  useReading(read, takeUp);

  useEffect(() => {
    if (values === undefined || base.current.version === start.version) return;
    const next = rebase(base.current.values, values, start.values);
    base.current = start;
    setValues(next.values);
    // Whoever typed nothing has nothing to compare; what was shown and not decided stays, as it is now.
    if (isDirty.current)
      setTheirs((shown) => {
        const open = Object.keys(shown ?? {}).map((field) => [field, start.values[field] ?? null]);
        return { ...(Object.fromEntries(open) as Values), ...next.both };
      });
  }, [values, start]);

  useKeeping(values, (typed) =>
    isDirty.current ? keep({ values: typed, sending: sending.current, base: base.current }) : null,
  );
  const set = useCallback((field: string, value: Values[string]) => {
    isDirty.current = true;
    setValues((present) => ({ ...present, [field]: value }));
  }, []);
  const takeTheirs = useCallback(
    (name: string) => {
      if (theirs === null) return;
      const { [name]: taken = null, ...others } = theirs;
      set(name, taken);
      setTheirs(others);
    },
    [theirs, set],
  );
  const keyFor = useCallback(
    async (told: object) => {
      const body = JSON.stringify(told);
      const { key, body: before } = sending.current;
      sending.current = { key: before === null || before === body ? key : uuid(), body };
      if (values !== undefined)
        await keep({ values, sending: sending.current, base: base.current }).catch(() => undefined);
      return sending.current.key;
    },
    [values, keep],
  );
  const startFrom = useCallback(
    async (from: Start, isTyped: boolean) => {
      base.current = from;
      isDirty.current = isTyped;
      sending.current = notSent();
      setTheirs(null);
      setRestored(false);
      if (!isTyped) await forget().catch(() => undefined);
    },
    [forget],
  );
  const saved = useCallback(
    (sent: Values) =>
      startFrom({ version: base.current.version, values: sent }, latest.current.values !== sent),
    [startFrom],
  );
  const restart = useCallback(() => {
    setValues(latest.current.start.values);
    void startFrom(latest.current.start, false);
  }, [startFrom]);

  return { values, isRestored, theirs, set, takeTheirs, keyFor, saved, restart };
}

/** Takes up what the device kept, or that it kept nothing. */
function useReading(read: () => Promise<Kept | null>, takeUp: (kept: Kept | null) => void): void {
  useEffect(() => {
    let isGone = false;
    void read()
      .catch(() => null)
      .then((kept) => (isGone ? undefined : takeUp(kept)));
    return () => {
      isGone = true;
    };
  }, [read, takeUp]);
}

/** Keeps what was typed once the typing pauses. */
function useKeeping(values: Values | undefined, keep: (values: Values) => Promise<void> | null): void {
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    if (values === undefined) return undefined;
    const timer = window.setTimeout(() => void latest.current(values)?.catch(() => undefined), saveAfter);
    return () => window.clearTimeout(timer);
  }, [values]);
}
