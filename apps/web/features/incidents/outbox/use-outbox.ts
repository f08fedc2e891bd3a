import { liveQuery } from 'dexie';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../../app/session';
import { listReports, type OpenReport } from './reports';
import { sending } from './sender';

/** The reports of the signed-in person on this device; `undefined` while reading, `null` when the device refuses. */
export function useOutbox(): OpenReport[] | null | undefined {
  const personId = useMe().person.id;
  const [reports, setReports] = useState<OpenReport[] | null>();
  useEffect(() => {
    const subscription = liveQuery(() => listReports(personId)).subscribe({
      next: setReports,
      error: () => setReports(null),
    });
    return () => subscription.unsubscribe();
  }, [personId]);
  return reports;
}

export function useSendingId(): string | null {
  return useSyncExternalStore(sending.subscribe, sending.current);
}
