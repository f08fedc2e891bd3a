import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const NAME = 'KUMKRONG_APP_PASSWORD';

/**
 * The password of the application's database login, made once and kept 0600 beside the other secrets. Unlike a key it
 * protects no data of its own, so a lost one is simply made anew: the role is given it at every start.
 */
export async function obtainAppPassword(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const kept = JSON.parse(text) as Partial<Record<string, string>>;
  const known = kept[NAME];
  if (known) return known;
  const made = randomBytes(24).toString('base64url');
  await writeFile(file, JSON.stringify({ ...kept, [NAME]: made }, null, 2), { mode: 0o600, flush: true });
  return made;
}
