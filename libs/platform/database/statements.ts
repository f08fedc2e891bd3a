import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement prepared. Preparing is most of the difference between a slow
 * and a fast read (engineering.md 8); the texts are constants, so their number is bounded. Each role has its own:
 * the wall is part of the plan, and a plan that changes roles is made anew each time.
 */
export function statementName(text: string, role: string): string {
  const key = `${role} ${text}`;
  let name = names.get(key);
  if (name === undefined) {
    name = createHash('sha1').update(key).digest('hex').slice(0, 24);
    names.set(key, name);
  }
  return name;
}
