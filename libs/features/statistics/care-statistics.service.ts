import { Injectable } from '@nestjs/common';
import { academicYearOf, academicYearRange, isoDateOf, type CareQuestion } from '#contracts';
import { caseCounts } from '#features/cases';
import { dropoutCounts } from '#features/dropouts';
import { agencyFigures } from '#features/referrals';
import { clockFigures } from '#features/tasks';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { CareStatisticsQuery, CareStatisticsView } from './care-statistics.dto.js';
import { agencyOf, casesOf, dropoutsOf } from './care-statistics.rules.js';

/** Clocks, cases, dropouts and referrals of a year, counted live by the features that keep them. */
@Injectable()
export class CareStatisticsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** @throws DomainError `forbidden`; `not-found` for a school that the reader does not see. */
  getCareStatistics(
    actor: Actor,
    { academicYear, schoolId: ofSchool }: CareStatisticsQuery,
  ): Promise<CareStatisticsView> {
    const { districtId } = actor;
    const schoolId = ofSchool ?? null;
    this.access.assertCan(actor, 'care-statistics.read', { districtId });
    return this.uow.read(actor, async (tx) => {
      const today = isoDateOf(tx.now);
      if (schoolId !== null) await assertSchool(tx, districtId, schoolId);
      const question = { districtId, academicYear: academicYear ?? academicYearOf(today), schoolId };
      return {
        academicYear: question.academicYear,
        schoolId,
        asOf: tx.now.toISOString(),
        over: academicYearRange(question.academicYear).to < today,
        ...(await countCare(tx, question)),
      };
    });
  }
}

type Counted = Pick<CareStatisticsView, 'clocks' | 'cases' | 'dropouts' | 'agencies'>;

async function countCare(tx: Tx, question: CareQuestion): Promise<Counted> {
  const [clocks, cases, dropouts, agencies] = await Promise.all([
    clockFigures(tx, question),
    caseCounts(tx, question),
    dropoutCounts(tx, question),
    agencyFigures(tx, question),
  ]);
  return {
    clocks,
    cases: casesOf(cases),
    dropouts: dropoutsOf(dropouts),
    agencies: agencies.map(agencyOf),
  };
}

async function assertSchool(tx: Tx, districtId: string, schoolId: string): Promise<void> {
  const school = await tx.row('SELECT sc.id FROM school sc WHERE sc.id = $1 AND sc.district_id = $2', [
    schoolId,
    districtId,
  ]);
  if (!school) throw new DomainError('not-found');
}
