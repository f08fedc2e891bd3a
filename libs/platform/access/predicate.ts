/**
 * A condition on a record's fields, written once and read twice: as a check of one record in memory and as a
 * WHERE clause. `has`/`lacks` speak of list fields, `eq` of single ones.
 */
export type Predicate =
  | { kind: 'eq'; field: string; value: string | null }
  | { kind: 'has'; field: string; value: string | null }
  | { kind: 'lacks'; field: string; value: string }
  | { kind: 'all'; of: readonly Predicate[] }
  | { kind: 'any'; of: readonly Predicate[] };

export const eq = (field: string, value: string | null): Predicate => ({ kind: 'eq', field, value });
export const has = (field: string, value: string | null): Predicate => ({ kind: 'has', field, value });
export const lacks = (field: string, value: string): Predicate => ({ kind: 'lacks', field, value });
export const all = (...of: Predicate[]): Predicate => ({ kind: 'all', of });
export const any = (...of: Predicate[]): Predicate => ({ kind: 'any', of });

export type AccessRecord = Record<string, string | null | readonly string[] | undefined>;

/** Whether a record meets a predicate. An absent value meets nothing: an actor without a school has no school's records. */
export function meets(predicate: Predicate, record: AccessRecord): boolean {
  switch (predicate.kind) {
    case 'eq':
      return predicate.value !== null && record[predicate.field] === predicate.value;
    case 'has':
      return predicate.value !== null && listOf(record, predicate.field).includes(predicate.value);
    case 'lacks':
      return !listOf(record, predicate.field).includes(predicate.value);
    case 'all':
      return predicate.of.every((part) => meets(part, record));
    case 'any':
      return predicate.of.some((part) => meets(part, record));
  }
}

function listOf(record: AccessRecord, field: string): readonly string[] {
  const value = record[field];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/**
 * How a resource's fields look in SQL. For `eq` the text is a column expression; for `has`/`lacks` it holds `$`
 * where the parameter stands, and says whether the record's list contains it.
 */
export type FieldSql = Record<string, string>;

/**
 * The predicate as SQL.
 * @param params parameters so far; what the clause needs is pushed onto it.
 */
export function toSql(predicate: Predicate, fields: FieldSql, params: unknown[]): string {
  switch (predicate.kind) {
    case 'eq':
    case 'has':
    case 'lacks':
      return conditionSql(predicate, fields, params);
    case 'all':
    case 'any': {
      if (predicate.of.length === 0) return predicate.kind === 'all' ? 'TRUE' : 'FALSE';
      const parts = predicate.of.map((part) => toSql(part, fields, params));
      return `(${parts.join(predicate.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
  }
}

type Condition = Extract<Predicate, { field: string }>;

function conditionSql({ kind, field, value }: Condition, fields: FieldSql, params: unknown[]): string {
  if (value === null) return 'FALSE';
  params.push(value);
  const sql = sqlOf(fields, field);
  if (kind === 'eq') return `${sql} = $${params.length}`;
  const contains = `(${sql.replaceAll('$', `$${params.length}`)})`;
  return kind === 'has' ? contains : `NOT ${contains}`;
}

function sqlOf(fields: FieldSql, field: string): string {
  const sql = fields[field];
  if (sql === undefined) throw new Error(`No SQL for access field ${field}`);
  return sql;
}
