import { apiRoot, once } from './client';
import { asProblem, problemFrom } from './problem';

/**
 * Sends a form with a file. Fields stand before the file, so that the server knows them when its stream begins.
 * @param key the same for every try of one file.
 */
export async function sendForm<T>(
  path: string,
  form: FormData,
  key?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetch(apiRoot + path, {
    method: 'POST',
    body: form,
    headers: { ...once(key), ...more, 'Accept-Language': document.documentElement.lang },
  }).catch((error: unknown) => {
    throw asProblem(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response, body);
  return body as T;
}

/** One file in its part `file`, with its name where it has one. */
export function formOf(file: Blob): FormData {
  const form = new FormData();
  form.append('file', file, file instanceof File ? file.name : 'file');
  return form;
}

/** Sends one file in its part `file`. */
export function sendFile<T>(path: string, file: Blob, key?: string): Promise<T> {
  const form = new FormData();
  form.append('file', file, 'file');
  return sendForm<T>(path, form, key);
}
