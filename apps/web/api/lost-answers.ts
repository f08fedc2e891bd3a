import type { Middleware } from 'openapi-fetch';
import { v7 as uuid } from 'uuid';

const KEY = 'Idempotency-Key';
/** A page that fails this often has other troubles. */
const MOST = 50;
/** Answers that say nothing of an earlier try: it may still be running (409), or nobody looked for it. */
const SAYING_NOTHING = [401, 408, 409, 429];

/** Keys of creates whose answer was lost, by a digest of what was asked. They live as long as the page. */
const lost = new Map<string, string>();
const asked = new Map<string, Create>();

/** One try of a create. */
export interface Create {
  readonly digest: string;
  readonly key: string;
}

async function digestOf(said: readonly (string | Blob)[]): Promise<string> {
  const bytes = await new Blob([...said]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keep({ digest, key }: Create): void {
  lost.set(digest, key);
  if (lost.size > MOST) lost.delete([...lost.keys()][0] ?? '');
}

/**
 * A create that went out and whose answer never came may be there. When the very same is sent again it goes under the
 * first key, so that the server tells the first answer instead of making a second record.
 * @param said method, address and body: what makes it the very same.
 */
export async function createOf(said: readonly (string | Blob)[], given: string = uuid()): Promise<Create> {
  const digest = await digestOf(said);
  return { digest, key: lost.get(digest) ?? given };
}

/** @param status of the answer; null when none came. */
export function noteAnswer(create: Create, status: number | null): void {
  if (status === null || status >= 500 || SAYING_NOTHING.includes(status)) keep(create);
  else lost.delete(create.digest);
}

/** What a form says: its fields, and its files with their names and bytes. */
export function saidBy(form: FormData): (string | Blob)[] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string'
      ? [JSON.stringify([name, value])]
      : [JSON.stringify([name, value.name, value.size]), value],
  );
}

/** The same for everything that the API's client sends. */
export const lostAnswers: Middleware = {
  async onRequest({ id, request }) {
    const given = request.headers.get(KEY);
    if (given === null) return undefined;
    const create = await createOf(
      [`${request.method} ${request.url}\n`, await request.clone().text()],
      given,
    );
    request.headers.set(KEY, create.key);
    asked.set(id, create);
    return request;
  },
  onResponse({ id, response }) {
    const create = asked.get(id);
    asked.delete(id);
    if (create !== undefined) noteAnswer(create, response.status);
  },
  onError({ id }) {
    const create = asked.get(id);
    asked.delete(id);
    if (create !== undefined) noteAnswer(create, null);
  },
};
