import { apiRoot, once } from './client';
import { createOf, noteAnswer, saidBy } from './lost-answers';
import { asProblem, problemFrom } from './problem';

/**
 * Sends a form with a file. Fields stand before the file, so that the server knows them when its stream begins. The same
 * file to the same address goes under one key until an answer came, so that it does not become two.
 */
export async function sendForm<T>(
  path: string,
  form: FormData,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const create = await createOf([`POST ${path}\n`, ...saidBy(form)]);
  const { response, body } = await ask(path, form, { ...once(create.key), ...more }).catch(
    (error: unknown) => {
      noteAnswer(create, null);
      throw asProblem(error);
    },
  );
  noteAnswer(create, response.status);
  if (!response.ok) throw problemFrom(response, body);
  return body as T;
}

/** What was made is known only when all of the answer is here; a refusal may be a proxy's page. */
async function ask(
  path: string,
  form: FormData,
  more: Readonly<Record<string, string>>,
): Promise<{ response: Response; body: unknown }> {
  const response = await fetch(apiRoot + path, {
    method: 'POST',
    body: form,
    headers: { ...more, 'Accept-Language': document.documentElement.lang },
  });
  return { response, body: await (response.ok ? response.json() : response.json().catch(() => null)) };
}

/** One file in its part `file`, with its name where it has one. */
export function formOf(file: Blob): FormData {
  const form = new FormData();
  form.append('file', file, file instanceof File ? file.name : 'file');
  return form;
}

/** Sends one file in its part `file`. */
export function sendFile<T>(path: string, file: Blob): Promise<T> {
  const form = new FormData();
  form.append('file', file, 'file');
  return sendForm<T>(path, form);
}
