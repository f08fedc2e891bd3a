import { Injectable } from '@nestjs/common';
import { thaiFold } from '#contracts';
import { DomainError } from '#platform/errors';
import { hash, verify } from '@node-rs/argon2';

/** argon2id is the binding's default algorithm; 19 MiB, 2 rounds, 1 lane (OWASP; about 90 ms here). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const SHORTEST = 15;
const LONGEST = 128;
const FEWEST_DIFFERENT = 5;
/** Shorter words stand in many good passwords by chance. */
const SHORTEST_WORD = 4;
const GUESSED_FIRST = [
  '123456789012345',
  'passwordpassword',
  'qwertyuiopasdfg',
  'abcdefghijklmno',
  'thailandthailand',
  'kumkrongkumkrong',
];

/** Hashes that may run at once, and callers that may wait: more would make sign-in a way to stop the service. */
const PARALLEL = 2;
const LONGEST_QUEUE = 60;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hash('a password that nobody has', OPTIONS);

  /**
   * @param personal words that a guesser would try first, such as the person's name and school.
   * @throws DomainError `weak-password`; Unicode is welcome and nothing is cut off.
   */
  assertStrong(password: string, personal: readonly string[]): void {
    const characters = [...password.normalize('NFC')];
    const folded = thaiFold(password);
    const words = personal.map(thaiFold).filter((word) => word.length >= SHORTEST_WORD);
    const guessable = GUESSED_FIRST.includes(folded) || words.some((word) => folded.includes(word));
    const right = characters.length >= SHORTEST && characters.length <= LONGEST;
    if (!right || new Set(characters).size < FEWEST_DIFFERENT || guessable)
      throw new DomainError('weak-password');
  }

  async hash(password: string): Promise<string> {
    return this.bounded(() => hash(password.normalize('NFC'), OPTIONS));
  }

  /** Takes as long for an unknown account as for a known one. */
  async verify(storedHash: string | null, password: string): Promise<boolean> {
    const decoy = await this.decoy;
    const matches = await this.bounded(() => verify(storedHash ?? decoy, password.normalize('NFC')));
    return matches && storedHash !== null;
  }

  private async bounded<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= LONGEST_QUEUE)
      throw new DomainError('dependency-unavailable', { retryAfterSeconds: 5 });
    if (this.running >= PARALLEL) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line: somebody new could otherwise slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
