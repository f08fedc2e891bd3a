import { Injectable } from '@nestjs/common';
import { countSteps, rulesOfStep, type StepCount } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { invalidFields } from '#platform/errors';
import {
  accessOfSchool,
  findSchool,
  readBoard,
  readBoards,
  readRuleSet,
  readState,
} from './step-board.queries.js';
import type {
  BoardLine,
  BoardsQuery,
  BoardsView,
  NetworkBoardView,
  StepRemarkRequest,
  StepBoardView,
  StepCountView,
} from './step-board.dto.js';

/** Reading boards, and saying that one sees it otherwise. There is no way to set a step. */
@Injectable()
export class StepBoardService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  getBoard(actor: Actor, schoolId: string, academicYear: number): Promise<StepBoardView> {
    return this.uow.read(actor, (tx) => readBoard(tx, this.access, actor, { schoolId, academicYear }));
  }

  /** The district, or for a chair the network: every school's steps, and how many are in which state. */
  listBoards(actor: Actor, { academicYear, networkId }: BoardsQuery): Promise<BoardsView> {
    this.access.assertRole(actor, 'step-board.compare');
    return this.uow.read(actor, async (tx) => {
      const ruleSet = await readRuleSet(tx, actor.districtId, academicYear);
      const state = await readState(tx, actor.districtId);
      const of = { academicYear, networkId: networkId ?? null, ruleSet };
      const schools = await readBoards(tx, this.access, actor, of);
      return {
        academicYear,
        ruleVersion: ruleSet.version,
        asOf: state?.asOf.toISOString() ?? null,
        checkedAt: state?.checkedAt?.toISOString() ?? null,
        steps: countSteps(schools).map(countView),
        networks: networksOf(schools),
        schools,
      };
    });
  }

  /** Keeps a dissenting remark beside a step or one of its rules. */
  addRemark(
    actor: Actor,
    schoolId: string,
    { academicYear, step, ruleKey, remark }: StepRemarkRequest,
    once: Idempotency,
  ): Promise<Replayable<StepBoardView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const school = await findSchool(tx, this.access, actor, schoolId);
      this.access.assertCan(actor, 'step-board.remark', accessOfSchool(school));
      const ruleSet = await readRuleSet(tx, actor.districtId, academicYear);
      if (ruleKey && !rulesOfStep(ruleSet, step).some(({ key }) => key === ruleKey))
        throw invalidFields({ pointer: '/ruleKey', code: 'inconsistent' });
      const id = newId();
      await tx.execute(
        `INSERT INTO step_dissent_ledger (id, district_id, academic_year, school_id, step, rule_key, remark, written_at, person_id, post_id, acting_role)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[id, actor.districtId, academicYear, schoolId, step, ruleKey ?? null, remark, tx.now],
          ...[actor.personId, actor.postId, actor.role],
        ],
      );
      tx.audit({ action: 'step-board.remark', recordKind: 'step-board', recordId: schoolId, fields: [step] });
      return readBoard(tx, this.access, actor, { schoolId, academicYear });
    });
  }
}

const countView = ({ step, byState }: StepCount): StepCountView => ({
  step,
  states: Object.entries(byState).map(([state, schools]) => ({ state, schools })),
});

function networksOf(boards: readonly BoardLine[]): NetworkBoardView[] {
  const names = new Map(boards.map(({ networkId, networkNameTh }) => [networkId, networkNameTh]));
  return [...names].map(([networkId, networkNameTh]) => {
    const own = boards.filter((board) => board.networkId === networkId);
    return { networkId, networkNameTh, schools: own.length, steps: countSteps(own).map(countView) };
  });
}
