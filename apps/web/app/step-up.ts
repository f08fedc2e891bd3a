import { useSyncExternalStore } from 'react';

type Answer = (proved: boolean) => void;

let waiting: Answer[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Asks the person for a fresh proof; several requests at once share one question. */
function askProof(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

/** The dialog's word: everybody who waits goes on, or is refused as before. */
export function answerProof(proved: boolean): void {
  const answered = waiting;
  waiting = [];
  tell();
  for (const answer of answered) answer(proved);
}

export function useProofWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
}

async function wantsProof(response: Response): Promise<boolean> {
  // Without the dialog there is nobody to ask.
  if (response.status !== 403 || listeners.size === 0) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (
    typeof body === 'object' && body !== null && 'code' in body && body.code === 'reauthentication-required'
  );
}

/** Sends a request; when it needs a fresh proof, asks for it and sends the very same request again. */
export async function fetchWithProof(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  return (await wantsProof(response)) && (await askProof()) ? fetch(again) : response;
}
