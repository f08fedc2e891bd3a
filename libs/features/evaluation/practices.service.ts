import { Injectable } from '@nestjs/common';
import {
  availablePracticeActions,
  PRACTICE_ACTIONS,
  type PracticeActionName,
  type PracticeStatus,
} from '#contracts';
import { Access, type AccessRecord, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { noteStep } from './evaluation-history.js';
import type { Target } from './summaries.service.js';
import type { PracticeQuery, PracticeView, ProposePracticeRequest } from './summary.dto.js';

interface PracticeRecord {
  id: string;
  districtId: string;
  schoolId: string;
  schoolNameTh: string;
  networkId: string | null;
  academicYear: number;
  step: string;
  title: string;
  situation: string;
  done: string;
  outcome: string;
  status: PracticeStatus;
  proposedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  version: number;
}

const PRACTICE = `SELECT bp.id, bp.district_id AS "districtId", bp.school_id AS "schoolId", s.name_th AS "schoolNameTh", s.network_id AS "networkId",
  bp.academic_year AS "academicYear", bp.step, bp.title, bp.situation, bp.done, bp.outcome, bp.status, bp.proposed_at AS "proposedAt",
  bp.decided_at AS "decidedAt", bp.reason, bp.version
  FROM best_practice bp JOIN school s ON s.id = bp.school_id`;

/** Best practices: a school proposes, the district chooses, every school reads. */
@Injectable()
export class PracticesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listPractices(actor: Actor, query: PracticeQuery): Promise<Page<PracticeView>> {
    const [year, id] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const { limit, academicYear, status } = query;
      const params: unknown[] = [limit + 1, academicYear ?? null, status ?? null, year ?? null, id ?? null];
      const scope = this.access.scopeWhere(actor, 'practice.read', params);
      return tx.rows<PracticeRecord & Record<string, unknown>>(
        `${PRACTICE} WHERE ${scope} AND ($2::int IS NULL OR bp.academic_year = $2) AND ($3::text IS NULL OR bp.status = $3)
           AND ($4::int IS NULL OR (bp.academic_year, bp.id) < ($4, $5::uuid))
         ORDER BY bp.academic_year DESC, bp.id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(
      rows,
      query.limit,
      (row) => [row.academicYear, row.id],
      (row) => this.view(actor, row),
    );
  }

  /** Proposes a practice of the actor's school. @throws DomainError `practice.names-a-pupil`. */
  propose(
    actor: Actor,
    request: ProposePracticeRequest,
    once: Idempotency,
  ): Promise<Replayable<PracticeView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { districtId, schoolId } = actor;
      if (!schoolId) throw new DomainError('not-found');
      this.access.assertCan(actor, 'practice.propose', {
        districtId,
        schoolIds: [schoolId],
        networkId: null,
      });
      const { academicYear, step, title, situation, done, outcome } = request;
      const known = await tx.row(
        'SELECT 1 AS found FROM academic_year WHERE district_id = $1 AND year = $2',
        [districtId, academicYear],
      );
      if (!known) throw invalidFields({ pointer: '/academicYear', code: 'unknown-reference' });
      await refuseNames(tx, schoolId, [title, situation, done, outcome].join('\n'));
      const id = newId();
      await tx.execute(
        `INSERT INTO best_practice (id, district_id, school_id, academic_year, step, title, situation, done, outcome, status, proposed_at, proposed_by_post_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'PROPOSED', $10, $11)`,
        [
          ...[id, districtId, schoolId, academicYear, step, title, situation, done, outcome, tx.now],
          actor.postId,
        ],
      );
      await noteStep(tx, actor, {
        ...{
          kind: 'practice',
          recordId: id,
          schoolId,
          action: 'propose',
          from: null,
          to: 'PROPOSED',
          version: 1,
        },
      });
      return this.find(tx, actor, id);
    });
  }

  choose(actor: Actor, target: Target): Promise<PracticeView> {
    return this.decide(actor, target, 'choose', null);
  }

  decline(actor: Actor, target: Target, reason: string): Promise<PracticeView> {
    return this.decide(actor, target, 'decline', reason);
  }

  withdraw(actor: Actor, target: Target, reason: string): Promise<PracticeView> {
    return this.decide(actor, target, 'withdraw', reason);
  }

  private decide(
    actor: Actor,
    { id, version }: Target,
    action: PracticeActionName,
    reason: string | null,
  ): Promise<PracticeView> {
    return this.uow.run(actor, async (tx) => {
      const record = await lockPractice(tx, id);
      const { permission, from, to } = PRACTICE_ACTIONS[action];
      this.access.assertCan(actor, permission, accessOf(record));
      if (!from.includes(record.status))
        throw new DomainError('illegal-transition', { availableActions: this.actionsOf(actor, record) });
      if (record.version !== version)
        throw new DomainError('stale-version', { current: this.view(actor, record) });
      await tx.execute(
        `UPDATE best_practice SET status = $3, reason = $4, decided_at = $5, decided_by_post_id = $6, version = version + 1
         WHERE id = $1 AND version = $2`,
        [id, version, to, reason, tx.now, actor.postId],
      );
      await noteStep(tx, actor, {
        ...{ kind: 'practice', recordId: id, schoolId: record.schoolId, action, from: record.status, to },
        ...{ reason, version: version + 1 },
      });
      return this.find(tx, actor, id);
    });
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<PracticeView> {
    const record = await tx.row<PracticeRecord & Record<string, unknown>>(`${PRACTICE} WHERE bp.id = $1`, [
      id,
    ]);
    if (!record) throw new DomainError('not-found');
    this.access.assertCan(actor, 'practice.read', accessOf(record));
    return this.view(actor, record);
  }

  private actionsOf(actor: Actor, record: PracticeRecord): PracticeActionName[] {
    return availablePracticeActions(record.status, (permission) =>
      this.access.can(actor, permission, accessOf(record)),
    );
  }

  private view(actor: Actor, record: PracticeRecord): PracticeView {
    const { districtId: _district, networkId: _network, proposedAt, decidedAt, reason, ...shown } = record;
    const isOthers = actor.party === 'school' && actor.schoolId !== record.schoolId;
    return {
      ...shown,
      proposedAt: proposedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      reason: isOthers ? null : reason,
      availableActions: this.actionsOf(actor, record),
    };
  }
}

const accessOf = ({ districtId, schoolId, networkId, status }: PracticeRecord): AccessRecord => ({
  ...{ districtId, networkId, status },
  schoolIds: [schoolId],
});

async function lockPractice(tx: Tx, id: string): Promise<PracticeRecord> {
  const record = await tx.row<PracticeRecord & Record<string, unknown>>(
    // A school reads what others were chosen for and takes hold of its own alone.
    `${PRACTICE} WHERE bp.id = $1 AND ((SELECT ctx_school()) IS NULL OR bp.school_id = (SELECT ctx_school()))
     FOR UPDATE OF bp`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

/** First and last name of a pupil of the school, however they are spaced. */
async function refuseNames(tx: Tx, schoolId: string, text: string): Promise<void> {
  const named = await tx.row(
    `SELECT 1 AS found FROM student st
     WHERE st.school_id = $1 AND strpos(regexp_replace($2, '\\s+', '', 'g'), st.first_name || st.last_name) > 0 LIMIT 1`,
    [schoolId, text],
  );
  if (named) throw new DomainError('practice.names-a-pupil');
}
