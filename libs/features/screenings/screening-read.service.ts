import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type {
  ClassLights,
  ClassQuery,
  Coverage,
  CoverageQuery,
  ScreeningResult,
  ScreeningView,
} from './screening.dto.js';
import {
  classLightsSql,
  coverageSql,
  listOfStudent,
  newestRound,
  placesOf,
  type CoverageRow,
  type LightsRow,
  type ScreeningRow,
} from './screening.queries.js';

/** Looking at screenings: the groups by many, the scores by few, the counts without anybody. */
@Injectable()
export class ScreeningReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** One student's screenings, newest first, corrected ones among them. Opening scores leaves a line in the audit trail. */
  listOfStudent(actor: Actor, studentId: string): Promise<ScreeningView[]> {
    return this.uow.run(actor, async (tx) => {
      const [place] = await placesOf(tx, [studentId]);
      if (!place) throw new DomainError('not-found');
      const { districtId, schoolId, level, room } = place;
      const record = { districtId, schoolIds: [schoolId], classKeys: [classKey(schoolId, level, room)] };
      this.access.assertCan(actor, 'screening.groups', record);
      const detail = this.access.can(actor, 'screening.read', record);
      if (detail)
        tx.audit({
          ...{ action: 'screening.read', recordKind: 'student', recordId: studentId },
          ...{ outcome: 'read', fields: ['screening'] },
        });
      return (await listOfStudent(tx, studentId, detail)).map(toView);
    });
  }

  /** A class with the light of each kind of this year. */
  listClass(actor: Actor, { schoolId, level, room }: ClassQuery): Promise<ClassLights> {
    const school = schoolId ?? actor.schoolId;
    if (school === null)
      throw new DomainError('field-not-allowed', { errors: [{ pointer: '/schoolId', code: 'required' }] });
    return this.uow.read(actor, async (tx) => {
      const year = yearNow(tx);
      const params: unknown[] = [school, level, room, year];
      const scope = this.access.scopeWhere(actor, 'screening.groups', params);
      const rows = await tx.rows<LightsRow>(classLightsSql(scope), params);
      return { academicYear: year, items: rows };
    });
  }

  /** How many of the newest roll were screened this year, by school or by class; no name. */
  getCoverage(actor: Actor, { schoolId }: CoverageQuery): Promise<Coverage> {
    return this.uow.read(actor, async (tx) => {
      const year = yearNow(tx);
      const params: unknown[] = [year];
      if (schoolId !== undefined) await this.assertSchool(tx, actor, schoolId);
      const scope = this.access.scopeWhere(actor, 'screening.count', params);
      const of = schoolId === undefined ? null : `$${params.push(schoolId)}::uuid`;
      const items = await tx.rows<CoverageRow>(coverageSql(scope, of), params);
      return { academicYear: year, round: await newestRound(tx, year), items };
    });
  }

  private async assertSchool(tx: Tx, actor: Actor, schoolId: string): Promise<void> {
    const school = await tx.row<{ districtId: string }>(
      'SELECT sc.district_id AS "districtId" FROM school sc WHERE sc.id = $1',
      [schoolId],
    );
    if (!school) throw new DomainError('not-found');
    this.access.assertCan(actor, 'screening.count', { districtId: school.districtId, schoolIds: [schoolId] });
  }
}

const yearNow = (tx: Tx): number => academicYearOf(isoDateOf(tx.now));

/** The one place that picks the fields of a screening for a reader. */
function toView({ recordedAt, result, ...row }: ScreeningRow): ScreeningView {
  return { ...row, recordedAt: recordedAt.toISOString(), result: result && toResult(result) };
}

function toResult(result: Partial<ScreeningResult>): ScreeningResult {
  const {
    scores = null,
    total = null,
    groups = null,
    strength = null,
    colour = null,
    status = null,
  } = result;
  return { scores, total, groups, strength, colour, status };
}
