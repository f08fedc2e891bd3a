import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, onceWithFile, type OpenedFile, type UploadedFile } from '#platform/files';
import { CaseActions } from './case-actions.js';
import { addEvent } from './case.record.js';
import type { CasePartReceipt } from './case-view.dto.js';

const FILES_A_CASE = 30;
/** Photos of a home show a child's poverty (vocabularies, photo_rule). */
const PHOTOS_A_VISIT = 4;

/** Files of a case, and photos of its home visits. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: CaseActions,
    private readonly vault: FileVault,
  ) {}

  /** Keeps a file; with a visit it must be a photo. */
  async addFile(
    actor: Actor,
    { caseId, visitId }: { caseId: string; visitId: string | null },
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    // Whoever may not look into the case does not make the server draw pictures.
    await this.uow.read(actor, (tx) => this.actions.look(tx, actor, caseId));
    const checked = await this.vault.check({ ...upload, purpose: visitId === null ? 'document' : 'photo' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      await this.actions.enter(tx, actor, caseId);
      await assertRoom(tx, caseId, visitId);
      const file = await this.vault.keep(tx, checked);
      const id = newId();
      await tx.execute(
        `INSERT INTO case_attachment (id, case_id, district_id, visit_id, file_id, media_type, file_name, size, added_by, added_at)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7, $8, $9)`,
        [id, caseId, visitId, file.id, file.mediaType, file.fileName, file.size, actor.personId, tx.now],
      );
      await addEvent(tx, caseId, { action: 'file', sourceId: id, code: file.mediaType });
      tx.audit({ action: 'case.file', recordKind: 'case', recordId: caseId });
      return { id };
    });
  }

  /** Opens a file. The attachment row is checked first, the vault asked after it. */
  openFile(actor: Actor, caseId: string, attachmentId: string): Promise<OpenedFile> {
    return this.uow.run(actor, async (tx) => {
      await this.actions.look(tx, actor, caseId);
      const row = await tx.row<{ fileId: string }>(
        'SELECT a.file_id AS "fileId" FROM case_attachment a WHERE a.id = $1 AND a.case_id = $2',
        [attachmentId, caseId],
      );
      if (!row) throw new DomainError('not-found');
      tx.audit({
        action: 'case.file-read',
        recordKind: 'case-file',
        recordId: attachmentId,
        outcome: 'read',
      });
      return this.vault.open(tx, row.fileId);
    });
  }
}

async function assertRoom(tx: Tx, caseId: string, visitId: string | null): Promise<void> {
  if (visitId !== null) {
    const visit = await tx.row('SELECT v.id FROM home_visit v WHERE v.id = $1 AND v.case_id = $2', [
      visitId,
      caseId,
    ]);
    if (!visit) throw new DomainError('not-found');
  }
  const counts = await tx.row<{ all: number; photos: number }>(
    `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE a.visit_id = $2::uuid))::int AS photos FROM case_attachment a WHERE a.case_id = $1`,
    [caseId, visitId],
  );
  if ((counts?.all ?? 0) >= FILES_A_CASE || (counts?.photos ?? 0) >= PHOTOS_A_VISIT)
    throw new DomainError('case.too-many-files');
}
