import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { extractDmc } from './dmc-extract.js';
import { DMC_REFUSALS, DmcFileRefusal, type DmcRefusalCode } from './dmc-problems.js';
import { openDmcFile } from './dmc-reader.js';
import { RosterImportView } from './roster-import.dto.js';
import { findImport, liveEvent } from './roster-import.queries.js';
import { RosterQuarantine } from './roster-quarantine.js';
import type { RosterUpload } from './roster-upload.js';

/** Uploads of one person in an hour (quality.md 5, 74): a district has some 120 schools and mends a file now and then. */
const UPLOADS_PER_HOUR = 30;
const HOUR_MS = 3_600_000;

/**
 * Takes a file in. The bytes go to the worker through the database, because the two processes share no disk, and
 * encrypted, because they hold columns that must not be kept: whoever reads a backup reads none of them.
 */
@Injectable()
export class RosterUploadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly quarantine: RosterQuarantine,
  ) {}

  /** Begins an import of the acting post's place: a director's school, or the whole district. */
  async startImport(
    actor: Actor,
    upload: RosterUpload,
    once: Idempotency,
  ): Promise<Replayable<RosterImportView>> {
    await assertReadable(upload.bytes);
    return this.uow.runOnce(actor, withFile(once, upload), async (tx) => {
      const { districtId, schoolId } = actor;
      this.access.assertCan(actor, 'roster-import.manage', {
        districtId,
        schoolIds: schoolId === null ? [] : [schoolId],
      });
      await assertQuota(tx, actor);
      await assertYear(tx, actor, upload.academicYear);
      const id = newId();
      await insertImport(tx, actor, id, upload);
      await tx.execute(
        'INSERT INTO roster_upload (import_id, district_id, school_id, content) VALUES ($1, $2, $3, $4)',
        [id, districtId, schoolId, this.quarantine.sealUpload(id, upload.bytes)],
      );
      tx.audit({ action: 'roster-import.upload', recordKind: 'roster-import', recordId: id });
      tx.publish(liveEvent({ id, districtId, schoolId }, 1));
      tx.enqueue('roster.read', { districtId, importId: id });
      const roster = await findImport(tx, id);
      if (!roster) throw new DomainError('not-found');
      return RosterImportView.of(roster, tx.now);
    });
  }
}

/** The same key with another file is another request. */
function withFile(
  { key, requestHash }: Idempotency,
  { bytes, academicYear, round }: RosterUpload,
): Idempotency {
  const file = createHash('sha256').update(bytes).digest();
  return {
    key,
    requestHash: createHash('sha256')
      .update(`${requestHash} ${academicYear} ${round}`)
      .update(file)
      .digest('hex'),
  };
}

async function insertImport(
  tx: Tx,
  { districtId, schoolId, personId }: Actor,
  id: string,
  upload: RosterUpload,
): Promise<void> {
  const { academicYear, round, fileName } = upload;
  await tx.execute(
    `INSERT INTO roster_import (id, district_id, school_id, academic_year, round, file_name, state, created_by, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'READING', $7, $8, $8)`,
    [id, districtId, schoolId, academicYear, round, fileName, personId, tx.now],
  );
}

async function assertQuota(tx: Tx, { personId }: Actor): Promise<void> {
  const since = new Date(tx.now.getTime() - HOUR_MS);
  const row = await tx.row<{ uploads: number }>(
    'SELECT count(*) AS uploads FROM roster_import WHERE created_by = $1 AND created_at > $2',
    [personId, since],
  );
  if ((row?.uploads ?? 0) >= UPLOADS_PER_HOUR)
    throw new DomainError('too-many-requests', { retryAfterSeconds: HOUR_MS / 1_000 });
}

/** A file of an earlier year must not overwrite today's roll: the roll knows which year it is of. */
async function assertYear(tx: Tx, { districtId, schoolId }: Actor, academicYear: number): Promise<void> {
  const row = await tx.row<{ known: boolean; latest: number | null }>(
    `SELECT EXISTS (SELECT 1 FROM academic_year WHERE district_id = $1 AND year = $2) AS known,
       (SELECT max(e.academic_year) FROM enrolment e WHERE e.district_id = $1 AND ($3::uuid IS NULL OR e.school_id = $3)) AS latest`,
    [districtId, academicYear, schoolId],
  );
  if (!row?.known) throw invalidFields({ pointer: '/academicYear', code: 'out-of-range' });
  if (row.latest !== null && academicYear < row.latest)
    throw invalidFields({ pointer: '/academicYear', code: 'inconsistent' });
}

/** What can be said at once, before the worker reads the rows: the kind of file, and whether there is a header. */
async function assertReadable(bytes: Uint8Array): Promise<void> {
  try {
    const sheet = openDmcFile(bytes);
    // An .xls is parsed whole before its first row: that is the worker's to do.
    if (sheet.container !== 'xls') await extractDmc(sheet);
  } catch (error) {
    throw asFileRefusal(error);
  }
}

const STATUS: Partial<Record<DmcRefusalCode, 'file-type' | 'payload-too-large'>> = {
  'roster-file.type-unknown': 'file-type',
  'roster-file.type-unsupported': 'file-type',
  'roster-file.web-page': 'file-type',
  'roster-file.too-large': 'payload-too-large',
};

/** What a reader refuses, as an answer with cause and remedy; anything else as it is. */
export const asFileRefusal = (error: unknown): unknown =>
  error instanceof DmcFileRefusal ? toDomainError(error) : error;

function toDomainError({ code, rowNumbers }: DmcFileRefusal): DomainError {
  const { causeTh, fixTh, causeEn, fixEn } = DMC_REFUSALS[code];
  const reason = { code, rowNumbers, th: { cause: causeTh, fix: fixTh }, en: { cause: causeEn, fix: fixEn } };
  return new DomainError(STATUS[code] ?? 'file-unreadable', { reason });
}
