import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const FORM = 1;
const KEY_ID_BYTES = 4;
const HEADER_BYTES = 1 + KEY_ID_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface DataKey {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/**
 * Encryption of what must not lie in the database in clear: AES-256-GCM (NIST SP 800-38D), a fresh 96-bit nonce each
 * time. Shape of a sealed value: form (1 byte, 1) · key id (4) · nonce (12) · ciphertext · tag (16). The key id lets
 * a new key come in while values of the old one are still read (ASVS 5.0, 11.2.2).
 */
export class DataCipher {
  private readonly keys: readonly DataKey[];
  private readonly newest: DataKey;

  /**
   * @param keysBase64 keys of 32 bytes in base64: the first one seals, every one opens.
   * @throws Error without a key or with one of another length.
   */
  constructor(...keysBase64: readonly string[]) {
    this.keys = keysBase64.map(readKey);
    const [newest] = this.keys;
    if (!newest) throw new Error('A data key is required');
    this.newest = newest;
  }

  /**
   * @param context what the value belongs to, such as `student:<id>`. It is bound in, not stored: a sealed value that
   * was copied to another record does not open there.
   */
  seal(plain: Uint8Array, context: string): Buffer {
    const header = Buffer.concat([Buffer.of(FORM), this.newest.id]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.newest.secret, nonce);
    cipher.setAAD(boundTo(header, context));
    return Buffer.concat([header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when the value was changed, belongs to another context, or no known key made it. */
  open(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const header = bytes.subarray(0, HEADER_BYTES);
    const key = this.keys.find(({ id }) => id.equals(header.subarray(1)));
    if (header[0] !== FORM || !key || bytes.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) {
      throw new Error('The sealed value is not of a known form or key');
    }
    const body = HEADER_BYTES + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(HEADER_BYTES, body));
    decipher.setAAD(boundTo(header, context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(body, -TAG_BYTES)), decipher.final()]);
  }
}

function boundTo(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')]);
}

function readKey(base64: string): DataKey {
  const secret = Buffer.from(base64, 'base64');
  if (secret.length !== 32) throw new Error('A data key has 32 bytes');
  const id = createHash('sha256')
    .update('kumkrong data key id')
    .update(secret)
    .digest()
    .subarray(0, KEY_ID_BYTES);
  return { id, secret };
}
