import {
  ERRORS,
  FIELD_ERRORS,
  PERMISSIONS,
  ROLES,
  scopesOf,
  type ErrorEntry,
  type ErrorCode,
} from '#contracts';

/** Statuses that engineering.md 3 and RFC 9110 give a meaning; nothing else leaves the API as a refusal. */
const LEGAL = [400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 422, 428, 429, 431, 500, 503];

/** Statuses under which the very same request may succeed later. */
const PASSING = [408, 409, 429, 503];

/** A slot is where a name, an id number or a refused value would slip into a text. */
const SLOT = /[{}<>]|\$|%[a-z]|\[\w*\]/iu;
const THAI = /[\u0E01-\u0E5B]/u;

const texts = [
  ...Object.entries<{ th: string; en: string }>(ERRORS),
  ...Object.entries<{ th: string; en: string }>(FIELD_ERRORS),
];

describe.each(texts)('the refusal %s', (code, { th, en }) => {
  it('is told in Thai and in English', () => {
    expect(th).toMatch(THAI);
    expect(en).toMatch(/^[A-Za-z].*\.$/u);
    expect(en).not.toMatch(THAI);
  });

  it('has no place for a value', () => {
    expect([th, en].filter((text) => SLOT.test(text))).toEqual([]);
  });

  it('is named in the one form', () => {
    expect(code).toMatch(/^(?:[a-z]+(?:-[a-z]+)*\.)?[a-z]+(?:-[a-z]+)*$/u);
  });
});

describe('the catalogue of refusals', () => {
  const entries = Object.entries<ErrorEntry>(ERRORS) as [ErrorCode, ErrorEntry][];

  it('uses legal statuses alone', () => {
    expect(entries.filter(([, { status }]) => !LEGAL.includes(status))).toEqual([]);
  });

  it('calls nothing retryable that will be refused again', () => {
    expect(entries.filter(([, { status, retryable }]) => retryable && !PASSING.includes(status))).toEqual([]);
  });

  it('tells what is absent and what is out of scope with the same words', () => {
    const absent = entries.filter(([, { status }]) => status === 404).map(([, { th, en }]) => `${th}|${en}`);
    expect(new Set(absent).size).toBe(1);
  });
});

describe('the access table', () => {
  it('names permissions as record.verb', () => {
    for (const permission of PERMISSIONS)
      expect(permission).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/u);
  });

  it('names no scope twice and no permission that nobody holds', () => {
    for (const permission of PERMISSIONS) {
      const scopes = ROLES.map(({ code }) => scopesOf(permission, code));
      expect([permission, scopes.some(({ length }) => length > 0)]).toEqual([permission, true]);
      for (const list of scopes) expect(new Set(list).size).toBe(list.length);
    }
  });
});
