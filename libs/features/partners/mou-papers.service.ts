import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, type OpenedFile, type UploadedFile } from '#platform/files';
import type { MouView } from './mou.dto.js';
import { MousReadService } from './mous-read.service.js';
import { MousService } from './mous.service.js';

/** The signed paper of an agreement. A newer one takes its place; the history keeps which one stood when. */
@Injectable()
export class MouPapersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly vault: FileVault,
    private readonly mous: MousService,
    private readonly queries: MousReadService,
  ) {}

  async attachFile(actor: Actor, id: string, version: number, upload: UploadedFile): Promise<MouView> {
    this.access.assertRole(actor, 'mou.manage');
    const checked = await this.vault.check({ ...upload, purpose: 'document' });
    return this.mous.change(actor, { id, version, action: 'attach-file' }, async (tx) => {
      const file = await this.vault.keep(tx, checked);
      await tx.execute(
        'UPDATE mou SET file_id = $3, version = version + 1, changed_at = $4 WHERE id = $1 AND version = $2',
        [id, version, file.id, tx.now],
      );
    });
  }

  /** For whoever may read the agreement: the office, and the agency its own. */
  openFile(actor: Actor, id: string): Promise<OpenedFile> {
    return this.uow.run(actor, async (tx) => {
      const { fileId } = await this.queries.find(tx, actor, id);
      if (fileId === null) throw new DomainError('not-found');
      tx.audit({ action: 'mou.read-file', recordKind: 'mou', recordId: id, outcome: 'read' });
      return this.vault.open(tx, fileId);
    });
  }
}
