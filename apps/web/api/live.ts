import { useEffect } from 'react';
import { apiRoot } from './client';

/**
 * Listens to server-sent events that carry ids and versions only; the callback refetches. The browser reconnects
 * by itself. The callback has to be stable (useCallback): a new one opens a new stream.
 */
export function useLiveEvents(
  path: string,
  eventName: string,
  onEvent: (event: MessageEvent<string>) => void,
  enabled = true,
): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const source = new EventSource(apiRoot + path);
    source.addEventListener(eventName, onEvent);
    return () => source.close();
  }, [path, eventName, onEvent, enabled]);
}
