import { Injectable } from '@nestjs/common';
import { academicYearOf, deadlineFor, isoDateOf, thaiGovernmentCalendar } from '#contracts';
import { Access, assertFresh, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page, type PageQuery } from '#platform/http';
import type { CaseView } from '#features/cases';
import type { IncidentView } from '#features/incidents';
import { Notices, Tasks, type Subject } from '#features/tasks';
import type { BreakGlassView, OpenBreakGlassRequest, ReviewBreakGlassRequest } from './break-glass.dto.js';
import {
  findOpening,
  INSERT_OPENING,
  listOpenings,
  OVERDUE,
  type OpeningRow,
  toView,
} from './break-glass.queries.js';
import { readCase, readIncident, subjectOf } from './break-glass-subjects.js';

const REVIEW_WORKING_DAYS = 3;

/** A director's look, for 60 minutes, into one report or case that is not the director's to read; and its review. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly tasks: Tasks,
    private readonly notices: Notices,
  ) {}

  /**
   * Opens one report or case; the data protection officer and the safety centre hear of it at once.
   * @throws DomainError `reauthentication-required`, `not-found` for one that is not there or names the director,
   * `break-glass.unreviewed` while an earlier opening is past its review.
   */
  async open(
    actor: Actor,
    request: OpenBreakGlassRequest,
    once: Idempotency,
  ): Promise<Replayable<BreakGlassView>> {
    assertFresh(actor);
    return this.uow.runOnce(actor, once, async (tx) => {
      const { districtId, personId } = actor;
      this.access.assertCan(actor, 'break-glass.open', { districtId, personId });
      // Two at once queue here: the second sees what the first left.
      await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('break-glass' || $1, 0))", [
        districtId,
      ]);
      if (await tx.row(OVERDUE, [districtId])) throw new DomainError('break-glass.unreviewed');
      const found = await subjectOf(tx, actor, request.subjectReference);
      const id = newId();
      const dueAt = deadlineFor(
        { clock: 'working days', amount: REVIEW_WORKING_DAYS },
        tx.now,
        thaiGovernmentCalendar,
      );
      await tx.execute(INSERT_OPENING, [
        ...[id, districtId, academicYearOf(isoDateOf(tx.now)), personId],
        ...[found.kind === 'incident' ? found.id : null, found.kind === 'case' ? found.id : null],
        ...[found.reference, request.reasonCode, request.reasonText, dueAt],
      ]);
      const row = await getOpening(tx, id);
      await this.tell(tx, row, dueAt);
      tx.audit({
        action: 'break-glass.open',
        recordKind: found.kind,
        recordId: found.id,
        reasonCode: request.reasonCode,
      });
      return toView(row);
    });
  }

  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<BreakGlassView>> {
    const after = cursor ? this.cursors.decode(cursor) : [null, null];
    return this.uow.read(actor, async (tx) => {
      const rows = await listOpenings(tx, this.access, actor, { limit, after });
      return this.cursors.page(rows, limit, (row) => [row.openedAt.toISOString(), row.id], toView);
    });
  }

  /**
   * The report itself; every look leaves a line with the reason.
   * @throws DomainError `break-glass.expired` after 60 minutes by the database's clock.
   */
  readIncident(actor: Actor, id: string): Promise<IncidentView> {
    return this.uow.run(actor, async (tx) => {
      const row = await this.openNow(tx, actor, id);
      if (row.incidentId === null) throw new DomainError('not-found');
      const view = await readIncident(tx, actor, row.incidentId);
      leaveReading(tx, row, {
        recordKind: 'incident',
        recordId: row.incidentId,
        fields: ['narrative', 'persons'],
      });
      return view;
    });
  }

  /** The case itself, as `readIncident` reads a report. */
  readCase(actor: Actor, id: string): Promise<CaseView> {
    return this.uow.run(actor, async (tx) => {
      const row = await this.openNow(tx, actor, id);
      if (row.caseId === null) throw new DomainError('not-found');
      const view = await readCase(tx, actor, row.caseId);
      leaveReading(tx, row, {
        recordKind: 'case',
        recordId: row.caseId,
        fields: ['narrative', 'notes', 'visits'],
      });
      return view;
    });
  }

  private async openNow(tx: Tx, actor: Actor, id: string): Promise<OpeningRow> {
    const row = await getOpening(tx, id);
    this.access.assertCan(actor, 'break-glass.open', accessOf(row));
    if (!row.active) throw new DomainError('break-glass.expired');
    return row;
  }

  /** @throws DomainError `forbidden` for the own opening, `illegal-transition` for one that was reviewed. */
  async review(
    actor: Actor,
    id: string,
    { decision, remark }: ReviewBreakGlassRequest,
  ): Promise<BreakGlassView> {
    return this.uow.run(actor, async (tx) => {
      const before = await getOpening(tx, id);
      this.access.assertCan(actor, 'break-glass.review', accessOf(before));
      if (before.personId === actor.personId) throw new DomainError('forbidden');
      const added = await tx.execute(
        `INSERT INTO break_glass_review_ledger (break_glass_id, district_id, reviewed_by, decision, remark)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [id, actor.districtId, actor.personId, decision, remark],
      );
      if (added === 0) throw new DomainError('illegal-transition', { availableActions: [] });
      await this.tasks.stopClock(tx, { kind: 'break-glass', id }, 'review');
      tx.audit({
        action: 'break-glass.review',
        recordKind: 'break-glass',
        recordId: id,
        reasonCode: decision,
      });
      return toView(await getOpening(tx, id));
    });
  }

  private async tell(tx: Tx, row: OpeningRow, dueAt: Date): Promise<void> {
    const subject: Subject = {
      kind: 'break-glass',
      id: row.id,
      reference: row.reference,
      schoolId: null,
      districtOnly: true,
    };
    await this.tasks.startClock(tx, {
      ...{ subject, step: 'review', urgency: 'URGENT', dueAt },
      owner: { role: 'AUDITOR_DPO' },
    });
    await this.notices.tell(tx, {
      ...{ kind: 'break-glass-opened', subject, urgent: true },
      to: [{ role: 'AUDITOR_DPO' }, { role: 'DISTRICT_SAFETY' }],
    });
  }
}

function leaveReading(
  tx: Tx,
  { reasonCode }: OpeningRow,
  of: { recordKind: 'incident' | 'case'; recordId: string; fields: string[] },
): void {
  tx.audit({ action: 'break-glass.read', outcome: 'read', reasonCode, ...of });
}

const accessOf = ({ districtId, personId }: OpeningRow) => ({ districtId, personId });

async function getOpening(tx: Tx, id: string): Promise<OpeningRow> {
  const row = await findOpening(tx, id);
  if (!row) throw new DomainError('not-found');
  return row;
}
