import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import { Cursors, type Page, type PageQuery } from '#platform/http';
import { DMC_FIELDS, REQUIRED_FIELDS, type DmcField } from './dmc-columns.js';
import type { RawRosterRow } from './dmc-extract.js';
import type { ColumnMapping, RememberedMapping } from './dmc-header.js';
import { RosterImportView, type ApplyRequest, type MappingRequest } from './roster-import.dto.js';
import {
  findImport,
  listImportsSql,
  lockImport,
  stepImport,
  type RosterImport,
} from './roster-import.queries.js';
import { availableActions, completeChoice, type RosterAction } from './roster-import.rules.js';
import { RosterQuarantine } from './roster-quarantine.js';
import { deleteUpload, layoutHash, toProblems } from './roster-read.service.js';
import { isTouchedSince } from './roster-undo.service.js';

interface Seen {
  readonly id: string;
  /** The version that the client saw. */
  readonly version: number;
}

/** What a person does with an import that is there; `RosterUploadService` begins one. */
@Injectable()
export class RosterImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly quarantine: RosterQuarantine,
  ) {}

  async listImports(actor: Actor, query: PageQuery): Promise<Page<RosterImportView>> {
    const [afterAt, afterId] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [afterAt, afterId, query.limit + 1];
      const scope = this.access.scopeWhere(actor, 'roster-import.manage', params);
      const rows = await tx.rows<RosterImport>(listImportsSql(scope), params);
      const position = ({ createdAt, id }: RosterImport): string[] => [createdAt.toISOString(), id];
      return this.cursors.page(rows, query.limit, position, (row) => RosterImportView.of(row, tx.now));
    });
  }

  async getImport(actor: Actor, id: string): Promise<RosterImportView> {
    return this.uow.read(actor, async (tx) => {
      const roster = await findImport(tx, id);
      if (!roster) throw new DomainError('not-found');
      this.assertMine(actor, roster);
      return RosterImportView.of(roster, tx.now);
    });
  }

  /** Says which column of the file is what; the file is then read again. */
  async mapColumns(actor: Actor, seen: Seen, { columns }: MappingRequest): Promise<RosterImportView> {
    return this.act(actor, seen, 'map', async (tx, roster) => {
      const chosen = readChoice(columns, roster.mapping);
      await stepImport(tx, roster, { state: 'READING', chosen });
      tx.enqueue('roster.read', { districtId: roster.districtId, importId: roster.id });
    });
  }

  /** Confirms the dry run. */
  async applyImport(actor: Actor, seen: Seen, { confirmMissing }: ApplyRequest): Promise<RosterImportView> {
    return this.act(actor, seen, 'apply', async (tx, roster) => {
      if ((roster.summary?.left ?? 0) > 0 && !confirmMissing)
        throw new DomainError('roster.missing-not-confirmed');
      if (roster.chosen && roster.mapping) await rememberMapping(tx, roster, roster.mapping, roster.chosen);
      const version = await stepImport(tx, roster, { state: 'APPLYING' });
      tx.enqueue('roster.apply', { districtId: roster.districtId, importId: roster.id, version });
    });
  }

  async undoImport(actor: Actor, seen: Seen): Promise<RosterImportView> {
    return this.act(actor, seen, 'undo', async (tx, roster) => {
      // What an import touched may lie in other schools by now; the question is answered with a number alone.
      if (await tx.asSystem((tx) => isTouchedSince(tx, roster.id)))
        throw new DomainError('roster.not-undoable');
      const version = await stepImport(tx, roster, { state: 'UNDOING' });
      tx.enqueue('roster.undo', { districtId: roster.districtId, importId: roster.id, version });
    });
  }

  /** Gives an import up before it was confirmed; nothing of the file stays. */
  async cancelImport(actor: Actor, seen: Seen): Promise<RosterImportView> {
    return this.act(actor, seen, 'cancel', async (tx, roster) => {
      if (roster.mapping) await forgetMapping(tx, roster, roster.mapping);
      // No party may read an upload or delete quarantined rows: both go this way alone.
      await tx.asSystem(async (tx) => {
        await deleteUpload(tx, roster.id);
        await tx.execute('DELETE FROM roster_quarantine WHERE import_id = $1', [roster.id]);
      });
      await stepImport(tx, roster, { state: 'CANCELLED' });
    });
  }

  /**
   * The file's rows with the findings beside them, for work in Excel.
   * @throws DomainError `not-found` when there are no rows: not read yet, cancelled, or purged.
   */
  async writeResultFile(actor: Actor, id: string): Promise<Readable> {
    return this.uow.run(actor, async (tx) => {
      const roster = await findImport(tx, id);
      if (!roster) throw new DomainError('not-found');
      this.assertMine(actor, roster);
      const rows: RawRosterRow[] = [];
      for await (const row of this.quarantine.rowsOf(tx, id)) rows.push(row);
      if (!roster.mapping || rows.length === 0) throw new DomainError('not-found');
      const found = await tx.row<{ findings: Parameters<typeof toProblems>[0] | null }>(
        'SELECT findings FROM roster_import WHERE id = $1',
        [id],
      );
      tx.audit({
        action: 'roster-import.result-file',
        recordKind: 'roster-import',
        recordId: id,
        outcome: 'read',
      });
      const { writeResultFile } = await import('./dmc-result-file.js');
      return Readable.fromWeb(
        writeResultFile(roster.mapping, rows, toProblems(found?.findings ?? [])) as ReadableStream,
      );
    });
  }

  /** Every change of an import goes in this order. */
  private async act(
    actor: Actor,
    { id, version }: Seen,
    action: RosterAction,
    change: (tx: Tx, roster: RosterImport) => Promise<void>,
  ): Promise<RosterImportView> {
    return this.uow.run(actor, async (tx) => {
      const roster = await lockImport(tx, id);
      this.assertMine(actor, roster);
      assertAvailable(roster, action, tx.now);
      if (roster.version !== version)
        throw new DomainError('stale-version', { current: RosterImportView.of(roster, tx.now) });
      await change(tx, roster);
      tx.audit({ action: `roster-import.${action}`, recordKind: 'roster-import', recordId: id });
      const changed = await findImport(tx, id);
      if (!changed) throw new DomainError('not-found');
      return RosterImportView.of(changed, tx.now);
    });
  }

  private assertMine(actor: Actor, { districtId, schoolId }: RosterImport): void {
    this.access.assertCan(actor, 'roster-import.manage', {
      districtId,
      schoolIds: schoolId === null ? [] : [schoolId],
    });
  }
}

function assertAvailable(roster: RosterImport, action: RosterAction, now: Date): void {
  const available = availableActions(roster, now);
  if (available.includes(action)) return;
  if (action === 'apply' && roster.state === 'CHECKED') throw new DomainError('roster.has-errors');
  if (action === 'undo' && roster.state === 'APPLIED') throw new DomainError('roster.not-undoable');
  throw new DomainError('illegal-transition', { availableActions: available });
}

function readChoice(
  columns: Readonly<Record<string, unknown>>,
  mapping: ColumnMapping | null,
): RememberedMapping {
  const known = new Set([
    ...Object.values(mapping?.columns ?? {}).map(({ index }) => index),
    ...(mapping?.unread ?? []).filter(({ reason }) => reason !== 'never-read').map(({ index }) => index),
  ]);
  const errors: FieldError[] = [];
  const taken = new Set<unknown>();
  const chosen: Record<string, number> = {};
  for (const [field, index] of Object.entries(columns)) {
    const pointer = `/columns/${field}`;
    if (!isField(field)) errors.push({ pointer: '/columns', code: 'unknown-field' });
    else if (typeof index !== 'number') errors.push({ pointer, code: 'wrong-type' });
    else if (!known.has(index)) errors.push({ pointer, code: 'not-in-list' });
    else if (taken.has(index)) errors.push({ pointer, code: 'duplicate' });
    else chosen[field] = index;
    taken.add(index);
  }
  for (const field of REQUIRED_FIELDS)
    if (!(field in columns)) errors.push({ pointer: `/columns/${field}`, code: 'required' });
  if (errors.length > 0) throw invalidFields(...errors);
  return completeChoice(DMC_FIELDS, chosen);
}

function isField(name: string): name is DmcField {
  return DMC_FIELDS.some((field) => field === name);
}

/** A choice is kept for the next file with these headings once its dry run was found right. */
async function rememberMapping(
  tx: Tx,
  roster: RosterImport,
  { layout }: ColumnMapping,
  chosen: RememberedMapping,
): Promise<void> {
  await tx.execute(
    `INSERT INTO roster_mapping (district_id, school_id, layout_hash, columns) VALUES ($1, $2, $3, $4::jsonb)
     ON CONFLICT ON CONSTRAINT roster_mapping_unique DO UPDATE SET columns = EXCLUDED.columns`,
    [roster.districtId, roster.schoolId, layoutHash(layout), JSON.stringify(chosen)],
  );
}

/** Whoever gives a dry run up may have been shown wrong columns: next time they are asked for again. */
async function forgetMapping(
  tx: Tx,
  { districtId, schoolId }: RosterImport,
  { layout }: ColumnMapping,
): Promise<void> {
  await tx.execute(
    'DELETE FROM roster_mapping WHERE district_id = $1 AND school_id IS NOT DISTINCT FROM $2 AND layout_hash = $3',
    [districtId, schoolId, layoutHash(layout)],
  );
}
