import { expect } from '@jest/globals';

type Body = { items?: Record<string, unknown>[] | { id: string }[] };

/** Exactly these fields, neither more nor fewer. */
export function expectKeys(value: unknown, keys: readonly string[]): void {
  expect(Object.keys(value as object).sort()).toEqual([...keys].sort());
}

/** A list whose every line has exactly these fields. */
export function expectItems({ items = [] }: Body, keys: readonly string[]): void {
  for (const item of items) expectKeys(item, keys);
}

export function idsOf({ items = [] }: Body): string[] {
  return items.map(({ id }) => String(id)).sort();
}

/** A list of field names, short. */
export const words = (text: string): string[] => text.trim().split(/\s+/u);
