import { useEffect, useState } from 'react';
import type { IncidentListItem } from '../../../api/types';

const storageKey = 'kumkrong.queue-keys';

/** Single-letter keys can get in the way of speech input, so they can be switched off (WCAG 2.1.4). */
export function useKeysEnabled(): { enabled: boolean; set: (enabled: boolean) => void } {
  const [enabled, setEnabled] = useState(() => localStorage.getItem(storageKey) !== 'off');
  return {
    enabled,
    set: (next) => {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
      setEnabled(next);
    },
  };
}

/** Keys of actions, by the physical key, so that a Thai keyboard layout works too. */
const actionOfKey: Record<string, string> = {
  KeyA: 'acknowledge',
  KeyS: 'start',
  KeyU: 'set-urgency',
  KeyC: 'reclassify',
  KeyG: 'assign',
  KeyD: 'merge',
};

interface Options {
  items: IncidentListItem[];
  open: string | undefined;
  enabled: boolean;
  onChoose: (id: string) => void;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  return (
    hasModifier || target?.closest('input, textarea, select, [contenteditable], [role="dialog"]') != null
  );
}

/** J and K move, a letter asks the open record for an action. */
export function useQueueKeys({ items, open, enabled, onChoose }: Options) {
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
      const action = actionOfKey[event.code];
      if (action !== undefined && open !== undefined) setRequested(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [items, open, enabled, onChoose]);
  return { requested, clear: () => setRequested(null) };
}
