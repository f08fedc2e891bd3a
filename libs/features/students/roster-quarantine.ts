import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataCipher } from '#platform/crypto';
import type { Tx } from '#platform/database';
import type { RawRosterRow } from './dmc-extract.js';
import type { RosterImport } from './roster-import.queries.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const ROWS_PER_PART = 500;

export interface QuarantinePart {
  readonly rows: number;
  readonly content: Buffer;
}

/**
 * Where the rows of a file wait between upload and confirmation. They hold citizen ids and families, so they lie in
 * encrypted parts, not in columns: nothing has to search them, and a dump of the database shows nobody.
 */
@Injectable()
export class RosterQuarantine {
  constructor(private readonly cipher: DataCipher) {}

  sealUpload(importId: string, bytes: Uint8Array): Buffer {
    return this.cipher.seal(bytes, `roster-upload:${importId}`);
  }

  openUpload(importId: string, sealed: Uint8Array): Buffer {
    return this.cipher.open(sealed, `roster-upload:${importId}`);
  }

  /** Packs rows as they come, so that a file is never held whole in clear. */
  async *sealRows(importId: string, rows: AsyncIterable<RawRosterRow>): AsyncGenerator<QuarantinePart> {
    let part = 0;
    let waiting: RawRosterRow[] = [];
    for await (const row of rows) {
      waiting.push(row);
      if (waiting.length < ROWS_PER_PART) continue;
      yield await this.sealPart(importId, part, waiting);
      part += 1;
      waiting = [];
    }
    if (waiting.length > 0) yield await this.sealPart(importId, part, waiting);
  }

  async store(tx: Tx, roster: RosterImport, parts: readonly QuarantinePart[]): Promise<void> {
    for (const [part, { rows, content }] of parts.entries()) {
      await tx.execute(
        'INSERT INTO roster_quarantine (import_id, part, district_id, school_id, rows, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [roster.id, part, roster.districtId, roster.schoolId, rows, content, tx.now],
      );
    }
  }

  /** The rows of an import in the order of its file; none after the purge. */
  async *rowsOf(tx: Tx, importId: string): AsyncGenerator<RawRosterRow> {
    for (let part = 0; ; part += 1) {
      const found = await tx.row<{ content: Buffer }>(
        'SELECT content FROM roster_quarantine WHERE import_id = $1 AND part = $2',
        [importId, part],
      );
      if (!found) return;
      yield* await this.openPart(importId, part, found.content);
    }
  }

  private async sealPart(
    importId: string,
    part: number,
    rows: readonly RawRosterRow[],
  ): Promise<QuarantinePart> {
    const packed = await pack(JSON.stringify(rows.map(({ rowNumber, values }) => [rowNumber, ...values])));
    return { rows: rows.length, content: this.cipher.seal(packed, contextOf(importId, part)) };
  }

  private async openPart(importId: string, part: number, content: Buffer): Promise<RawRosterRow[]> {
    const packed = this.cipher.open(content, contextOf(importId, part));
    const rows = JSON.parse((await unpack(packed)).toString('utf8')) as [number, ...string[]][];
    return rows.map(([rowNumber, ...values]) => ({ rowNumber, values }));
  }
}

const contextOf = (importId: string, part: number): string => `roster-quarantine:${importId}:${part}`;
