import type { LiveKind } from '#contracts';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../app/query-client';
import { apiRoot } from './client';

/** What changed; a stream that has just opened, or opened again, may have missed any change before. */
export type LiveChange = { id: string; version: number } | 'opened' | 'reopened';
type Listener = (change: LiveChange) => void;

/**
 * One stream for the whole tab: a browser opens six connections to a server, and every open page would take one.
 * Events carry ids and versions only. The browser reconnects by itself; what was said meanwhile is lost, as is what
 * was said between a page's first look and the first opening. So whoever waited for the opening is told to look again.
 */
class LiveStream {
  private readonly listeners = new Map<string, Set<Listener>>();
  private source: EventSource | null = null;
  private wasOpen = false;

  subscribe(kind: LiveKind, listener: Listener): () => void {
    const ofKind = this.listeners.get(kind) ?? new Set();
    ofKind.add(listener);
    this.source ??= this.open();
    if (!this.listeners.has(kind)) {
      this.listeners.set(kind, ofKind);
      this.source.addEventListener(kind, this.hear);
    }
    return () => {
      ofKind.delete(listener);
      if ([...this.listeners.values()].every(({ size }) => size === 0)) this.close();
    };
  }

  private open(): EventSource {
    const source = new EventSource(`${apiRoot}/events`);
    source.onopen = () => {
      const change = this.wasOpen ? 'reopened' : 'opened';
      this.wasOpen = true;
      for (const ofKind of this.listeners.values()) for (const listener of ofKind) listener(change);
    };
    for (const kind of this.listeners.keys()) source.addEventListener(kind, this.hear);
    return source;
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    this.wasOpen = false;
    this.listeners.clear();
  }

  private readonly hear = ({ type, data }: MessageEvent<string>): void => {
    const change = JSON.parse(data) as Exclude<LiveChange, string>;
    for (const listener of this.listeners.get(type) ?? []) listener(change);
  };
}

const stream = new LiveStream();

/** Whether the page of one record should read it again. Not at the first opening: each reading of a record is logged. */
export function concerns(change: LiveChange, id: string): boolean {
  return typeof change === 'string' ? change === 'reopened' : change.id === id;
}

/** Hears of changes of a kind; the callback refetches. It has to be stable (useCallback). */
export function useLiveEvents(kind: LiveKind, onChange: Listener, enabled = true): void {
  useEffect(() => (enabled ? stream.subscribe(kind, onChange) : undefined), [kind, onChange, enabled]);
}

/** A job that counts a district anew tells of a hundred schools at once. */
const BURST_MS = 300;

/** Lists and figures that follow by themselves: after a burst of changes they are asked once. The key has to be stable. */
export function useLiveQueries(kind: LiveKind, queryKey: QueryKey): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      void queryClient.invalidateQueries({ queryKey });
    };
    const stop = stream.subscribe(kind, () => {
      timer ??= setTimeout(look, BURST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [kind, queryKey]);
}
