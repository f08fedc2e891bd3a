import { Injectable } from '@nestjs/common';
import { availableSummaryActions, SUMMARY_ACTIONS, SUMMARY_TEXTS, type SummaryActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { noteStep } from './evaluation-history.js';
import type { SummaryChangeRequest, SummaryLine, SummaryQuery, SummaryView } from './summary.dto.js';
import { readFigures } from './summary.figures.js';
import {
  accessOfSummary,
  findSummary,
  lockSummary,
  missingTexts,
  SUMMARY,
  summaryLine,
  type SummaryRecord,
} from './summary.record.js';

export interface Target {
  id: string;
  /** The version that the actor saw. */
  version: number;
}

const COLUMN = {
  results: 'results',
  problems: 'problems',
  learned: 'learned',
  nextYear: 'next_year',
  status: 'status',
  figures: 'figures',
  submittedAt: 'submitted_at',
  submittedByPersonId: 'submitted_by_person_id',
  submittedByPostId: 'submitted_by_post_id',
  returnReason: 'return_reason',
  acceptedAt: 'accepted_at',
  acceptedByPersonId: 'accepted_by_person_id',
  acceptedByPostId: 'accepted_by_post_id',
} as const;
type Change = Partial<Record<keyof typeof COLUMN, unknown>>;

interface Effect {
  change: Change;
  reason?: string;
  fields?: readonly string[];
}

/** Yearly summaries: of each school, and the district office's own. */
@Injectable()
export class SummariesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listSummaries(actor: Actor, query: SummaryQuery): Promise<Page<SummaryLine>> {
    const [year, id] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const { limit, academicYear, schoolId, status } = query;
      const params: unknown[] = [
        ...[limit + 1, academicYear ?? null, schoolId ?? null, status ?? null, year ?? null, id ?? null],
      ];
      const scope = this.access.scopeWhere(actor, 'summary.read', params);
      return tx.rows<SummaryRecord & Record<string, unknown>>(
        `SELECT ${SUMMARY} FROM yearly_summary ys
         WHERE ${scope} AND ($2::int IS NULL OR ys.academic_year = $2) AND ($3::uuid IS NULL OR ys.school_id = $3)
           AND ($4::text IS NULL OR ys.status = $4) AND ($5::int IS NULL OR (ys.academic_year, ys.id) < ($5, $6::uuid))
         ORDER BY ys.academic_year DESC, ys.id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(rows, query.limit, (row) => [row.academicYear, row.id], summaryLine);
  }

  getSummary(actor: Actor, id: string): Promise<SummaryView> {
    return this.uow.read(actor, (tx) => findSummary(tx, this.access, actor, id));
  }

  /** Begins the year's summary of the actor's school, or for an office's actor the office's own. */
  begin(actor: Actor, academicYear: number, once: Idempotency): Promise<Replayable<SummaryView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { districtId, schoolId } = actor;
      this.access.assertCan(
        actor,
        'summary.write',
        accessOfSummary({ districtId, schoolId, networkId: null }),
      );
      const known = await tx.row(
        'SELECT 1 AS found FROM academic_year WHERE district_id = $1 AND year = $2',
        [districtId, academicYear],
      );
      if (!known) throw invalidFields({ pointer: '/academicYear', code: 'unknown-reference' });
      const id = newId();
      const begun = await tx.execute(
        `INSERT INTO yearly_summary (id, district_id, school_id, academic_year, status, begun_at, changed_at)
         VALUES ($1, $2, $3, $4, 'DRAFT', $5, $5) ON CONFLICT ON CONSTRAINT yearly_summary_one_a_year DO NOTHING`,
        [id, districtId, schoolId, academicYear, tx.now],
      );
      if (begun !== 1) throw new DomainError('summary.already-begun');
      await noteStep(tx, actor, {
        ...{ kind: 'summary', recordId: id, schoolId, action: 'begin', from: null, to: 'DRAFT', version: 1 },
      });
      return findSummary(tx, this.access, actor, id);
    });
  }

  change(actor: Actor, target: Target, request: SummaryChangeRequest): Promise<SummaryView> {
    const fields = SUMMARY_TEXTS.filter((field) => request[field] !== undefined);
    const change = Object.fromEntries(fields.map((field) => [field, request[field] ?? null]));
    return this.perform(actor, target, 'change', () => ({ change, fields }));
  }

  /** Submits what is whole, with the figures of this moment. @throws DomainError `summary.incomplete`. */
  submit(actor: Actor, target: Target): Promise<SummaryView> {
    return this.perform(actor, target, 'submit', async (tx, record) => {
      const missing = missingTexts(record);
      if (missing.length > 0)
        throw new DomainError('summary.incomplete', {
          errors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
        });
      return {
        change: {
          figures: JSON.stringify(await readFigures(tx, this.access, actor, record)),
          submittedAt: tx.now,
          submittedByPersonId: actor.personId,
          submittedByPostId: actor.postId,
          returnReason: null,
        },
      };
    });
  }

  returnToWriter(actor: Actor, target: Target, reason: string): Promise<SummaryView> {
    return this.perform(actor, target, 'return', () => ({ change: { returnReason: reason }, reason }));
  }

  /** @throws DomainError `separation-of-duty` for whoever wrote or submitted it. */
  accept(actor: Actor, target: Target): Promise<SummaryView> {
    return this.perform(actor, target, 'accept', async (tx, record) => {
      const wrote = await tx.row(
        "SELECT 1 AS found FROM evaluation_history WHERE record_id = $1 AND person_id = $2 AND action IN ('begin', 'change', 'submit') LIMIT 1",
        [record.id, actor.personId],
      );
      if (wrote) throw new DomainError('separation-of-duty');
      return {
        change: { acceptedAt: tx.now, acceptedByPersonId: actor.personId, acceptedByPostId: actor.postId },
      };
    });
  }

  /** The one way in which a summary changes: lock → access → state → version → rule → change → history → answer. */
  private perform(
    actor: Actor,
    { id, version }: Target,
    action: SummaryActionName,
    effect: (tx: Tx, record: SummaryRecord) => Promise<Effect> | Effect,
  ): Promise<SummaryView> {
    return this.uow.run(actor, async (tx) => {
      const record = await lockSummary(tx, id);
      const { permission, from, to } = SUMMARY_ACTIONS[action];
      const of = accessOfSummary(record);
      this.access.assertCan(actor, permission, of);
      if (!from.includes(record.status))
        throw new DomainError('illegal-transition', {
          availableActions: availableSummaryActions(record.status, (one) => this.access.can(actor, one, of)),
        });
      if (record.version !== version)
        throw new DomainError('stale-version', { current: await findSummary(tx, this.access, actor, id) });
      const { change, reason, fields } = await effect(tx, record);
      const status = to ?? record.status;
      await write(tx, record, { ...change, status });
      await noteStep(tx, actor, {
        ...{
          kind: 'summary',
          recordId: id,
          schoolId: record.schoolId,
          action,
          from: record.status,
          to: status,
        },
        ...{ reason: reason ?? null, fields: fields ?? [], version: version + 1 },
      });
      const schoolIds = record.schoolId ? [record.schoolId] : [];
      tx.publish({ kind: 'summary', id, version: version + 1, districtId: record.districtId, schoolIds });
      return findSummary(tx, this.access, actor, id);
    });
  }
}

async function write(tx: Tx, { id, version }: SummaryRecord, change: Change): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE yearly_summary SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}
