import { Injectable } from '@nestjs/common';
import {
  academicYearOf,
  isoDateOf,
  isThreshold,
  nextRuleVersion,
  ruleSetOf,
  type StepRuleRevision,
  type StepRuleSet,
  type StepThresholds,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { testView } from './step-board.queries.js';
import type { StepRulesRequest, StepRulesView, StepThresholdRequest } from './step-board.dto.js';

type Kept = StepRuleRevision & { reason: string; setAt: Date };

/** The numbers that the rules of the six steps hold figures against. */
@Injectable()
export class StepRulesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  getRules(actor: Actor, academicYear: number): Promise<StepRulesView> {
    this.access.assertRole(actor, 'step-board.read');
    return this.uow.read(actor, (tx) => this.view(tx, actor, academicYear));
  }

  /**
   * Sets numbers for the present year or a later one, as a new version; boards of these years are computed again.
   * @throws DomainError `step-rule.year-is-over`; `validation` for a number that its rule does not take.
   */
  setRules(
    actor: Actor,
    { academicYear, thresholds, reason }: StepRulesRequest,
    once: Idempotency,
  ): Promise<Replayable<StepRulesView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { districtId } = actor;
      this.access.assertCan(actor, 'step-board.set-rules', { districtId, schoolIds: [], networkId: null });
      if (academicYear < academicYearOf(isoDateOf(tx.now))) throw new DomainError('step-rule.year-is-over');
      // The number of a revision is its key: of two at once, one waits here.
      await tx.row("SELECT pg_advisory_xact_lock(hashtextextended('step-rule' || $1, 0)) AS locked", [
        districtId,
      ]);
      const revisions = await listRevisions(tx, districtId);
      const merged = mergeThresholds(ruleSetOf(revisions, academicYear), revisions, thresholds);
      const version = nextRuleVersion(revisions, academicYear);
      await tx.execute('INSERT INTO step_rule_revision VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)', [
        ...[districtId, revisions.length + 1, version, academicYear, JSON.stringify(merged), reason],
        ...[tx.now, actor.postId],
      ]);
      await tx.asSystem((tx) => wantAllBoards(tx, districtId));
      tx.enqueue('steps.compile', { districtId });
      tx.audit({
        action: 'step-board.set-rules',
        recordKind: 'district',
        recordId: districtId,
        fields: [version],
      });
      return this.view(tx, actor, academicYear);
    });
  }

  private async view(tx: Tx, actor: Actor, academicYear: number): Promise<StepRulesView> {
    const revisions = await listRevisions(tx, actor.districtId);
    const { version, rules } = ruleSetOf(revisions, academicYear);
    return {
      academicYear,
      version,
      rules: rules.map((rule) => ({ key: rule.key, step: rule.step, test: testView(rule) })),
      history: revisions
        .map((one) => ({
          ...{ version: one.version, academicYear: one.academicYear, reason: one.reason },
          setAt: one.setAt.toISOString(),
        }))
        .reverse(),
      maySet: this.access.mayEver(actor, 'step-board.set-rules'),
    };
  }
}

function listRevisions(tx: Tx, districtId: string): Promise<Kept[]> {
  return tx.rows<Kept & Record<string, unknown>>(
    `SELECT rule_version AS version, academic_year AS "academicYear", thresholds, reason, set_at AS "setAt"
     FROM step_rule_revision WHERE district_id = $1 ORDER BY number`,
    [districtId],
  );
}

/** Numbers that are not named stay as they hold now. */
function mergeThresholds(
  present: StepRuleSet,
  revisions: readonly Kept[],
  wanted: readonly StepThresholdRequest[],
): StepThresholds {
  wanted.forEach(({ key, value }, index) => {
    const rule = present.rules.find((one) => one.key === key);
    if (!rule || !isThreshold(rule, value))
      throw invalidFields({ pointer: `/thresholds/${index}/value`, code: 'out-of-range' });
  });
  const before = revisions.find(({ version }) => version === present.version)?.thresholds ?? {};
  return { ...before, ...Object.fromEntries(wanted.map(({ key, value }) => [key, value])) };
}

/** The log is the system's alone: parties cause lines of it by their records. */
async function wantAllBoards(tx: Tx, districtId: string): Promise<void> {
  await tx.execute('INSERT INTO step_change (district_id) VALUES ($1) ON CONFLICT DO NOTHING', [districtId]);
}
