import { createHash } from 'node:crypto';

/** By role and text. A text is a constant, found by its own hash: one put together for the search would be hashed anew. */
const names = new Map<string, Map<string, string>>();

/**
 * The name under which PostgreSQL keeps a statement prepared. Preparing is most of the difference between a slow
 * and a fast read (engineering.md 8); the texts are constants, so their number is bounded. Each role has its own:
 * the wall is part of the plan, and a plan that changes roles is made anew each time.
 */
export function statementName(text: string, role: string): string {
  let ofRole = names.get(role);
  if (ofRole === undefined) names.set(role, (ofRole = new Map<string, string>()));
  let name = ofRole.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(`${role} ${text}`).digest('hex').slice(0, 24);
    ofRole.set(text, name);
  }
  return name;
}
