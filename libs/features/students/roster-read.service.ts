import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { takeEffect } from '#platform/outbox';
import { extractDmc, type DmcExtract } from './dmc-extract.js';
import type { ColumnMapping, RememberedMapping } from './dmc-header.js';
import { DmcFileRefusal } from './dmc-problems.js';
import { openDmcFile } from './dmc-reader.js';
import { groupProblems } from './roster-file.rules.js';
import { findImport, stepImport, type RosterImport } from './roster-import.queries.js';
import type { KeptProblem } from './roster-import.rules.js';
import { RosterPlanner, type RosterPlan } from './roster-plan.js';
import type { RosterProblem } from './roster-problems.rules.js';
import { RosterProgress } from './roster-progress.js';
import { RosterQuarantine, type QuarantinePart } from './roster-quarantine.js';

const FIRST_ROWS = 20;
const REPORT_EVERY = 4;

interface FileReading {
  readonly mapping: ColumnMapping;
  readonly parts: readonly QuarantinePart[];
}

/** The background half before confirmation: from uploaded bytes to a dry run. */
@Injectable()
export class RosterReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly quarantine: RosterQuarantine,
    private readonly planner: RosterPlanner,
    private readonly progress: RosterProgress,
  ) {}

  /** Reads the upload into the quarantine and deletes it; or asks for the columns; or says why it cannot be read. */
  async readUpload(districtId: string, importId: string): Promise<void> {
    const actor = systemActor('roster.read', districtId);
    const found = await this.uow.read(actor, (tx) => findUpload(tx, importId));
    if (found === null) return;
    const { roster, content } = found;
    await this.progress.report(roster, 'reading', 0, 0);
    const reading = await this.read(roster, this.quarantine.openUpload(importId, content)).catch(refusalOnly);
    await this.uow.run(actor, async (tx) => {
      if (!(await takeEffect(tx, `roster.read:${importId}:${roster.version}`))) return;
      await this.keep(tx, roster, reading);
    });
  }

  /** The dry run: what the file would do to the roll. */
  async checkImport(districtId: string, importId: string, version: number): Promise<void> {
    await this.uow.run(systemActor('roster.check', districtId), async (tx) => {
      const roster = await findImport(tx, importId);
      if (roster?.state !== 'READING' || roster.version !== version) return;
      if (!(await takeEffect(tx, `roster.check:${importId}:${version}`))) return;
      const plan = await this.planner.plan(tx, roster);
      await stepImport(tx, roster, { state: 'CHECKED', ...findingsOf(plan) });
    });
  }

  private async keep(tx: Tx, roster: RosterImport, reading: FileReading | DmcFileRefusal): Promise<void> {
    if (reading instanceof DmcFileRefusal) {
      await deleteUpload(tx, roster.id);
      await stepImport(tx, roster, { state: 'FAILED', problems: [refusalAsProblem(reading)] });
      return;
    }
    const { mapping, parts } = reading;
    if (parts.length === 0) {
      // The columns are a person's to choose: the upload waits for the choice, an hour at most.
      await stepImport(tx, roster, { state: 'MAPPING', mapping });
      return;
    }
    await this.quarantine.store(tx, roster, parts);
    await deleteUpload(tx, roster.id);
    const version = await stepImport(tx, roster, { state: 'READING', mapping });
    tx.enqueue('roster.check', { districtId: roster.districtId, importId: roster.id, version });
  }

  private async read(roster: RosterImport, bytes: Uint8Array): Promise<FileReading> {
    let chosen = roster.chosen;
    let extract = await extractDmc(openDmcFile(bytes), chosen ?? undefined);
    if (chosen === null) {
      chosen = await this.rememberedFor(roster, extract.mapping);
      if (chosen !== null) extract = await extractDmc(openDmcFile(bytes), chosen);
    }
    const { mapping } = extract;
    const unclear = mapping.missing.length > 0 || (chosen === null && mapping.ambiguous.length > 0);
    if (unclear) return { mapping, parts: [] };
    const parts = await this.seal(roster, extract);
    if (parts.length === 0) throw new DmcFileRefusal('roster-file.no-students');
    return { mapping, parts };
  }

  private async seal(roster: RosterImport, { rows }: DmcExtract): Promise<QuarantinePart[]> {
    const parts: QuarantinePart[] = [];
    let done = 0;
    for await (const part of this.quarantine.sealRows(roster.id, rows)) {
      parts.push(part);
      done += part.rows;
      if (parts.length % REPORT_EVERY === 0) await this.progress.report(roster, 'reading', done, 0);
    }
    await this.progress.report(roster, 'checking', done, done);
    return parts;
  }

  private rememberedFor(
    { districtId, schoolId }: RosterImport,
    { layout }: ColumnMapping,
  ): Promise<RememberedMapping | null> {
    return this.uow.read(systemActor('roster.read', districtId), async (tx) => {
      const row = await tx.row<{ columns: RememberedMapping }>(
        'SELECT columns FROM roster_mapping WHERE district_id = $1 AND school_id IS NOT DISTINCT FROM $2 AND layout_hash = $3',
        [districtId, schoolId, layoutHash(layout)],
      );
      return row?.columns ?? null;
    });
  }
}

async function findUpload(
  tx: Tx,
  importId: string,
): Promise<{ roster: RosterImport; content: Buffer } | null> {
  const roster = await findImport(tx, importId);
  if (roster?.state !== 'READING') return null;
  const upload = await tx.row<{ content: Buffer }>('SELECT content FROM roster_upload WHERE import_id = $1', [
    importId,
  ]);
  return upload && { roster, content: upload.content };
}

/** The name of a layout: the headings themselves would make a long key. */
export function layoutHash(layout: string): string {
  return createHash('sha256').update(layout).digest('hex');
}

/** @throws whatever is no refusal of the file: a fault of ours is tried again. */
function refusalOnly(error: unknown): DmcFileRefusal {
  if (error instanceof DmcFileRefusal) return error;
  throw error;
}

function refusalAsProblem({ code, rowNumbers }: DmcFileRefusal): KeptProblem {
  return {
    code,
    field: null,
    severity: 'error',
    count: Math.max(1, rowNumbers.length),
    firstRows: rowNumbers.slice(0, FIRST_ROWS),
  };
}

export async function deleteUpload(tx: Tx, importId: string): Promise<void> {
  await tx.execute('DELETE FROM roster_upload WHERE import_id = $1', [importId]);
}

export function findingsOf({ counts, problems }: RosterPlan) {
  return {
    summary: counts,
    problems: groupProblems(problems, FIRST_ROWS).map(
      ({ code, field, severity, rowCount, firstRowNumbers }): KeptProblem => {
        return { code, field, severity, count: rowCount, firstRows: firstRowNumbers };
      },
    ),
    findings: problems.map(({ rowNumber, field, code }) => [rowNumber, field, code] as const),
  };
}

/** The problems by row as they were kept. */
export function toProblems(findings: readonly (readonly [number, string | null, string])[]): RosterProblem[] {
  return findings.map(([rowNumber, field, code]) => ({ rowNumber, field, code }) as RosterProblem);
}
