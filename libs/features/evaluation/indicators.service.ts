import { Injectable } from '@nestjs/common';
import {
  indicatorByCode,
  indicatorPartOf,
  isIndicatorCode,
  PROMISED_INDICATORS,
  type EvidenceKey,
  type IndicatorCode,
  type IndicatorEntry,
  type IndicatorPart,
  type SchoolEvidence,
} from '#contracts';
import { percentOf } from '#features/statistics';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { IndicatorDetail, IndicatorList, IndicatorSchoolView, IndicatorView } from './step-board.dto.js';

interface ResultRow {
  schoolId: string;
  key: EvidenceKey;
  have: number;
  of: number | null;
  satisfied: boolean;
}

interface SchoolFigures {
  schoolId: string;
  schoolNameTh: string;
  evidence: SchoolEvidence;
  satisfied: ReadonlySet<EvidenceKey>;
  tracing: IndicatorPart;
}

/** The office's promises, with the figure behind each; what no record proves has none. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  async listIndicators(actor: Actor, academicYear: number): Promise<IndicatorList> {
    this.access.assertRole(actor, 'step-board.compare');
    const schools = await this.uow.read(actor, (tx) => this.figures(tx, actor, academicYear));
    return {
      academicYear,
      items: PROMISED_INDICATORS.map((entry) => totalOf(entry, partsOf(entry, schools))),
    };
  }

  /** @throws DomainError `not-found` for a code that is none. */
  async getIndicator(actor: Actor, code: string, academicYear: number): Promise<IndicatorDetail> {
    this.access.assertRole(actor, 'step-board.compare');
    if (!isIndicatorCode(code)) throw new DomainError('not-found');
    const entry = indicatorByCode(code);
    const schools = await this.uow.read(actor, (tx) => this.figures(tx, actor, academicYear));
    const parts = partsOf(entry, schools);
    return { ...totalOf(entry, parts), academicYear, schools: parts };
  }

  private async figures(tx: Tx, actor: Actor, academicYear: number): Promise<SchoolFigures[]> {
    const params: unknown[] = [academicYear, tx.now];
    const scope = this.access.scopeWhere(actor, 'step-board.compare', params);
    const schools = await tx.rows<Pick<SchoolFigures, 'schoolId' | 'schoolNameTh'> & Record<string, unknown>>(
      `SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh" FROM school sc
       WHERE ${scope} AND (sc.closed_on IS NULL OR sc.closed_on > $2::date) AND $1::int IS NOT NULL ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`,
      params,
    );
    const key = [actor.districtId, academicYear, schools.map(({ schoolId }) => schoolId)];
    const results = await tx.rows<ResultRow & Record<string, unknown>>(
      `SELECT school_id AS "schoolId", rule_key AS key, have, whole AS "of", satisfied FROM step_rule_result
       WHERE district_id = $1 AND academic_year = $2 AND school_id = ANY ($3::uuid[])`,
      key,
    );
    // Counts alone; as everywhere, what one may not see is not counted for one.
    const tracing = await tx.rows<IndicatorPart & { schoolId: string }>(
      `SELECT school_id AS "schoolId", count(*) FILTER (WHERE state = 'CLOSED')::int AS have, count(*)::int AS "of" FROM dropout_entry
       WHERE district_id = $1 AND academic_year = $2 AND school_id = ANY ($3::uuid[]) AND state <> 'MISTAKEN' GROUP BY 1`,
      key,
    );
    const traced = new Map(tracing.map(({ schoolId, have, of }) => [schoolId, { have, of }]));
    const bySchool = new Map<string, ResultRow[]>(schools.map(({ schoolId }) => [schoolId, []]));
    for (const result of results) bySchool.get(result.schoolId)?.push(result);
    return schools.map(({ schoolId, schoolNameTh }) => {
      const own = bySchool.get(schoolId) ?? [];
      return {
        ...{ schoolId, schoolNameTh, tracing: traced.get(schoolId) ?? { have: 0, of: 0 } },
        evidence: Object.fromEntries(
          own.map(({ key: name, have, of }) => [name, { have, of, records: [], missing: [] }]),
        ),
        satisfied: new Set(own.filter(({ satisfied }) => satisfied).map(({ key: name }) => name)),
      };
    });
  }
}

function partsOf({ measure }: IndicatorEntry, schools: readonly SchoolFigures[]): IndicatorSchoolView[] {
  return schools.flatMap(({ schoolId, schoolNameTh, evidence, satisfied, tracing }) => {
    const part =
      measure.kind === 'tracing' ? tracing : indicatorPartOf(measure, evidence, (key) => satisfied.has(key));
    return part === null ? [] : [{ schoolId, schoolNameTh, ...part }];
  });
}

function totalOf(
  { code, targetPercent, measure }: IndicatorEntry & { code: IndicatorCode },
  parts: readonly IndicatorPart[],
): IndicatorView {
  if (measure.kind === 'none')
    return { code, targetPercent, measured: false, have: null, of: null, percent: null };
  const have = parts.reduce((sum, part) => sum + part.have, 0);
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  return { code, targetPercent, measured: true, have, of, percent: percentOf(have, of) };
}
