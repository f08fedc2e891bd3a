import { useEffect, useState } from 'react';
import type { ReferralLine } from '../referral-types';

/** By the physical key, so that a Thai layout works too. */
const ACTION_OF_KEY: Record<string, string> = {
  KeyT: 'triage',
  KeyA: 'assign',
  KeyR: 'return',
  KeyH: 'handle-internally',
  KeyC: 'complete',
};

interface Options {
  items: ReferralLine[];
  open: string | undefined;
  enabled: boolean;
  onChoose: (id: string) => void;
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    element?.closest('input, textarea, select, [contenteditable], [role="dialog"]') != null
  );
}

/** J and K move, a letter asks the open referral for an action. */
export function useReferralKeys({ items, open, enabled, onChoose }: Options) {
  const [requested, setRequested] = useState<string | null>(null);
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const step = event.code === 'KeyJ' ? 1 : event.code === 'KeyK' ? -1 : 0;
      if (step !== 0) {
        const at = items.findIndex((item) => item.id === open);
        const next = items[at === -1 ? 0 : at + step];
        if (next !== undefined) onChoose(next.id);
        return;
      }
      const action = ACTION_OF_KEY[event.code];
      if (action !== undefined && open !== undefined) setRequested(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [items, open, enabled, onChoose]);
  return { requested, clear: () => setRequested(null) };
}
