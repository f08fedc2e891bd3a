import { Injectable } from '@nestjs/common';
import type { DataClassCode, DocumentClassCode } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { FileVault, type OpenedFile, type UploadedFile } from '#platform/files';
import { projectionOf, toAgencyReferral } from './agency-projection.js';
import { findAssignment, noteDisclosure } from './agency-referrals.queries.js';
import { ReferralActions, type ActionEffect, type ActionTarget } from './referral-actions.js';
import { findReferral } from './referral-detail.queries.js';
import type { ChooseDocumentRequest, DocumentOption } from './referral-documents.dto.js';
import { listSourceFiles } from './referral-sources.queries.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import { accessOf, findRecord } from './referral.record.js';

const MOST_DOCUMENTS = 30;

interface DocumentRow {
  fileId: string;
  dataClass: DataClassCode;
}

/** Documents of a referral: chosen one by one, each with the class of its subject. */
@Injectable()
export class ReferralDocumentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: ReferralActions,
    private readonly vault: FileVault,
  ) {}

  async addDocument(
    actor: Actor,
    target: ActionTarget,
    dataClass: DocumentClassCode,
    { bytes, fileName }: UploadedFile,
  ): Promise<ReferralReceipt> {
    const checked = await this.vault.check({ bytes, fileName, purpose: 'document' });
    return this.actions.perform(actor, target, 'edit', async (tx, record) => {
      const { id, fileName } = await this.vault.keep(tx, checked);
      return insertDocument(tx, record.id, { fileId: id, name: fileName, dataClass });
    });
  }

  /** Files of the case and the report that the referral comes from, for choosing one by one. */
  async listOptions(actor: Actor, id: string): Promise<DocumentOption[]> {
    return this.uow.read(actor, async (tx) => {
      const record = await findRecord(tx, id);
      this.access.assertCan(actor, 'referral.edit', accessOf(record));
      const files = await listSourceFiles(tx, this.access, actor, record);
      return files.map(({ source, sourceId, name, mediaType, addedAt, chosen }) => ({
        ...{ source, sourceId, name, mediaType, chosen },
        addedAt: addedAt.toISOString(),
      }));
    });
  }

  /** Lets one file of the case or the report go along; whoever may not open it there cannot choose it. */
  chooseDocument(
    actor: Actor,
    target: ActionTarget,
    { source, sourceId, dataClass }: ChooseDocumentRequest,
  ): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'edit', async (tx, record) => {
      const files = await listSourceFiles(tx, this.access, actor, record);
      const file = files.find((one) => one.source === source && one.sourceId === sourceId);
      if (!file) throw invalidFields({ pointer: '/sourceId', code: 'unknown-reference' });
      if (file.chosen) throw invalidFields({ pointer: '/sourceId', code: 'inconsistent' });
      const name = file.name ?? (await this.vault.open(tx, file.fileId)).fileName;
      return insertDocument(tx, record.id, { fileId: file.fileId, name, dataClass });
    });
  }

  removeDocument(actor: Actor, target: ActionTarget, documentId: string): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'edit', async (tx, record) => {
      const removed = await tx.execute(
        'UPDATE referral_document SET removed_at = $3 WHERE id = $1 AND referral_id = $2 AND removed_at IS NULL',
        [documentId, record.id, tx.now],
      );
      if (removed !== 1) throw invalidFields({ pointer: '/documentId', code: 'unknown-reference' });
      return { history: { changes: [{ field: 'document', from: documentId, to: null }] } };
    });
  }

  /** A document for school and district; one about health for those who read health. */
  async openDocument(actor: Actor, id: string, documentId: string): Promise<OpenedFile> {
    return this.uow.run(actor, async (tx) => {
      const { documents } = await findReferral(tx, this.access, actor, id);
      if (!documents.some((document) => document.id === documentId)) throw new DomainError('not-found');
      const { fileId, dataClass } = await findDocument(tx, id, documentId);
      tx.audit({
        action: 'referral.read-document',
        recordKind: 'referral',
        recordId: id,
        outcome: 'read',
        fields: [dataClass],
      });
      return this.vault.open(tx, fileId);
    });
  }

  /** A document for the agency: only one that its page shows now. */
  async discloseDocument(actor: Actor, id: string, documentId: string): Promise<OpenedFile> {
    return this.uow.run(actor, async (tx) => {
      const facts = await findAssignment(tx, this.access, actor, id);
      const view = facts && toAgencyReferral(facts);
      const shown = view?.packet?.DOCUMENTS?.documents ?? [];
      if (!facts || !shown.some((document) => document.id === documentId)) throw new DomainError('not-found');
      // The office's own row is none that an agency reads; its packet has just named the document.
      const { fileId } = await tx.asSystem((tx) => findDocument(tx, id, documentId));
      await noteDisclosure(tx, facts, {
        outlet: 'file',
        dataClasses: projectionOf(facts).classes,
        documentId,
      });
      return this.vault.open(tx, fileId);
    });
  }
}

/** One more document, with the class of its subject. */
async function insertDocument(
  tx: Tx,
  id: string,
  { fileId, name, dataClass }: DocumentRow & { name: string },
): Promise<ActionEffect> {
  const count = await tx.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM referral_document WHERE referral_id = $1 AND removed_at IS NULL',
    [id],
  );
  if ((count?.count ?? 0) >= MOST_DOCUMENTS) throw new DomainError('too-many-items');
  await tx.execute(
    `INSERT INTO referral_document (id, referral_id, district_id, file_id, name, data_class, chosen_by, chosen_at)
     VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, (SELECT ctx_person()), $6)`,
    [newId(), id, fileId, name, dataClass, tx.now],
  );
  return { history: { changes: [{ field: 'document', from: null, to: dataClass }] } };
}

async function findDocument(tx: Tx, id: string, documentId: string): Promise<DocumentRow> {
  const row = await tx.row<DocumentRow>(
    'SELECT file_id AS "fileId", data_class AS "dataClass" FROM referral_document WHERE id = $1 AND referral_id = $2',
    [documentId, id],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}
