import { createHmac } from 'node:crypto';
import { normaliseCitizenId } from '#contracts';
import type { DataCipher } from './data-cipher.js';

/** A citizen id as it is stored; nothing in it tells the number to somebody without the keys. */
export interface ProtectedCitizenId {
  /** AES-256-GCM, bound to its owner's record. */
  readonly cipher: Buffer;
  /** 32 bytes: equal ids have equal hashes. */
  readonly hash: Buffer;
  /** Last three digits, for the mask. */
  readonly tail: string;
}

const TAIL = 3;

/**
 * Citizen ids and G-codes at rest: encrypted, found by a keyed hash, shown masked (engineering.md 3; PDPA s.37). A
 * plain hash would not do: thirteen digits are tried through in minutes.
 */
export class CitizenIds {
  private readonly lookupKey: Buffer;

  /** @param lookupKeyBase64 32 bytes in base64 (`KUMKRONG_LOOKUP_KEY`), never the key of the cipher. */
  constructor(
    private readonly cipher: DataCipher,
    lookupKeyBase64: string,
  ) {
    this.lookupKey = Buffer.from(lookupKeyBase64, 'base64');
    if (this.lookupKey.length !== 32) throw new Error('The look-up key has 32 bytes');
  }

  /** @param ownerId id of the record that carries the number; needed again to open it. */
  protect(citizenId: string, ownerId: string): ProtectedCitizenId {
    const id = normaliseCitizenId(citizenId);
    return {
      cipher: this.cipher.seal(Buffer.from(id, 'utf8'), contextOf(ownerId)),
      hash: this.hash(id),
      tail: id.slice(-TAIL),
    };
  }

  /** HMAC-SHA256 of the normalised id: the way to find a person by the whole number. */
  hash(citizenId: string): Buffer {
    return createHmac('sha256', this.lookupKey)
      .update(`citizen-id:${normaliseCitizenId(citizenId)}`)
      .digest();
  }

  /** The number in clear. No answer of the API may hold it. @throws Error as {@link DataCipher.open}. */
  reveal(cipher: Uint8Array, ownerId: string): string {
    return this.cipher.open(cipher, contextOf(ownerId)).toString('utf8');
  }
}

/** The mask of a stored id, made from its tail alone; null when there is no id. Twin: `maskCitizenId` in contracts. */
export function maskOfTail(tail: string | null): string | null {
  return tail === null ? null : `x-xxxx-xxxxx-${tail.slice(0, 2)}-${tail.slice(2)}`;
}

const contextOf = (ownerId: string): string => `citizen-id:${ownerId}`;
