import { useEffect, useState } from 'react';

let waitingWorker: ServiceWorker | null = null;
let isReplaced = false;

async function register(onWaiting: () => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('/service-worker.js');
  const noteWaiting = () => {
    if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
    waitingWorker = registration.waiting;
    onWaiting();
  };
  noteWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', noteWaiting);
  });
}

/** Says when a newer version of the application is ready; it is taken only when the person asks for it. */
export function useUpdate(): { isReady: boolean; take: () => void } {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void register(() => setReady(true)).catch(() => undefined);
  }, []);
  const take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!isReplaced) window.location.reload();
      isReplaced = true;
    });
    waitingWorker?.postMessage('skip-waiting');
  };
  return { isReady, take };
}
