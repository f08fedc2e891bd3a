export type Value = string | string[] | number | null;
/** What stands in a form, by field. */
export type Values = Record<string, Value>;

export interface Field {
  name: string;
  kind: 'line' | 'text' | 'choice' | 'choices' | 'day' | 'number';
  label: string;
  hint?: string;
  options?: { value: string; label: string }[];
  required?: boolean;
  /** Of a number, or of the characters of a text. */
  max?: number;
  /** How a value reads, where its kind does not tell. */
  textOf?: (value: Value) => string;
}

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || (typeof value !== 'number' && value.length === 0);

const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

/** What of a form differs from what the record says; null where something was taken away. */
export const changesOf = (record: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      isSame(value, record[name]) ? [] : [[name, isEmpty(value) ? null : value]],
    ),
  );

/**
 * What somebody typed over a record that another person changed meanwhile. What only one of them touched is theirs; what
 * both changed stays as typed.
 * @param base the record as the typing began
 * @returns the form to go on with, and of what both changed what the record says now
 */
export function rebase(base: Values, mine: Values, theirs: Values): { values: Values; both: Values } {
  const names = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const [values, both]: [Values, Values] = [{}, {}];
  for (const name of names) {
    const isMine = !isSame(mine[name], base[name]);
    values[name] = (isMine ? mine : theirs)[name] ?? null;
    const isTheirs = !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]);
    if (isMine && isTheirs) both[name] = theirs[name] ?? null;
  }
  return { values, both };
}
