import type { Tx } from '../database/index.js';

/**
 * Takes an effect's key in the transaction of the effect itself.
 * @param key names the effect, such as `roster.apply:<import>:<version>`.
 * @returns false when the effect has happened before: then do nothing.
 */
export async function takeEffect(tx: Tx, key: string): Promise<boolean> {
  const taken = await tx.execute(
    'INSERT INTO job_effect (district_id, effect_key) VALUES ((SELECT ctx_district()), $1) ON CONFLICT DO NOTHING',
    [key],
  );
  return taken === 1;
}
