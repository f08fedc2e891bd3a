import { Injectable } from '@nestjs/common';
import { availableReportActions, reportKindByCode, type ReportActionName } from '#contracts';
import { Access, assertFresh, type Actor } from '#platform/access';
import { DataCipher } from '#platform/crypto';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, type OpenedFile } from '#platform/files';
import { Cursors, type Page, type PageQuery } from '#platform/http';
import { ReportRequestView, type ReportPasswordView, type ReportRequestForm } from './report.dto.js';
import { newPassword } from './report-password.js';
import { ReportSources } from './report-sources.js';
import {
  accessOf,
  findReport,
  isLive,
  liveEventOf,
  lockReport,
  passwordContext,
  RECORD,
  stateOf,
  type ReportRecord,
} from './report.record.js';
import { askedOf } from './report.rules.js';

/** A desk prints a few papers at a time; more is a program. */
const UNFINISHED = 5;

interface Seen {
  id: string;
  version: number;
}

/** What a person does with reports: ask, look, fetch, ask again. Making them is the worker's. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly vault: FileVault,
    private readonly cipher: DataCipher,
    private readonly sources: ReportSources,
  ) {}

  /**
   * Asks for a report. What it is about is looked up first, in the asker's own name: a record out of scope is absent
   * here as it is on its page.
   */
  async request(
    actor: Actor,
    form: ReportRequestForm,
    once: Idempotency,
  ): Promise<Replayable<ReportRequestView>> {
    const asked = askedOf(form);
    const { personal, permission } = reportKindByCode(asked.kind);
    this.access.assertRole(actor, permission);
    if (personal) assertFresh(actor);
    await this.sources.check(actor, asked);
    return this.uow.runOnce(actor, once, async (tx) => {
      await assertFewWaiting(tx);
      const id = newId();
      const password = personal ? this.cipher.seal(Buffer.from(newPassword()), passwordContext(id)) : null;
      await tx.execute(
        `INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, subject_id, calendar, year, purpose, purpose_note,
           proved, state, password_cipher, created_at, changed_at)
         VALUES ($1, (SELECT ctx_district()), (SELECT ctx_person()), (SELECT ctx_post()), $2, $3, $4, $5, $6, $7, $8, $9, 'QUEUED', $10, $11, $11)`,
        [
          ...[id, asked.kind, asked.format, asked.subjectId, asked.calendar, asked.year],
          ...[form.purpose, form.purposeNote ?? null, actor.fresh, password, tx.now],
        ],
      );
      tx.enqueue('reports.make', { districtId: actor.districtId, reportId: id });
      tx.audit({
        action: 'report-request.make',
        recordKind: 'report-request',
        recordId: id,
        reasonCode: form.purpose,
        fields: [asked.kind, asked.format, ...(asked.subjectId ? [asked.subjectId] : [])],
      });
      return ReportRequestView.of(await findReport(tx, id), tx.now);
    });
  }

  list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<ReportRequestView>> {
    const [afterAt, afterId] = cursor ? this.cursors.decode(cursor) : [null, null];
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [limit + 1, afterAt, afterId];
      const scope = this.access.scopeWhere(actor, 'report-request.make', params);
      const rows = await tx.rows<ReportRecord & Record<string, unknown>>(
        `SELECT ${RECORD} FROM report_request rr WHERE ${scope}
           AND ($2::timestamptz IS NULL OR (rr.created_at, rr.id) < ($2, $3::uuid))
         ORDER BY rr.created_at DESC, rr.id DESC LIMIT $1`,
        params,
      );
      const position = ({ createdAt, id }: ReportRecord): string[] => [createdAt.toISOString(), id];
      return this.cursors.page(rows, limit, position, (row) => ReportRequestView.of(row, tx.now));
    });
  }

  get(actor: Actor, id: string): Promise<ReportRequestView> {
    return this.uow.read(actor, async (tx) => ReportRequestView.of(await this.mine(tx, actor, id), tx.now));
  }

  /** The file. Whoever may no longer see what it is about may no longer fetch it, and each time leaves a trace. */
  async download(actor: Actor, id: string): Promise<OpenedFile> {
    const asked = await this.uow.read(actor, (tx) => this.mine(tx, actor, id));
    await this.sources.check(actor, asked);
    return this.uow.run(actor, async (tx) => {
      const report = await this.mine(tx, actor, id);
      if (!isLive(report, tx.now) || report.fileId === null) throw new DomainError('not-found');
      tx.audit({
        action: 'report-request.download',
        recordKind: 'report-request',
        recordId: id,
        outcome: 'read',
        reasonCode: report.purpose,
        fields: [report.kind, report.format],
      });
      return this.vault.open(tx, report.fileId);
    });
  }

  /** Tells the password, this once; afterwards nobody can. */
  revealPassword(actor: Actor, seen: Seen): Promise<ReportPasswordView> {
    assertFresh(actor);
    return this.act(actor, seen, 'reveal-password', async (tx, { id, passwordCipher }) => {
      if (passwordCipher === null) throw new DomainError('report.password-shown');
      const password = this.cipher.open(passwordCipher, passwordContext(id)).toString();
      await tx.execute(
        'UPDATE report_request SET password_cipher = NULL, version = version + 1, changed_at = $3 WHERE id = $1 AND version = $2',
        [id, seen.version, tx.now],
      );
      return { password, version: seen.version + 1 };
    });
  }

  /** Asks again for one that failed. */
  async retry(actor: Actor, seen: Seen): Promise<ReportRequestView> {
    const asked = await this.uow.read(actor, (tx) => this.mine(tx, actor, seen.id));
    if (reportKindByCode(asked.kind).personal) assertFresh(actor);
    await this.sources.check(actor, asked);
    return this.act(actor, seen, 'retry', async (tx, report) => {
      await assertFewWaiting(tx);
      await tx.execute(
        `UPDATE report_request SET state = 'QUEUED', percent = 0, failure = NULL, proved = $3, version = version + 1, changed_at = $4
         WHERE id = $1 AND version = $2`,
        [report.id, seen.version, actor.fresh, tx.now],
      );
      tx.enqueue('reports.make', { districtId: actor.districtId, reportId: report.id });
      const changed = await findReport(tx, report.id);
      tx.publish(liveEventOf(changed, changed.version));
      return ReportRequestView.of(changed, tx.now);
    });
  }

  private act<T>(
    actor: Actor,
    { id, version }: Seen,
    action: ReportActionName,
    work: (tx: Tx, report: ReportRecord) => Promise<T>,
  ): Promise<T> {
    return this.uow.run(actor, async (tx) => {
      const report = await lockReport(tx, id);
      this.access.assertCan(actor, 'report-request.make', accessOf(report));
      const available = availableReportActions(stateOf(report, tx.now), true);
      if (!available.includes(action))
        throw new DomainError('illegal-transition', { availableActions: available });
      if (report.version !== version)
        throw new DomainError('stale-version', { current: ReportRequestView.of(report, tx.now) });
      const result = await work(tx, report);
      tx.audit({ action: `report-request.${action}`, recordKind: 'report-request', recordId: id });
      return result;
    });
  }

  private async mine(tx: Tx, actor: Actor, id: string): Promise<ReportRecord> {
    const report = await findReport(tx, id);
    this.access.assertCan(actor, 'report-request.make', accessOf(report));
    return report;
  }
}

async function assertFewWaiting(tx: Tx): Promise<void> {
  const row = await tx.row<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM report_request WHERE state IN ('QUEUED', 'RUNNING')",
  );
  if ((row?.waiting ?? 0) >= UNFINISHED) throw new DomainError('report.too-many');
}
