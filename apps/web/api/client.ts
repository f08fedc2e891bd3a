import createClient, { type Middleware } from 'openapi-fetch';
import { v7 as uuid } from 'uuid';
import { asProblem, problemFrom } from './problem';
import type { paths } from './paths';

export const apiRoot = '/api/v1';

const acceptLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

export const client = createClient<paths>({ baseUrl: apiRoot });
client.use(acceptLanguage);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer; throws Problem on a refusal or when no answer came. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((reason: unknown) => {
    throw asProblem(reason);
  });
  if (!response.ok) throw problemFrom(response, error);
  return data as T;
}

/** Header of every create: the same key again is answered with the first result. */
export function idempotent(key: string = uuid()): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } };
}

/** Header of every change: the version that the person saw. */
export function ifMatch(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `W/"${version}"` } };
}
