import type { Me } from '../../../api/types';
import { db, UNSENT } from './db';
import { seal, unseal } from './seal';

export { UNSENT };

/** Site maps of emergency plans; the service worker answers from it without signal. */
export const PLAN_MAPS = 'plan-maps';

/** Who was last signed in here, for a start without signal. */
export async function rememberMe(me: Me): Promise<void> {
  const sealed = await seal(me.person.id, me);
  await db.keys.update(me.person.id, { me: sealed, lastSeenAt: Date.now() });
}

export async function rememberedMe(): Promise<Me | null> {
  const rows = await db.keys.toArray();
  const last = rows.filter((row) => row.me !== null).sort((a, b) => b.lastSeenAt - a.lastSeenAt)[0];
  return last?.me ? unseal<Me>(last.personId, last.me) : null;
}

/** What a sign-out would lose: reports, and whatever else was typed here and not sent. */
export async function countUnsent(personId: string): Promise<number> {
  const [reports, copies] = await Promise.all([
    db.reports
      .where({ personId })
      .filter((report) => report.state !== 'sent')
      .count(),
    db.copies
      .where({ personId })
      .filter(({ name }) => name.startsWith(UNSENT))
      .count(),
  ]);
  return reports + copies;
}

/** Takes everything of the person off this device, the key first: what is left is unreadable at once. */
export async function wipePerson(personId: string): Promise<void> {
  await db.keys.delete(personId);
  await db.reports.where({ personId }).delete();
  await db.copies.where({ personId }).delete();
  await caches.delete(PLAN_MAPS);
}

export async function keepCopy(personId: string, name: string, value: unknown): Promise<void> {
  await db.copies.put({ personId, name, savedAt: Date.now(), sealed: await seal(personId, value) });
}

export async function readCopy<T>(personId: string, name: string): Promise<T | null> {
  const row = await db.copies.get([personId, name]);
  return row === undefined ? null : unseal<T>(personId, row.sealed);
}

/** All copies whose name begins so. */
export async function readCopies<T>(personId: string, prefix: string): Promise<T[]> {
  const rows = await db.copies
    .where({ personId })
    .filter(({ name }) => name.startsWith(prefix))
    .toArray();
  return Promise.all(rows.map(({ sealed }) => unseal<T>(personId, sealed)));
}

export async function dropCopy(personId: string, name: string): Promise<void> {
  await db.copies.delete([personId, name]);
}
