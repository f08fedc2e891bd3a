import type { Principal } from './facts.js';

/** Who may come to know a value: by both walls together, and by the database's wall alone (parties, no roles). */
export interface Audience {
  both: (who: Principal) => boolean;
  wall: (who: Principal) => boolean;
}

export type Walls = keyof Audience;

interface Secret extends Audience {
  label: string;
}

const TOKEN = /zq\d{6}qz|INC-\d{4}-\d{6}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

export const nobody = (): boolean => false;
export const everybody = (): boolean => true;

/**
 * Every sensitive value of the test world with the people who may know it. Texts are canaries, each unique, so that
 * one that turns up anywhere in an answer says which record it escaped from.
 */
export class Secrets {
  private readonly known = new Map<string, Secret>();

  canary(label: string, audience: Audience): string {
    const text = `zq${String(this.known.size).padStart(6, '0')}qz`;
    this.watch(text, label, audience);
    return text;
  }

  /** Watches a value that exists already: an id, a reference. */
  watch(value: string, label: string, { both, wall }: Audience): void {
    this.known.set(value, { label, both, wall });
  }

  /** Labels of the secrets in a text that its reader must not know; what the reader said is no news. */
  leaks(who: Principal | null, text: string, { walls, said }: { walls: Walls; said: string }): string[] {
    const found = new Set(text.match(TOKEN) ?? []);
    return [...found].flatMap((value) => {
      const secret = this.known.get(value);
      if (!secret || said.includes(value)) return [];
      return who && secret[walls](who) ? [] : [secret.label];
    });
  }

  /** All secrets that somebody may know, for the test that the scan itself bites. */
  get size(): number {
    return this.known.size;
  }
}
