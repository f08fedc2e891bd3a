import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement prepared. Preparing is most of the difference between a slow
 * and a fast read (engineering.md 8); the texts are constants, so their number is bounded.
 */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex').slice(0, 24);
    names.set(text, name);
  }
  return name;
}
