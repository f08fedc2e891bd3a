import type { TestApp } from '../../support/app.js';

/** Tables that a refusal or a mere look may write to: its own trace, and that somebody was there. */
const TRACES = new Set(['audit_event', 'audit_head', 'throttle']);
/** Columns that move without a change. */
const IGNORED = { session: ['last_seen_at'] } as Record<string, string[]>;

export type Digest = Record<string, string>;

/** A checksum of every table's rows; `where` keeps to some of them. */
export async function digestOf(
  app: TestApp,
  where = (_columns: readonly string[]): string => 'TRUE',
): Promise<Digest> {
  const columns = await app.rows<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table, array_agg(a.attname::text) AS columns FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname = 'public' AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
  );
  const digest: Digest = {};
  for (const { table, columns: names } of columns.filter((one) => !TRACES.has(one.table))) {
    const row = `to_jsonb(t)${(IGNORED[table] ?? []).map((column) => ` - '${column}'`).join('')}`;
    const [found] = await app.rows<{ sum: string }>(
      `SELECT count(*) || ':' || COALESCE(md5(string_agg(md5((${row})::text), '' ORDER BY md5((${row})::text))), '') AS sum FROM ${table} t WHERE ${where(names)}`,
    );
    digest[table] = found!.sum;
  }
  return digest;
}

/** Names of the tables whose rows differ. */
export function changedTables(before: Digest, after: Digest): string[] {
  return Object.keys({ ...before, ...after }).filter((table) => before[table] !== after[table]);
}
