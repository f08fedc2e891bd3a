import createClient, { type Middleware } from 'openapi-fetch';
import { v7 as uuid } from 'uuid';
import { fetchWithProof } from '../app/step-up';
import { lostAnswers } from './lost-answers';
import { asProblem, problemFrom } from './problem';
import type { paths } from './schema';

export const apiRoot = '/api/v1';

const acceptLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

export const client = createClient<paths>({ baseUrl: apiRoot, fetch: fetchWithProof });
client.use(acceptLanguage, lostAnswers);

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

/** Header of every create: the same key again is answered with the first result (see `lostAnswers`). */
export function once(key: string = uuid()): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** Header of every change: the version that the person saw. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `W/"${version}"` };
}

/** A list's own filters with the paging that every list takes and the API's description leaves out. */
export function paged<Filter extends object>(filter: Filter, cursor: string | undefined, limit: number) {
  return { ...filter, cursor, limit };
}

/** Paging of a list that has no filters of its own. */
export function pagedOnly(cursor: string | undefined, limit: number): never {
  return { cursor, limit } as never;
}
