import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** Takes it off the device: it was saved, or is not wanted. */
  drop: () => Promise<void>;
  restart: () => void;
}

/**
 * What is typed about a visit stays on this device until it is saved: sealed with the person's key, and wiped with
 * everything of that person at the sign-out. A village has no signal, and a phone rings.
 */
export function useVisitDraft(name: string, start: Values): VisitDraft {
  const personId = useMe().person.id;
  const [first] = useState(start);
  const [values, setValues] = useState<Values>();
  const [isRestored, setRestored] = useState(false);
  const isDirty = useRef(false);

  useEffect(() => {
    let isGone = false;
    void device()
      .then(({ readCopy }) => readCopy<Values>(personId, name))
      .catch(() => null)
      .then((kept) => {
        if (isGone) return;
        setRestored(kept !== null);
        setValues(kept ?? first);
      });
    return () => {
      isGone = true;
    };
  }, [personId, name, first]);

  useEffect(() => {
    if (values === undefined || !isDirty.current) return undefined;
    const timer = window.setTimeout(() => {
      void device()
        .then(({ keepCopy }) => (isDirty.current ? keepCopy(personId, name, values) : undefined))
        .catch(() => undefined);
    }, saveAfter);
    return () => window.clearTimeout(timer);
  }, [values, personId, name]);

  const set = useCallback((field: string, value: Values[string]) => {
    isDirty.current = true;
    setValues((present) => ({ ...present, [field]: value }));
  }, []);
  const drop = useCallback(async () => {
    isDirty.current = false;
    await device()
      .then(({ dropCopy }) => dropCopy(personId, name))
      .catch(() => undefined);
  }, [personId, name]);
  const restart = useCallback(() => {
    setRestored(false);
    setValues(first);
    void drop();
  }, [first, drop]);

  return { values, isRestored, set, drop, restart };
}
