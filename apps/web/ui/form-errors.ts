import type { FormErrors } from '@mantine/form';
import type { Problem } from '../api/problem';

/** The id of the input for a path of the form, so that the summary can link to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** "/persons/0/harmLevel" → "persons.0.harmLevel" (RFC 6901 escapes included). */
export function pathOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * Field errors of a refusal in the form's own words.
 * @param rename maps a server path to the form's path where they differ.
 */
export function fieldErrorsOf(
  problem: Problem,
  rename: (path: string) => string = (path) => path,
): FormErrors {
  return Object.fromEntries(
    problem.errors.map((error) => [rename(pathOfPointer(error.pointer)), error.detail]),
  );
}
