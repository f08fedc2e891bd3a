import { Injectable } from '@nestjs/common';
import { thaiFold } from '#contracts';
import { DomainError } from '#platform/errors';
import { hash, verify } from '@node-rs/argon2';

/** argon2id is the binding's default algorithm; 19 MiB, 2 rounds, 1 lane (OWASP; about 90 ms here). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const SHORTEST = 15;
const LONGEST = 128;
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

  /** @throws DomainError `weak-password`; Unicode is welcome and nothing is cut off. */
  assertStrong(password: string, personal: readonly string[]): void {
    const length = [...password].length;
    const folded = thaiFold(password);
    const distinct = new Set(folded).size;
    const guessable =
      GUESSED_FIRST.includes(folded) ||
      personal.some((word) => word.length > 3 && folded.includes(thaiFold(word)));
    if (length < SHORTEST || length > LONGEST || distinct < 5 || guessable)
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
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
