import {
  evaluateBoard,
  isoDateOf,
  PUPIL_RECORD_KINDS,
  ruleSetOf,
  rulesOfStep,
  thresholdOf,
  type EvidenceRecord,
  type StepRule,
  type StepRuleRevision,
  type StepRuleSet,
  type StepState,
} from '#contracts';
import type { Access, AccessRecord, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type {
  BoardLine,
  RuleResultView,
  RuleTestView,
  StepBoardView,
  StepLineView,
} from './step-board.dto.js';
import { RULE_REVISIONS } from './step-compile.sql.js';

export interface SchoolRow {
  id: string;
  districtId: string;
  networkId: string | null;
  nameTh: string;
}

export const accessOfSchool = ({ id, districtId, networkId }: SchoolRow): AccessRecord => ({
  districtId,
  schoolIds: [id],
  networkId,
});

/** @throws DomainError `not-found` when there is none, or not for this actor. */
export async function findSchool(tx: Tx, access: Access, actor: Actor, id: string): Promise<SchoolRow> {
  const school = await tx.row<SchoolRow & Record<string, unknown>>(
    // Every school of the district is in the register for all; its board is for a school alone.
    `SELECT id, district_id AS "districtId", network_id AS "networkId", name_th AS "nameTh" FROM school
     WHERE id = $1 AND ((SELECT ctx_school()) IS NULL OR id = (SELECT ctx_school()))`,
    [id],
  );
  if (!school) throw new DomainError('not-found');
  access.assertCan(actor, 'step-board.read', accessOfSchool(school));
  return school;
}

export async function readRuleSet(tx: Tx, districtId: string, academicYear: number): Promise<StepRuleSet> {
  const revisions = await tx.rows<StepRuleRevision & Record<string, unknown>>(RULE_REVISIONS, [districtId]);
  return ruleSetOf(revisions, academicYear);
}

export const testView = (rule: Pick<StepRule, 'test'>): RuleTestView => ({
  kind: rule.test.kind,
  value: thresholdOf(rule),
});

interface BoardRow {
  ruleVersion: string;
  state: StepState;
  satisfied: number;
  of: number;
  steps: StepLineView[];
  changedAt: Date;
}

interface ResultRow {
  key: string;
  have: number;
  of: number | null;
  satisfied: boolean;
  waiting: string | null;
  missing: string[];
  records: EvidenceRecord[];
  sinceOn: string;
}

/** Rules whose records are about single pupils. */
const OF_PUPILS = /^(?:cases|referrals)\./u;

/** Roles that work with single pupils, and so may know which referral or study stands behind a figure. */
const WITH_PUPILS = ['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR', 'DISTRICT_SAFETY'];

/** One school's board as the actor may read it. */
export async function readBoard(
  tx: Tx,
  access: Access,
  actor: Actor,
  of: { schoolId: string; academicYear: number },
): Promise<StepBoardView> {
  const school = await findSchool(tx, access, actor, of.schoolId);
  const key = [school.districtId, of.academicYear, school.id];
  const ruleSet = await readRuleSet(tx, school.districtId, of.academicYear);
  const stored = await tx.row<BoardRow & Record<string, unknown>>(
    `SELECT rule_version AS "ruleVersion", state, satisfied, rules AS "of", steps, changed_at AS "changedAt"
     FROM step_board WHERE district_id = $1 AND academic_year = $2 AND school_id = $3`,
    key,
  );
  const results = await tx.rows<ResultRow & Record<string, unknown>>(
    `SELECT rule_key AS key, have, whole AS "of", satisfied, waiting, missing, records, since_on AS "sinceOn"
     FROM step_rule_result WHERE district_id = $1 AND academic_year = $2 AND school_id = $3`,
    key,
  );
  const remarks = await tx.rows<{ writtenAt: Date } & Omit<StepBoardView['remarks'][number], 'writtenAt'>>(
    `SELECT id, step, rule_key AS "ruleKey", remark, written_at AS "writtenAt", acting_role AS role
     FROM step_dissent_ledger WHERE district_id = $1 AND academic_year = $2 AND school_id = $3 ORDER BY written_at DESC, id`,
    key,
  );
  const board = stored ?? notComputed(ruleSet, of.academicYear, isoDateOf(tx.now));
  const byKey = new Map(results.map((result) => [result.key, result]));
  const withPupils = WITH_PUPILS.includes(actor.role);
  return {
    ...{ schoolId: school.id, schoolNameTh: school.nameTh, academicYear: of.academicYear },
    ...{ ruleVersion: board.ruleVersion, state: board.state, satisfied: board.satisfied, of: board.of },
    asOf: (await readState(tx, school.districtId))?.asOf.toISOString() ?? null,
    changedAt: stored?.changedAt.toISOString() ?? null,
    steps: board.steps.map((step) => ({
      ...lineOf(step),
      rules: rulesOfStep(ruleSet, step.step).map((rule) => ruleView(rule, byKey.get(rule.key), withPupils)),
    })),
    remarks: remarks.map((one) => ({ ...one, writtenAt: one.writtenAt.toISOString() })),
    mayRemark: access.can(actor, 'step-board.remark', accessOfSchool(school)),
  };
}

export function readState(
  tx: Tx,
  districtId: string,
): Promise<{ asOf: Date; checkedAt: Date | null } | null> {
  return tx.row('SELECT as_of AS "asOf", checked_at AS "checkedAt" FROM step_state WHERE district_id = $1', [
    districtId,
  ]);
}

const lineOf = ({ step, state, satisfied, of, dueOn }: StepLineView): StepLineView => ({
  step,
  state,
  satisfied,
  of,
  dueOn,
});

/** What is shown of a board that the job has not come to yet. */
function notComputed(ruleSet: StepRuleSet, academicYear: number, today: string): Omit<BoardRow, 'changedAt'> {
  const { version, state, satisfied, of, steps } = evaluateBoard(ruleSet, {}, { academicYear, today });
  return { ruleVersion: version, state, satisfied, of, steps: steps.map(lineOf) };
}

function ruleView(rule: StepRule, result: ResultRow | undefined, withPupils: boolean): RuleResultView {
  const records = (result?.records ?? []).filter(
    ({ kind }) => withPupils || !PUPIL_RECORD_KINDS.includes(kind),
  );
  return {
    key: rule.key,
    test: testView(rule),
    have: result?.have ?? 0,
    of: result?.of ?? null,
    satisfied: result?.satisfied ?? false,
    sinceOn: result?.sinceOn ?? null,
    waiting: result?.waiting ?? null,
    missing: withPupils || !OF_PUPILS.test(rule.key) ? (result?.missing ?? []) : [],
    records: records.map(({ kind, id, on, at }) => ({ kind, id, on, at: at ?? null })),
  };
}

type LineRow = Omit<BoardLine, 'steps' | 'state' | 'satisfied' | 'of'> & {
  state: StepState | null;
  satisfied: number | null;
  of: number | null;
  steps: StepLineView[] | null;
};

/** The boards of all open schools that the actor compares, in the order of their names. */
export async function readBoards(
  tx: Tx,
  access: Access,
  actor: Actor,
  of: { academicYear: number; networkId: string | null; ruleSet: StepRuleSet },
): Promise<BoardLine[]> {
  const params: unknown[] = [actor.districtId, of.academicYear, of.networkId, tx.now];
  const scope = access.scopeWhere(actor, 'step-board.compare', params);
  const rows = await tx.rows<LineRow & Record<string, unknown>>(
    `SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh", sc.network_id AS "networkId", n.name_th AS "networkNameTh",
       b.state, b.satisfied, b.rules AS "of", b.steps, COALESCE(d.remarks, 0) AS remarks
     FROM school sc LEFT JOIN network n ON n.id = sc.network_id
       LEFT JOIN step_board b ON b.district_id = $1 AND b.academic_year = $2 AND b.school_id = sc.id
       LEFT JOIN (SELECT school_id, count(*)::int AS remarks FROM step_dissent_ledger WHERE district_id = $1 AND academic_year = $2 GROUP BY 1) d
         ON d.school_id = sc.id
     WHERE ${scope} AND sc.district_id = $1 AND (sc.closed_on IS NULL OR sc.closed_on > $4::date) AND ($3::uuid IS NULL OR sc.network_id = $3)
     ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`,
    params,
  );
  const empty = notComputed(of.ruleSet, of.academicYear, isoDateOf(tx.now));
  return rows.map(({ state, satisfied, of: rules, steps, ...school }) => ({
    ...school,
    state: state ?? empty.state,
    satisfied: satisfied ?? 0,
    of: rules ?? empty.of,
    steps: (steps ?? empty.steps).map(lineOf),
  }));
}
