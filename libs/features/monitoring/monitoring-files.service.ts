import { Injectable } from '@nestjs/common';
import { MONITORING_BOUNDS } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import {
  FileVault,
  onceWithFile,
  type CheckedFile,
  type OpenedFile,
  type UploadedFile,
} from '#platform/files';
import { findFinding } from './finding.queries.js';
import { FindingsService } from './findings.service.js';
import { VisitActions } from './visit-actions.js';
import { findVisit } from './visit.queries.js';
import type { MonitoringFile } from './finding.dto.js';

interface Place {
  visitId: string;
  findingId: string | null;
  districtId: string;
  schoolId: string;
}

interface FileRef extends Record<string, unknown> {
  fileId: string;
}

/** Photos of a visit, and the evidence with which a school answers a finding. */
@Injectable()
export class MonitoringFilesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly vault: FileVault,
    private readonly visits: VisitActions,
    private readonly findings: FindingsService,
  ) {}

  /** @throws DomainError `file-type`, `payload-too-large`, `illegal-transition`, `too-many-items`. */
  async addPhoto(
    actor: Actor,
    visitId: string,
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<MonitoringFile>> {
    this.access.assertRole(actor, 'visit.conduct');
    const checked = await this.vault.check({ ...upload, purpose: 'photo' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      const { districtId, schoolId } = await this.visits.admit(tx, actor, visitId, 'add-photo');
      tx.audit({ action: 'visit.add-photo', recordKind: 'visit', recordId: visitId });
      return this.keep(tx, actor, { visitId, findingId: null, districtId, schoolId }, checked);
    });
  }

  /** @throws DomainError as for a photo. */
  async addEvidence(
    actor: Actor,
    findingId: string,
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<MonitoringFile>> {
    this.access.assertRole(actor, 'finding.answer');
    const checked = await this.vault.check({ ...upload, purpose: 'document' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      const { visitId, districtId, schoolId } = await this.findings.admit(
        tx,
        actor,
        findingId,
        'add-evidence',
      );
      tx.audit({ action: 'finding.add-evidence', recordKind: 'finding', recordId: findingId });
      return this.keep(tx, actor, { visitId, findingId, districtId, schoolId }, checked);
    });
  }

  openPhoto(actor: Actor, visitId: string, fileId: string): Promise<OpenedFile> {
    return this.uow.read(actor, async (tx) => {
      await findVisit(tx, this.access, actor, visitId);
      const row = await tx.row<FileRef>(
        'SELECT file_id AS "fileId" FROM monitoring_file_history WHERE visit_id = $1 AND finding_id IS NULL AND id = $2',
        [visitId, fileId],
      );
      return this.open(tx, row);
    });
  }

  openEvidence(actor: Actor, findingId: string, fileId: string): Promise<OpenedFile> {
    return this.uow.read(actor, async (tx) => {
      await findFinding(tx, this.access, actor, findingId);
      const row = await tx.row<FileRef>(
        'SELECT file_id AS "fileId" FROM monitoring_file_history WHERE finding_id = $1 AND id = $2',
        [findingId, fileId],
      );
      return this.open(tx, row);
    });
  }

  private open(tx: Tx, row: FileRef | null): Promise<OpenedFile> {
    if (!row) throw new DomainError('not-found');
    return this.vault.open(tx, row.fileId);
  }

  private async keep(tx: Tx, actor: Actor, place: Place, checked: CheckedFile): Promise<MonitoringFile> {
    const { visitId, findingId, districtId, schoolId } = place;
    const { filesAFinding, filesAVisit } = MONITORING_BOUNDS;
    const most = findingId === null ? filesAVisit : filesAFinding;
    if ((await countFiles(tx, place)) >= most) throw new DomainError('too-many-items');
    const { id: fileId, mediaType, size } = await this.vault.keep(tx, checked);
    const id = newId();
    await tx.execute(
      `INSERT INTO monitoring_file_history (id, visit_id, finding_id, district_id, school_id, file_id, media_type, size, added_at, added_by_post_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, visitId, findingId, districtId, schoolId, fileId, mediaType, size, tx.now, actor.postId],
    );
    return { id, mediaType, size, addedAt: tx.now.toISOString() };
  }
}

async function countFiles(tx: Tx, { visitId, findingId }: Place): Promise<number> {
  const row = await tx.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM monitoring_file_history WHERE visit_id = $1 AND finding_id IS NOT DISTINCT FROM $2::uuid',
    [visitId, findingId],
  );
  return row?.count ?? 0;
}
