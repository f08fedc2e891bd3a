import { createHash } from 'node:crypto';
import type { DataCipher } from '../crypto/index.js';
import { newId, type Tx } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { displayName } from './display-name.js';
import { kindOf, takes, type FilePurpose, type MediaType, type TakenType } from './file-kind.js';

/** What may come in; a picture is smaller afterwards. */
export const FILE_BYTES = 10 * 1024 * 1024;

export interface GivenFile {
  bytes: Uint8Array;
  fileName: string;
  purpose: FilePurpose;
}

export interface StoredFile {
  id: string;
  mediaType: MediaType;
  fileName: string;
  size: number;
}

export interface CheckedFile extends Omit<StoredFile, 'id'> {
  readonly content: Buffer;
  readonly sha256: Buffer;
}

export type OpenedFile = StoredFile & { bytes: Buffer };

interface FileRow extends StoredFile {
  content: Buffer;
}

/** Keeps files encrypted in the database. Whoever opens one has checked its own attachment row first. */
export class FileVault {
  constructor(private readonly cipher: DataCipher) {}

  /**
   * What is left of a file that may be kept: pictures are drawn anew, documents are inspected. Takes time and no
   * database, so call it before the transaction.
   * @throws DomainError `payload-too-large`, `file-type`.
   */
  async check({ bytes, fileName, purpose }: GivenFile): Promise<CheckedFile> {
    if (bytes.length > FILE_BYTES) throw new DomainError('payload-too-large');
    const mediaType = kindOf(bytes);
    if (mediaType === null || !takes(purpose, mediaType)) throw new DomainError('file-type');
    const content = await cleaned(bytes, mediaType);
    if (content.length > FILE_BYTES) throw new DomainError('payload-too-large');
    const sha256 = createHash('sha256').update(content).digest();
    return { mediaType, fileName: displayName(fileName, mediaType), size: content.length, content, sha256 };
  }

  /**
   * A file that the house itself wrote, ready to be kept: there is nothing to check in it.
   * @throws DomainError `payload-too-large`.
   */
  ownFile(bytes: Uint8Array, mediaType: MediaType, fileName: string): CheckedFile {
    if (bytes.length > FILE_BYTES) throw new DomainError('payload-too-large');
    const content = Buffer.from(bytes);
    const sha256 = createHash('sha256').update(content).digest();
    return { mediaType, fileName: displayName(fileName, mediaType), size: content.length, content, sha256 };
  }

  /** Keeps a file in the caller's transaction, written by the system: no party touches the table. */
  async keep(tx: Tx, file: GivenFile | CheckedFile): Promise<StoredFile> {
    const { content, sha256, mediaType, fileName, size } = 'content' in file ? file : await this.check(file);
    const id = newId();
    await tx.asSystem((tx) =>
      tx.execute(
        `INSERT INTO stored_file (id, district_id, media_type, file_name, size, sha256, content, created_at)
         VALUES ($1, (SELECT ctx_district()), $2, $3, $4, $5, $6, $7)`,
        [id, mediaType, fileName, size, sha256, this.cipher.seal(content, contextOf(id)), tx.now],
      ),
    );
    return { id, mediaType, fileName, size };
  }

  /** Throws the bytes away for good. Whoever asks has taken its own reference to them back before. */
  async discard(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.asSystem((tx) => tx.execute('DELETE FROM stored_file WHERE id = ANY ($1::uuid[])', [ids]));
  }

  /** @throws DomainError `not-found` when the district has no such file. */
  async open(tx: Tx, id: string): Promise<OpenedFile> {
    const row = await tx.asSystem((tx) =>
      tx.row<FileRow>(
        `SELECT f.id, f.media_type AS "mediaType", f.file_name AS "fileName", f.size, f.content FROM stored_file f WHERE f.id = $1`,
        [id],
      ),
    );
    if (!row) throw new DomainError('not-found');
    const { content, ...file } = row;
    return { ...file, bytes: this.cipher.open(content, contextOf(id)) };
  }
}

const contextOf = (id: string): string => `file:${id}`;

async function cleaned(bytes: Uint8Array, mediaType: TakenType): Promise<Buffer> {
  if (mediaType !== 'application/pdf') {
    const { redraw } = await import('./image-check.js');
    return redraw(bytes, mediaType);
  }
  const { assertPlainPdf } = await import('./pdf-check.js');
  await assertPlainPdf(bytes);
  return Buffer.from(bytes);
}
