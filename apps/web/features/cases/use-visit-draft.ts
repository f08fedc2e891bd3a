import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { useMe } from '../../app/session';
import type { Values } from '../../ui/form-dialog';

const saveAfter = 400;
const device = () => import('../incidents/outbox/device');

export interface VisitDraft {
  /** `undefined` while the device is read. */
  values: Values | undefined;
  /** Whether something was typed here before and has come back. */
  isRestored: boolean;
  set: (name: string, value: Values[string]) => void;
  /** The key to send a body under: the same one for the same body, also after the phone was off in between. */
  keyFor: (body: object) => Promise<string>;
  /** Takes it off the device: it was saved, or is not wanted. */
  drop: () => Promise<void>;
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
}

const notSent = (): Sending => ({ key: uuid(), body: null });

/** A draft that an earlier version of the page kept held the fields alone. */
const asKept = (kept: Kept | Values): Kept =>
  'sending' in kept ? (kept as Kept) : { values: kept, sending: notSent() };

/** A draft as the device keeps it, among what a sign-out asks about before it is lost. */
function useKept(name: string) {
  const personId = useMe().person.id;
  const read = useCallback(async (): Promise<Kept | null> => {
    const { readCopy, UNSENT } = await device();
    const kept =
      (await readCopy<Kept | Values>(personId, UNSENT + name)) ?? (await readCopy<Values>(personId, name));
    return kept === null ? null : asKept(kept);
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
    await Promise.all([dropCopy(personId, UNSENT + name), dropCopy(personId, name)]);
  }, [personId, name]);
  return { read, keep, drop };
}

/**
 * What is typed about a visit stays on this device until it is saved: sealed with the person's key, and wiped with
 * everything of that person at the sign-out. A village has no signal, and a phone rings.
 */
export function useVisitDraft(name: string, start: Values): VisitDraft {
  const { read, keep, drop: forget } = useKept(name);
  const [first] = useState(start);
  const [values, setValues] = useState<Values>();
  const [isRestored, setRestored] = useState(false);
  const isDirty = useRef(false);
  const sending = useRef<Sending>(notSent());

  useEffect(() => {
    let isGone = false;
    void read()
      .catch(() => null)
      .then((kept) => {
        if (isGone) return;
        if (kept !== null) sending.current = kept.sending;
        setRestored(kept !== null);
        setValues(kept?.values ?? first);
      });
    return () => {
      isGone = true;
    };
  }, [read, first]);

  useKeeping(values, (typed) => (isDirty.current ? keep({ values: typed, sending: sending.current }) : null));
  const set = useCallback((field: string, value: Values[string]) => {
    isDirty.current = true;
    setValues((present) => ({ ...present, [field]: value }));
  }, []);
  const keyFor = useCallback(
    async (told: object) => {
      const body = JSON.stringify(told);
      const { key, body: before } = sending.current;
      sending.current = { key: before === null || before === body ? key : uuid(), body };
      if (values !== undefined) await keep({ values, sending: sending.current }).catch(() => undefined);
      return sending.current.key;
    },
    [values, keep],
  );
  const drop = useCallback(async () => {
    isDirty.current = false;
    sending.current = notSent();
    await forget().catch(() => undefined);
  }, [forget]);
  const restart = useCallback(() => {
    setRestored(false);
    setValues(first);
    void drop();
  }, [first, drop]);

  return { values, isRestored, set, keyFor, drop, restart };
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
