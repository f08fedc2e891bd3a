import type { Middleware } from 'openapi-fetch';

const KEY = 'Idempotency-Key';
/** A page that fails this often has other troubles. */
const MOST = 50;

/** Keys of creates whose answer was lost, by a digest of what was asked. They live as long as the page. */
const lost = new Map<string, string>();
const asked = new Map<string, { digest: string; key: string }>();

async function digestOf(request: Request): Promise<string> {
  const said = new TextEncoder().encode(`${request.method} ${request.url}\n${await request.clone().text()}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keep(digest: string, key: string): void {
  lost.set(digest, key);
  if (lost.size > MOST) lost.delete([...lost.keys()][0] ?? '');
}

/**
 * A create that went out and whose answer never came may be there. When the very same is sent again it goes under the
 * first key, so that the server tells the first answer instead of making a second record.
 */
export const lostAnswers: Middleware = {
  async onRequest({ id, request }) {
    const given = request.headers.get(KEY);
    if (given === null) return undefined;
    const digest = await digestOf(request);
    const key = lost.get(digest) ?? given;
    request.headers.set(KEY, key);
    asked.set(id, { digest, key });
    return request;
  },
  onResponse({ id, response }) {
    const create = asked.get(id);
    asked.delete(id);
    if (create === undefined) return;
    // 409 may say that the first one is still running.
    if (response.status >= 500 || response.status === 409) keep(create.digest, create.key);
    else lost.delete(create.digest);
  },
  onError({ id }) {
    const create = asked.get(id);
    asked.delete(id);
    if (create !== undefined) keep(create.digest, create.key);
  },
};
