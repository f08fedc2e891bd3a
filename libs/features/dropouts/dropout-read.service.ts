import { Injectable } from '@nestjs/common';
import {
  academicYearOf,
  availableDropoutActions,
  isoDateOf,
  type DropoutOutcomeGroup,
  type DropoutState,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import type {
  DropoutFigure,
  DropoutFigures,
  DropoutLine,
  DropoutQuery,
  DropoutView,
  FiguresQuery,
} from './dropout.dto.js';
import { outcomesOf, UNSPECIFIED } from './dropout-counts.js';
import { listOwners } from './dropout-owners.js';
import { accessOf } from './dropout.record.js';

const OPEN = "d.state IN ('NOT_TRACED', 'TRACING', 'FOUND_PENDING')";

const LINE = `d.id, d.reference, d.student_id AS "studentId", st.prefix || rtrim(st.first_name || ' ' || st.last_name) AS "displayName",
  d.school_id AS "schoolId", sc.name_th AS "schoolNameTh", d.level, d.room, d.sign, d.state, d.outcome,
  (SELECT pe.prefix || pe.first_name || ' ' || pe.last_name FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.id = d.owner_post_id) AS "ownerName",
  d.due_at AS "dueAt", d.listed_at AS "listedAt", d.version`;

const FROM = 'dropout_entry d JOIN student st ON st.id = d.student_id JOIN school sc ON sc.id = d.school_id';

interface LineRow extends Omit<DropoutLine, 'dueAt' | 'listedAt' | 'late'> {
  dueAt: Date | null;
  listedAt: Date;
}

interface ViewRow extends LineRow {
  state: DropoutState;
  districtId: string;
  studentSchoolId: string;
  studentLevel: string;
  studentRoom: string;
  reason: string | null;
  ownCause: string | null;
  evidenceDocument: string | null;
  newPlace: string | null;
  caseId: string | null;
}

/** Looking at the list; the figures count without anybody's name. */
@Injectable()
export class DropoutReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  listDropouts(actor: Actor, query: DropoutQuery): Promise<Page<DropoutLine>> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [query.limit + 1];
      const where = [this.access.scopeWhere(actor, 'dropout.read', params), ...filters(query, params)];
      if (after.length === 2)
        where.push(
          `(d.listed_at, d.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`,
        );
      const rows = await tx.rows<LineRow>(
        `SELECT ${LINE} FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY d.listed_at DESC, d.id DESC LIMIT $1`,
        params,
      );
      return this.cursors.page(
        rows,
        query.limit,
        (row) => [row.listedAt.toISOString(), row.id],
        (row) => toLine(row, tx.now),
      );
    });
  }

  /** One entry with its steps. Opening it leaves a line in the audit trail. */
  getDropout(actor: Actor, id: string): Promise<DropoutView> {
    return this.uow.run(actor, async (tx) => {
      const row = await tx.row<ViewRow>(
        `SELECT ${LINE}, d.district_id AS "districtId", st.school_id AS "studentSchoolId", st.level AS "studentLevel", st.room AS "studentRoom",
           d.reason, d.own_cause AS "ownCause", d.evidence_document AS "evidenceDocument", d.new_place AS "newPlace",
           (SELECT c.id FROM student_case c WHERE c.student_id = d.student_id AND c.origin_id = d.id ORDER BY c.opened_at DESC LIMIT 1) AS "caseId" FROM ${FROM} WHERE d.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('not-found');
      const place = accessOf({ ...row, level: row.studentLevel, room: row.studentRoom });
      this.access.assertCan(actor, 'dropout.read', place);
      tx.audit({
        action: 'dropout.read',
        recordKind: 'dropout',
        recordId: id,
        outcome: 'read',
        fields: ['steps'],
      });
      const { reason, ownCause, evidenceDocument, newPlace, caseId } = row;
      const availableActions = availableDropoutActions(row.state, (permission) =>
        this.access.can(actor, permission, place),
      );
      const ofClass = { schoolId: row.schoolId, level: row.studentLevel, room: row.studentRoom };
      return {
        ...toLine(row, tx.now),
        ...{ reason, ownCause, evidenceDocument, newPlace },
        ...{ steps: await stepsOf(tx, id), history: await historyOf(tx, id) },
        ...{ caseId, availableActions },
        owners: availableActions.includes('hand-over') ? await listOwners(tx, ofClass) : [],
      };
    });
  }

  /** Per school: how many were listed and how many are back (numerator and denominator), and how many have no reason. */
  getFigures(actor: Actor, { year, schoolId }: FiguresQuery): Promise<DropoutFigures> {
    return this.uow.read(actor, async (tx) => {
      const academicYear = year ?? academicYearOf(isoDateOf(tx.now));
      const params: unknown[] = [academicYear, ...GROUPS.map(outcomesOf)];
      if (schoolId !== undefined) await this.assertSchool(tx, actor, schoolId);
      const scope = this.access.scopeWhere(actor, 'dropout.count', params);
      const of = schoolId === undefined ? 'TRUE' : `sc.id = $${params.push(schoolId)}`;
      return { academicYear, items: await tx.rows<DropoutFigure>(figuresSql(`${scope} AND ${of}`), params) };
    });
  }

  private async assertSchool(tx: Tx, actor: Actor, schoolId: string): Promise<void> {
    const school = await tx.row<{ districtId: string }>(
      'SELECT sc.district_id AS "districtId" FROM school sc WHERE sc.id = $1',
      [schoolId],
    );
    if (!school) throw new DomainError('not-found');
    this.access.assertCan(actor, 'dropout.count', { districtId: school.districtId, schoolIds: [schoolId] });
  }
}

const GROUPS: readonly DropoutOutcomeGroup[] = ['in_education', 'out', 'left', 'lost'];

/** $1 year, $2 in education, $3 out, $4 gone, $5 not found. */
const figuresSql = (scope: string): string => `
  SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh", count(*)::int AS listed, count(*) FILTER (WHERE ${OPEN})::int AS open,
    count(*) FILTER (WHERE d.outcome = ANY ($2::text[]))::int AS back, count(*) FILTER (WHERE d.outcome = ANY ($3::text[]))::int AS out,
    count(*) FILTER (WHERE d.outcome = ANY ($4::text[]))::int AS gone, count(*) FILTER (WHERE d.outcome = ANY ($5::text[]))::int AS "notFound",
    count(*) FILTER (WHERE ${UNSPECIFIED})::int AS unspecified
  FROM dropout_entry d JOIN school sc ON sc.id = d.school_id
  WHERE ${scope} AND d.academic_year = $1 AND d.state <> 'MISTAKEN' GROUP BY sc.id, sc.name_th ORDER BY sc.name_th, sc.id`;

function filters({ list, sign, schoolId, studentId }: DropoutQuery, params: unknown[]): string[] {
  const conditions = list === 'all' ? [] : [list === 'open' ? OPEN : `NOT (${OPEN})`];
  if (sign !== undefined) conditions.push(`d.sign = $${params.push(sign)}`);
  if (schoolId !== undefined) conditions.push(`d.school_id = $${params.push(schoolId)}`);
  if (studentId !== undefined) conditions.push(`d.student_id = $${params.push(studentId)}`);
  return conditions;
}

function toLine(row: LineRow, now: Date): DropoutLine {
  const { id, reference, studentId, displayName, schoolId, schoolNameTh, level, room } = row;
  const { sign, state, outcome, ownerName, dueAt, listedAt, version } = row;
  return {
    ...{ id, reference, studentId, displayName, schoolId, schoolNameTh, level, room },
    ...{ sign, state, outcome, ownerName, version },
    dueAt: dueAt?.toISOString() ?? null,
    late: dueAt !== null && dueAt < now,
    listedAt: listedAt.toISOString(),
  };
}

function stepsOf(tx: Tx, id: string): Promise<DropoutView['steps']> {
  return tx.rows(
    `SELECT s.id, s.kind, s.result, s.done_on AS "doneOn", s.note,
       COALESCE((SELECT pe.prefix || pe.first_name || ' ' || pe.last_name FROM person pe WHERE pe.id = s.person_id), '') AS "byName"
     FROM dropout_step s WHERE s.entry_id = $1 ORDER BY s.done_on DESC, s.recorded_at DESC`,
    [id],
  );
}

function historyOf(tx: Tx, id: string): Promise<DropoutView['history']> {
  return tx.rows(
    `SELECT at, acting_role AS "actingRole", action, to_state AS "to", explanation FROM dropout_history WHERE entry_id = $1 ORDER BY version, at`,
    [id],
  );
}
