import { db, type PersonKey, type Sealed } from './db';

async function createKey(personId: string): Promise<PersonKey> {
  // Not extractable: a script or a copied profile can use the key here, but nobody can carry it away.
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const row: PersonKey = { personId, key, me: null, lastSeenAt: Date.now() };
  // Two tabs may start at once: the first key written wins for both.
  await db.keys.add(row).catch(() => undefined);
  return (await db.keys.get(personId)) ?? row;
}

async function keyOf(personId: string): Promise<CryptoKey> {
  const row = (await db.keys.get(personId)) ?? (await createKey(personId));
  return row.key;
}

export async function seal(personId: string, value: unknown): Promise<Sealed> {
  const key = await keyOf(personId);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { iv, data };
}

/** @throws when the key is gone (signed out) or the content was changed. */
export async function unseal<T>(personId: string, sealed: Sealed): Promise<T> {
  const row = await db.keys.get(personId);
  if (row === undefined) throw new Error('no key on this device');
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, row.key, sealed.data);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
