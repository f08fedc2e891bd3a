import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import type { RegisterList, RegisterRequest, RegisterView } from './register.dto.js';

interface RegisterRow extends Omit<RegisterView, 'setAt'> {
  [column: string]: unknown;
  setAt: Date;
}

const LIST = `
  SELECT pl.id, pl.school_id AS "schoolId", pl.kind, pl.academic_year AS "academicYear", pl.revision, pl.number, pl.dated_on AS "datedOn", pl.until_on AS "untilOn",
    pl.title, pl.members, pl.set_at AS "setAt", pl.revision = max(pl.revision) OVER (PARTITION BY pl.academic_year, pl.kind) AS current
  FROM safety_register_revision pl`;
const ORDER = 'ORDER BY pl.academic_year DESC, pl.kind, pl.revision DESC LIMIT 200';

const toView = ({ setAt, ...row }: RegisterRow): RegisterView => ({
  ...(row as Omit<RegisterView, 'setAt'>),
  setAt: setAt.toISOString(),
});

/** Manual, safety centre, committee and MOE Safety Center registration: each saving is a row, and the newest holds. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Everything that a school has recorded, newest first. */
  list(actor: Actor, asked: string | undefined): Promise<RegisterList> {
    return this.uow.read(actor, async (tx) => {
      const schoolId = asked ?? actor.schoolId;
      if (!schoolId) throw new DomainError('not-found');
      const params: unknown[] = [schoolId];
      const scope = this.access.scopeWhere(actor, 'plan.read', params);
      const rows = await tx.rows<RegisterRow>(
        `${LIST} WHERE pl.school_id = $1 AND ${scope} ${ORDER}`,
        params,
      );
      return { items: rows.map(toView) };
    });
  }

  record(actor: Actor, request: RegisterRequest, once: Idempotency): Promise<Replayable<RegisterView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { schoolId, districtId } = actor;
      if (!schoolId) throw new DomainError('not-found');
      this.access.assertCan(actor, 'plan.register', { districtId, schoolIds: [schoolId], networkId: null });
      if (request.untilOn !== null && request.untilOn < request.datedOn)
        throw invalidFields({ pointer: '/untilOn', code: 'inconsistent' });
      if (request.kind === 'COMMITTEE' && request.members.length === 0)
        throw invalidFields({ pointer: '/members', code: 'required' });
      const id = await insert(tx, { districtId, schoolId, postId: actor.postId }, request);
      tx.audit({
        action: 'plan.register',
        recordKind: 'safety-register',
        recordId: id,
        reasonCode: request.kind,
      });
      const row = await tx.row<RegisterRow>(`${LIST} WHERE pl.id = $1`, [id]);
      if (!row) throw new Error('A row that was written is not there');
      return toView(row);
    });
  }
}

async function insert(
  tx: Tx,
  { districtId, schoolId, postId }: { districtId: string; schoolId: string; postId: string },
  { kind, academicYear, number, datedOn, untilOn, title, members }: RegisterRequest,
): Promise<string> {
  const id = newId();
  await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('register/' || $1 || $2, 0))", [
    schoolId,
    kind,
  ]);
  await tx.execute(
    `INSERT INTO safety_register_revision (id, district_id, school_id, academic_year, kind, revision, number, dated_on, until_on, title, members, set_at, set_by_post_id)
     VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(max(revision), 0) + 1 FROM safety_register_revision WHERE school_id = $3 AND academic_year = $4 AND kind = $5),
       $6, $7, $8, $9, $10::jsonb, $11, $12)`,
    [
      ...[id, districtId, schoolId, academicYear, kind, number, datedOn, untilOn, title],
      ...[JSON.stringify(members), tx.now, postId],
    ],
  );
  return id;
}
