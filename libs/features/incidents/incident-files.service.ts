import { Injectable } from '@nestjs/common';
import { INCIDENT_ACTIONS } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, onceWithFile, type OpenedFile, type UploadedFile } from '#platform/files';
import { findIncident } from './incident-detail.queries.js';
import type { IncidentFile } from './incident-files.dto.js';
import { IncidentReadService } from './incident-read.service.js';
import { accessOf, lockIncident } from './incident.record.js';

const MOST_FILES = 20;

const LIST = `
  SELECT a.id, a.media_type AS "mediaType", a.size, a.added_at AS "addedAt", a.added_by = (SELECT ctx_person()) AS own
  FROM incident_attachment_history a WHERE a.incident_id = $1 ORDER BY a.added_at, a.id`;

/** Pictures and papers of a report. They stay: nothing of a report is thrown away. */
@Injectable()
export class IncidentFilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly vault: FileVault,
    private readonly read: IncidentReadService,
  ) {}

  /**
   * Adds a file to a report that can still be edited.
   * @throws DomainError `file-type`, `payload-too-large`, `illegal-transition`, `too-many-items`.
   */
  async addFile(
    actor: Actor,
    id: string,
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<IncidentFile>> {
    this.access.assertRole(actor, 'incident.edit');
    const checked = await this.vault.check({ ...upload, purpose: 'document' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      const record = await lockIncident(tx, id);
      this.access.assertCan(actor, 'incident.edit', accessOf(record));
      if (!INCIDENT_ACTIONS.edit.from.includes(record.status)) throw new DomainError('illegal-transition');
      if ((await countFiles(tx, id)) >= MOST_FILES) throw new DomainError('too-many-items');
      const { id: fileId, mediaType, size } = await this.vault.keep(tx, checked);
      const fileRow = newId();
      await tx.execute(
        `INSERT INTO incident_attachment_history (id, incident_id, district_id, view_school_id, file_id, media_type, size, added_at, added_by)
         VALUES ($1, $2, (SELECT ctx_district()), (SELECT ctx_school()), $3, $4, $5, $6, (SELECT ctx_person()))`,
        [fileRow, id, fileId, mediaType, size, tx.now],
      );
      tx.audit({ action: 'incident.add-file', recordKind: 'incident', recordId: id, fields: [mediaType] });
      return { id: fileRow, mediaType, size, addedAt: tx.now.toISOString(), own: true };
    });
  }

  async listFiles(actor: Actor, id: string): Promise<IncidentFile[]> {
    return this.uow.read(actor, async (tx) => {
      await findIncident(tx, this.access, actor, id);
      const rows = await tx.rows<Omit<IncidentFile, 'addedAt'> & { addedAt: Date }>(LIST, [id]);
      return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
    });
  }

  /** Opens a file; of a restricted report that leaves a trace first. */
  async openFile(actor: Actor, id: string, fileRow: string): Promise<OpenedFile> {
    await this.read.assertReadable(actor, id, ['file']);
    return this.uow.read(actor, async (tx) => {
      const row = await tx.row<{ fileId: string }>(
        'SELECT file_id AS "fileId" FROM incident_attachment_history WHERE id = $2 AND incident_id = $1',
        [id, fileRow],
      );
      if (!row) throw new DomainError('not-found');
      return this.vault.open(tx, row.fileId);
    });
  }
}

async function countFiles(tx: Tx, id: string): Promise<number> {
  const row = await tx.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM incident_attachment_history WHERE incident_id = $1',
    [id],
  );
  return row?.count ?? 0;
}
