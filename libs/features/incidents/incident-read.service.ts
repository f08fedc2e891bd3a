import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page, type PageQuery } from '#platform/http';
import type {
  AssigneeView,
  HistoryLine,
  IncidentLine,
  IncidentQuery,
  IncidentView,
  MscSheet,
  QueueCounts,
  QueueQuery,
  ReportView,
} from './incident-view.dto.js';
import { findIncident } from './incident-detail.queries.js';
import {
  ASSIGNABLE_POST,
  countQueue,
  listIncidents,
  listQueue,
  toLine,
  type LineRow,
} from './incident-lists.queries.js';
import { mscSheetOf } from './msc-sheet.js';

const RANK = { NORMAL: 1, URGENT: 2, CRITICAL: 3 } as const;

/** Looking at reports. Opening restricted content leaves a trace, and is refused when it cannot. */
@Injectable()
export class IncidentReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listIncidents(actor: Actor, query: IncidentQuery): Promise<Page<IncidentLine>> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.readAtOnce(actor, async (tx) => {
      const rows = await listIncidents(tx, this.access, actor, { query, after });
      return this.cursors.page(
        rows,
        query.limit,
        (row) => [row.recordedAt.toISOString(), row.id],
        (row) => toLine(row, tx.now),
      );
    });
  }

  async listQueue(actor: Actor, { lane, limit, cursor }: QueueQuery): Promise<Page<IncidentLine>> {
    const after = cursor ? this.cursors.decode(cursor) : [];
    return this.uow.read(actor, async (tx) => {
      const rows = await listQueue(tx, this.access, actor, { lane, limit, after });
      return this.cursors.page(rows, limit, queuePosition, (row) => toLine(row, tx.now));
    });
  }

  async countQueue(actor: Actor): Promise<QueueCounts> {
    return this.uow.read(actor, (tx) => countQueue(tx, this.access, actor));
  }

  async getIncident(actor: Actor, id: string): Promise<IncidentView> {
    const view = await this.uow.readAtOnce(actor, (tx) => findIncident(tx, this.access, actor, id));
    await this.noteReading(actor, view, ['narrative', 'persons']);
    return view;
  }

  async listHistory(actor: Actor, id: string): Promise<HistoryLine[]> {
    const { view, lines } = await this.uow.read(actor, async (tx) => ({
      view: await findIncident(tx, this.access, actor, id),
      lines: await tx.rows<HistoryLine>(
        `SELECT at, acting_role AS "actingRole", action, from_status AS "from", to_status AS "to", reason, changes
         FROM incident_history WHERE incident_id = $1 ORDER BY version, at`,
        [id],
      ),
    }));
    await this.noteReading(actor, view, ['history']);
    return lines;
  }

  /** The report in the order of the MOE Safety Center's form, for typing over by hand: there is no interface to it. */
  async getMscSheet(actor: Actor, id: string): Promise<MscSheet> {
    return mscSheetOf(await this.getIncident(actor, id));
  }

  async listAssignees(actor: Actor): Promise<AssigneeView[]> {
    return this.uow.read(actor, (tx) =>
      tx.rows<AssigneeView>(
        `SELECT p.id AS "postId", p.role, pe.prefix || pe.first_name || ' ' || pe.last_name AS "nameTh"
         FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.district_id = $1 AND ${ASSIGNABLE_POST} ORDER BY pe.name_fold, p.id`,
        [actor.districtId],
      ),
    );
  }

  /** The reporter's own reports: their state and nothing else. */
  async listReports(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<ReportView>> {
    const [afterAt, afterId] = cursor ? this.cursors.decode(cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const params: unknown[] = [limit + 1, afterAt, afterId];
      const scope = this.access.scopeWhere(actor, 'receipt.read', params);
      return tx.rows<ReportRow>(
        `SELECT ${RECEIPT} FROM incident_receipt r WHERE ${scope}
           AND ($2::timestamptz IS NULL OR (r.recorded_at, r.incident_id) < ($2, $3::uuid))
         ORDER BY r.recorded_at DESC, r.incident_id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(rows, limit, (row) => [row.recordedAt.toISOString(), row.id], toReport);
  }

  async getReport(actor: Actor, id: string): Promise<ReportView> {
    return this.uow.read(actor, async (tx: Tx) => {
      const row = await tx.row<ReportRow>(
        `SELECT ${RECEIPT} FROM incident_receipt r WHERE r.incident_id = $1`,
        [id],
      );
      if (!row) throw new DomainError('not-found');
      const { districtId, reporterPersonId } = row;
      this.access.assertCan(actor, 'receipt.read', { districtId, reporterPersonId });
      return toReport(row);
    });
  }

  /**
   * Whether a part of the report may be read; of a restricted report that leaves a trace.
   * @throws DomainError `not-found`.
   */
  async assertReadable(actor: Actor, id: string, fields: readonly string[]): Promise<void> {
    const view = await this.uow.readAtOnce(actor, (tx) => findIncident(tx, this.access, actor, id));
    await this.noteReading(actor, view, fields);
  }

  private async noteReading(actor: Actor, view: IncidentView, fields: readonly string[]): Promise<void> {
    if (!view.restricted && view.route === 'school') return;
    await this.uow.run(actor, async (tx) => {
      tx.audit({
        action: 'incident.read',
        recordKind: 'incident',
        recordId: view.id,
        outcome: 'read',
        fields,
      });
    });
  }
}

type ReportRow = {
  id: string;
  districtId: string;
  reporterPersonId: string;
  reference: string;
  status: string;
  recordedAt: Date;
  lastChangedAt: Date;
  steps: ReportView['steps'];
};

const RECEIPT = `r.incident_id AS id, r.district_id AS "districtId", r.reporter_person_id AS "reporterPersonId", r.reference, r.status,
  r.recorded_at AS "recordedAt", r.last_changed_at AS "lastChangedAt", r.steps`;

function toReport({ id, reference, status, recordedAt, lastChangedAt, steps }: ReportRow): ReportView {
  return {
    id,
    reference,
    status,
    recordedAt: recordedAt.toISOString(),
    lastChangedAt: lastChangedAt.toISOString(),
    steps,
  };
}

function queuePosition({ urgency, dueAt, id }: LineRow): (string | number)[] {
  return [RANK[urgency], dueAt?.toISOString() ?? 'infinity', id];
}
