import { Injectable } from '@nestjs/common';
import { ERRORS, REPORT_FILE_HOURS, reportKindByCode, type ErrorCode } from '#contracts';
import { PostActors } from '#features/identity';
import { systemActor } from '#platform/access';
import { DataCipher } from '#platform/crypto';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, type CheckedFile } from '#platform/files';
import { ReportFiles } from './report-files.js';
import { ReportSources } from './report-sources.js';
import { findReport, liveEventOf, lockReport, passwordContext, type ReportRecord } from './report.record.js';

/** Tries of one job before the person is told that it failed. */
const TRIES = 3;
const HOUR_MS = 3_600_000;
const [BEGUN, LOADED, WRITTEN, DONE] = [5, 40, 80, 100];

/** Makes the files. It reads nothing as the system: the content is loaded in the name of the post that asked. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posts: PostActors,
    private readonly sources: ReportSources,
    private readonly files: ReportFiles,
    private readonly vault: FileVault,
    private readonly cipher: DataCipher,
  ) {}

  /** Makes one report; a second delivery of the job finds it made and does nothing. */
  async make(districtId: string, reportId: string, attempt: number): Promise<void> {
    const report = await this.begin(districtId, reportId);
    if (!report) return;
    try {
      await this.keep(report, await this.write(report));
    } catch (error) {
      const code = codeOf(error);
      if (code === null && attempt < TRIES) throw error;
      await this.fail(report, code ?? 'internal');
    }
  }

  private begin(districtId: string, id: string): Promise<ReportRecord | null> {
    return this.asSystem(districtId, async (tx) => {
      const report = await lockReport(tx, id);
      if (report.state !== 'QUEUED' && report.state !== 'RUNNING') return null;
      await step(tx, report, { state: 'RUNNING', percent: BEGUN });
      return findReport(tx, id);
    });
  }

  private async write(report: ReportRecord): Promise<CheckedFile> {
    const { districtId, personId, postId, id, proved } = report;
    const actor = await this.posts.actorOf({ districtId, personId, postId, workId: id, fresh: proved });
    if (!actor) throw new DomainError('report.post-ended');
    const content = await this.sources.load(actor, report);
    const madeAt = await this.progress(report, LOADED);
    const file = await this.files.write(report, content, { madeAt, password: this.passwordOf(report) });
    await this.progress(report, WRITTEN);
    return file;
  }

  private passwordOf({ id, kind, passwordCipher }: ReportRecord): string | null {
    if (!reportKindByCode(kind).personal) return null;
    if (passwordCipher === null) throw new Error('A report with personal data has no password');
    return this.cipher.open(passwordCipher, passwordContext(id)).toString();
  }

  private keep(report: ReportRecord, file: CheckedFile): Promise<void> {
    return this.asSystem(report.districtId, async (tx) => {
      const now = await lockReport(tx, report.id);
      if (now.state !== 'RUNNING') return;
      const { id, fileName, size } = await this.vault.keep(tx, file);
      const expiresAt = new Date(tx.now.getTime() + REPORT_FILE_HOURS * HOUR_MS);
      await step(tx, now, {
        ...{ state: 'READY', percent: DONE, fileId: id, fileName, fileSize: size },
        expiresAt,
      });
      tx.audit({ action: 'report-request.finish', recordKind: 'report-request', recordId: report.id });
    });
  }

  private fail(report: ReportRecord, code: ErrorCode): Promise<void> {
    return this.asSystem(report.districtId, async (tx) => {
      const now = await lockReport(tx, report.id);
      if (now.state !== 'RUNNING') return;
      await step(tx, now, { state: 'FAILED', percent: 0, failure: code });
      tx.audit({
        action: 'report-request.fail',
        recordKind: 'report-request',
        recordId: report.id,
        reasonCode: code,
      });
    });
  }

  /** @returns the moment, for the file. */
  private progress(report: ReportRecord, percent: number): Promise<Date> {
    return this.asSystem(report.districtId, async (tx) => {
      const now = await lockReport(tx, report.id);
      if (now.state === 'RUNNING') await step(tx, now, { percent });
      return tx.now;
    });
  }

  private asSystem<T>(districtId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.uow.run(systemActor('reports.make', districtId), work);
  }
}

/** A refusal will be one again; anything else may pass. */
function codeOf(error: unknown): ErrorCode | null {
  if (!(error instanceof DomainError)) return null;
  const { status, retryable } = ERRORS[error.code] as { status: number; retryable?: true };
  return status >= 500 || retryable ? null : error.code;
}

const STEP = `
  UPDATE report_request SET state = $3, percent = $4, failure = $5, file_id = $6, file_name = $7, file_size = $8, expires_at = $9,
    version = version + 1, changed_at = clock_timestamp()
  WHERE id = $1 AND version = $2`;

/** One step on, told to the requester's screens. */
async function step(tx: Tx, report: ReportRecord, change: Partial<ReportRecord>): Promise<void> {
  const { state, percent, failure, fileId, fileName, fileSize, expiresAt } = { ...report, ...change };
  await tx.execute(STEP, [
    ...[report.id, report.version, state, percent, failure],
    ...[fileId, fileName, fileSize, expiresAt],
  ]);
  tx.publish(liveEventOf(report, report.version + 1));
}
