import { Injectable } from '@nestjs/common';
import { DEFAULT_CLOCK_POLICIES, type ClockLimit, type ClockPolicy } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ClockLimitRequest, ClockName, ClockPolicyList, ClockPolicyView } from './clock-policies.dto.js';
import { LIMIT_COLUMNS } from './clock-policies.queries.js';

interface OwnPolicy extends ClockLimit {
  subjectKind: string;
  step: string;
  urgency: string;
  changedAt: Date;
  version: number;
}

/** The limits of a district: the program's defaults, and what it set itself. */
@Injectable()
export class ClockPoliciesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  list(actor: Actor): Promise<ClockPolicyList> {
    this.access.assertRole(actor, 'clock.manage');
    return this.uow.read(actor, async (tx) => {
      const own = await tx.rows<OwnPolicy>(
        `SELECT subject_kind AS "subjectKind", step, urgency, ${LIMIT_COLUMNS}, changed_at AS "changedAt", version
         FROM clock_policy WHERE district_id = (SELECT ctx_district())`,
      );
      return {
        items: DEFAULT_CLOCK_POLICIES.map((policy) =>
          toView(
            policy,
            own.find((one) => isSame(one, policy)),
          ),
        ),
      };
    });
  }

  /** Sets a limit for clocks that start from now on; one that runs keeps the limit it was started with. */
  change(actor: Actor, name: ClockName, version: number, limit: ClockLimitRequest): Promise<ClockPolicyView> {
    return this.uow.run(actor, async (tx) => {
      await lockName(tx, name);
      this.access.assertCan(actor, 'clock.manage', { districtId: actor.districtId });
      const standard = DEFAULT_CLOCK_POLICIES.find((policy) => isSame(policy, name));
      if (!standard) throw new DomainError('not-found');
      const own = await findOwn(tx, name);
      const before = toView(standard, own ?? undefined);
      if (before.version !== version) throw new DomainError('stale-version', { current: before });
      assertOrder(limit);
      const after = { ...before, ...limit, version: version + 1, changedAt: tx.now.toISOString() };
      await write(tx, name, { limit, version: after.version });
      await addHistory(tx, name, { before, after });
      tx.audit({
        action: 'clock.manage',
        recordKind: 'clock-policy',
        fields: [name.subjectKind, name.step, name.urgency],
      });
      return after;
    });
  }
}

function isSame(a: ClockName, b: ClockName): boolean {
  return a.subjectKind === b.subjectKind && a.step === b.step && a.urgency === b.urgency;
}

function assertOrder({ headPercent, districtPercent }: ClockLimitRequest): void {
  if (districtPercent < headPercent)
    throw new DomainError('inconsistent', {
      errors: [{ pointer: '/districtPercent', code: 'inconsistent' }],
    });
}

/** A limit that was never changed has no row to lock. */
async function lockName(tx: Tx, { subjectKind, step, urgency }: ClockName): Promise<void> {
  await tx.execute(
    "SELECT pg_advisory_xact_lock(hashtextextended('clock/' || (SELECT ctx_district()) || $1, 0))",
    [`/${subjectKind}/${step}/${urgency}`],
  );
}

function findOwn(tx: Tx, { subjectKind, step, urgency }: ClockName): Promise<OwnPolicy | null> {
  return tx.row<OwnPolicy>(
    `SELECT subject_kind AS "subjectKind", step, urgency, ${LIMIT_COLUMNS}, changed_at AS "changedAt", version
     FROM clock_policy WHERE district_id = (SELECT ctx_district()) AND subject_kind = $1 AND step = $2 AND urgency = $3`,
    [subjectKind, step, urgency],
  );
}

async function write(
  tx: Tx,
  { subjectKind, step, urgency }: ClockName,
  { limit, version }: { limit: ClockLimitRequest; version: number },
): Promise<void> {
  await tx.execute(
    `INSERT INTO clock_policy (district_id, subject_kind, step, urgency, clock, amount, remind_percent, head_percent, district_percent, version, changed_at)
     VALUES ((SELECT ctx_district()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (district_id, subject_kind, step, urgency) DO UPDATE SET clock = EXCLUDED.clock, amount = EXCLUDED.amount,
       remind_percent = EXCLUDED.remind_percent, head_percent = EXCLUDED.head_percent, district_percent = EXCLUDED.district_percent,
       version = EXCLUDED.version, changed_at = EXCLUDED.changed_at`,
    [
      ...[subjectKind, step, urgency, limit.clock, limit.amount],
      ...[limit.remindPercent, limit.headPercent, limit.districtPercent, version, tx.now],
    ],
  );
}

async function addHistory(
  tx: Tx,
  { subjectKind, step, urgency }: ClockName,
  { before, after }: { before: ClockPolicyView; after: ClockPolicyView },
): Promise<void> {
  await tx.execute(
    `INSERT INTO clock_policy_history (id, district_id, subject_kind, step, urgency, version, at, person_id, post_id, before, after)
     VALUES ($1, (SELECT ctx_district()), $2, $3, $4, $5, $6, (SELECT ctx_person()), (SELECT ctx_post()), $7::jsonb, $8::jsonb)`,
    [
      newId(),
      subjectKind,
      step,
      urgency,
      after.version,
      tx.now,
      JSON.stringify(before),
      JSON.stringify(after),
    ],
  );
}

function toView(standard: ClockPolicy, own: OwnPolicy | undefined): ClockPolicyView {
  const limit = own ?? standard;
  return {
    subjectKind: standard.subjectKind,
    step: standard.step,
    urgency: standard.urgency,
    clock: limit.clock,
    amount: limit.amount,
    remindPercent: limit.remindPercent,
    headPercent: limit.headPercent,
    districtPercent: limit.districtPercent,
    changedAt: own?.changedAt.toISOString() ?? null,
    version: own?.version ?? 0,
  };
}
