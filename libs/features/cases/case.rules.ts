import { DomainError } from '#platform/errors';

const MASK = /[•●✱]{2,}|\*{3,}|x-x{4}-x{5}-/iu;

/** @throws DomainError `case.masked-value` when a text holds what a screen shows in place of a hidden value. */
export function assertUnmasked(...texts: readonly (string | null | undefined)[]): void {
  if (texts.some((text) => typeof text === 'string' && MASK.test(text)))
    throw new DomainError('case.masked-value');
}

/** Types whose very name tells too much beside a child's name in a list. */
const HIDDEN_TYPES: ReadonlySet<string> = new Set(['ABUSE', 'DRUGS', 'MENTAL']);

export function namesInLists({ type, route }: { type: string; route: string }): boolean {
  return route === 'school' && !HIDDEN_TYPES.has(type);
}
