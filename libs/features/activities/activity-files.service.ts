import { Injectable } from '@nestjs/common';
import { ACTIVITY_ACTIONS } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, onceWithFile, type OpenedFile, type UploadedFile } from '#platform/files';
import { accessOf, takeActivity } from './activity.record.js';
import type { ActivityFile } from './activity-view.dto.js';

const MOST_FILES = 20;

/** Pictures and papers of an activity. They may show children: they stay at the school and with who follows it. */
@Injectable()
export class ActivityFilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly vault: FileVault,
  ) {}

  /** @throws DomainError `file-type`, `payload-too-large`, `illegal-transition`, `too-many-items`. */
  async addFile(
    actor: Actor,
    id: string,
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<ActivityFile>> {
    this.access.assertRole(actor, 'activity.write');
    const checked = await this.vault.check({ ...upload, purpose: 'document' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      const record = await takeActivity(tx, id);
      this.access.assertCan(actor, 'activity.write', accessOf(record));
      if (!ACTIVITY_ACTIONS['add-file'].from.includes(record.status))
        throw new DomainError('illegal-transition');
      const kept = await tx.row<{ count: number }>(
        'SELECT count(*)::int AS count FROM activity_file_history a WHERE a.activity_id = $1',
        [id],
      );
      if ((kept?.count ?? 0) >= MOST_FILES) throw new DomainError('too-many-items');
      const { id: fileId, mediaType, size } = await this.vault.keep(tx, checked);
      const fileRow = newId();
      await tx.execute(
        `INSERT INTO activity_file_history (id, activity_id, district_id, school_id, file_id, media_type, size, added_at, added_by_post_id)
         VALUES ($1, $2, (SELECT ctx_district()), (SELECT ctx_school()), $3, $4, $5, $6, (SELECT ctx_post()))`,
        [fileRow, id, fileId, mediaType, size, tx.now],
      );
      tx.audit({ action: 'activity.add-file', recordKind: 'activity', recordId: id, fields: [mediaType] });
      return { id: fileRow, mediaType, size, addedAt: tx.now.toISOString() };
    });
  }

  openFile(actor: Actor, id: string, fileRow: string): Promise<OpenedFile> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.row<{ fileId: string; districtId: string; schoolId: string | null }>(
        'SELECT a.file_id AS "fileId", a.district_id AS "districtId", a.school_id AS "schoolId" FROM activity_file_history a WHERE a.id = $2 AND a.activity_id = $1',
        [id, fileRow],
      );
      if (!row) throw new DomainError('not-found');
      const schoolIds = row.schoolId ? [row.schoolId] : [];
      this.access.assertCan(actor, 'activity.open-file', accessOf({ ...row, schoolIds, networkIds: [] }));
      return this.vault.open(tx, row.fileId);
    });
  }
}
