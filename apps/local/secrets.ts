import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Environment names of the secrets: 32 bytes each, base64. */
export const secretNames = ['KUMKRONG_DATA_KEY', 'KUMKRONG_LOOKUP_KEY', 'KUMKRONG_SIGNING_KEY'] as const;

export type Secrets = Readonly<Record<(typeof secretNames)[number], string>>;

/**
 * The secrets of the environment; those it does not give are made once and kept 0600 in `file`.
 * @param mayCreate false when data exists already: a new key could never read it
 * @throws Error when a needed key is missing and must not be made
 */
export async function obtainSecrets(
  env: NodeJS.ProcessEnv,
  file: string,
  mayCreate: boolean,
): Promise<Secrets> {
  const kept = await readKept(file);
  const wanted = secretNames.filter((name) => !env[name]);
  const missing = wanted.filter((name) => !kept[name]);
  if (missing.length > 0 && !mayCreate) throw new Error(lostText(file, missing));
  const made = missing.map((name) => [name, randomBytes(32).toString('base64')] as const);
  const stored = { ...kept, ...Object.fromEntries(made) };
  if (made.length > 0) await writeFile(file, JSON.stringify(stored, null, 2), { mode: 0o600, flush: true });
  const given = Object.fromEntries(secretNames.map((name) => [name, env[name] || stored[name]]));
  return given as unknown as Secrets;
}

async function readKept(file: string): Promise<Partial<Record<string, string>>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Partial<Record<string, string>>;
}

function lostText(file: string, names: readonly string[]): string {
  return [
    `กุญแจเข้ารหัสของข้อมูลเดิมหายไป (${names.join(', ')}) ให้กู้คืนไฟล์ ${file} หรือลบโฟลเดอร์ข้อมูลเพื่อเริ่มใหม่`,
    `The keys of the existing data are gone (${names.join(', ')}). Restore ${file}, or delete the data folder to begin anew.`,
  ].join('\n');
}
