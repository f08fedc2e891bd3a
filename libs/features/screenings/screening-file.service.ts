import { Injectable } from '@nestjs/common';
import { readTable } from '#contracts';
import { asFileRefusal, openTableFile } from '#features/students';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { DomainError } from '#platform/errors';
import { onceWithFile, type UploadedFile } from '#platform/files';
import type { FileQuery, PasteCheck, SavedScreenings } from './screening.dto.js';
import { ScreeningPasteService, type ClassRows } from './screening-paste.service.js';

/** A class, with room to spare; what is larger is no class's results. */
const LIMITS = { bytes: 1024 * 1024, rows: 300 } as const;
/** Longer than any name or value; what stands in a longer cell is refused by the rules and kept nowhere. */
const MAX_CELL = 200;

/**
 * A class's results from a file, by the rules of the pasted table. The file is read in memory and kept nowhere: it is
 * sent once to be looked at and once to be saved, and read the same both times.
 */
@Injectable()
export class ScreeningFileService {
  constructor(private readonly pasting: ScreeningPasteService) {}

  async checkFile(actor: Actor, query: FileQuery, file: UploadedFile): Promise<PasteCheck> {
    return this.pasting.checkRows(actor, await rowsOf(query, file));
  }

  /** @throws DomainError `screening.rows-invalid` with the rows of the file; nothing is saved then. */
  async saveFile(
    actor: Actor,
    query: FileQuery,
    file: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    const rows = { ...(await rowsOf(query, file)), source: 'imported' as const };
    return this.pasting.saveRows(actor, rows, onceWithFile(once, file));
  }
}

async function rowsOf(query: FileQuery, { bytes }: UploadedFile): Promise<ClassRows> {
  if (bytes.length > LIMITS.bytes) throw new DomainError('payload-too-large');
  const lines: { row: number; cells: string[] }[] = [];
  try {
    for await (const { rowNumber, cells } of openTableFile(bytes).rows) {
      if (lines.length === LIMITS.rows) throw new DomainError('too-many-items');
      lines.push({ row: rowNumber, cells: cells.map((cell) => cell.slice(0, MAX_CELL)) });
    }
  } catch (error) {
    throw asFileRefusal(error);
  }
  const { kind, informant, assessedOn, level, room } = query;
  return { kind, informant, assessedOn, level, room, rows: readTable(lines, kind) };
}
