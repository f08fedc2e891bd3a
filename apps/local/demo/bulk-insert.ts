import pg from 'pg';

const CHUNK = 10_000;

/** Columns of a table with the types that the rows' fields are read as. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Writes many rows with few statements.
 * @param columns constants of the caller; values travel as one JSON parameter.
 */
export async function bulkInsert(
  client: pg.Client,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  const names = Object.keys(columns).map(pg.escapeIdentifier);
  const types = Object.entries(columns).map(([name, type]) => `${pg.escapeIdentifier(name)} ${type}`);
  const text = `INSERT INTO ${pg.escapeIdentifier(table)} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (${types.join(', ')})`;
  for (let from = 0; from < rows.length; from += CHUNK) {
    await client.query(text, [JSON.stringify(rows.slice(from, from + CHUNK))]);
  }
}
