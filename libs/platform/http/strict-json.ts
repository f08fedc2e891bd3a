import { DomainError, type FieldError } from '../errors/index.js';

const MAX_DEPTH = 32;
const MAX_KEYS = 200;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body as strictly as quality.md 5 asks: valid UTF-8, an object, no repeated or dangerous key, at most
 * 32 levels. Texts come back in NFC, since Thai vowels can be typed in two orders that look alike.
 * @throws DomainError with the catalogue's code for each of these.
 */
export function readStrictJson(body: Uint8Array): Record<string, unknown> {
  const text = decode(body);
  if (text.trim() === '') throw new DomainError('body-not-object');
  scan(text);
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('body-not-object');
  const errors: FieldError[] = [];
  const clean = normalise(value, '', errors) as Record<string, unknown>;
  if (errors.length > 0) throw new DomainError('forbidden-character', { errors });
  return clean;
}

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new DomainError('invalid-encoding');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('malformed-json');
  }
}

/** One pass over the raw text before parsing: a parser would already have lost repeated keys or run out of stack. */
function scan(text: string): void {
  const objects: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gsu;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '{' || found === '[') {
      objects.push(found === '{' ? new Set() : null);
      if (objects.length > MAX_DEPTH) throw new DomainError('too-deep');
    } else if (found === '}' || found === ']') {
      objects.pop();
    } else {
      noteKey(text, token.lastIndex, found, objects.at(-1) ?? null);
    }
  }
}

const COLON_NEXT = /\s*:/uy;

function noteKey(text: string, end: number, quoted: string, keys: Set<string> | null): void {
  COLON_NEXT.lastIndex = end;
  if (keys === null || !COLON_NEXT.test(text)) return;
  const key = parse(quoted) as string;
  if (FORBIDDEN_KEYS.has(key)) throw new DomainError('forbidden-key');
  if (keys.has(key)) throw new DomainError('duplicate-key');
  keys.add(key);
  if (keys.size > MAX_KEYS) throw new DomainError('too-many-items');
}

// Control characters except tab and line ends, and halves of surrogate pairs.
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

function normalise(value: unknown, pointer: string, errors: FieldError[]): unknown {
  if (typeof value === 'string') {
    if (FORBIDDEN_CHARACTERS.test(value)) errors.push({ pointer, code: 'forbidden-character' });
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((item, index) => normalise(item, `${pointer}/${index}`, errors));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        normalise(item, `${pointer}/${escapePointer(key)}`, errors),
      ]),
    );
  }
  return value;
}

const ORDINARY_KEY = /^[\w.$~/-]{1,64}$/u;

/** A key as a step of a JSON pointer (RFC 6901). A key that no field of ours could have is not told back. */
export function escapePointer(key: string): string {
  return ORDINARY_KEY.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : '*';
}
