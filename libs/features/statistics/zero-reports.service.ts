import { Injectable } from '@nestjs/common';
import {
  academicYearOf,
  isMonthOver,
  isoDateOf,
  monthKeyOf,
  zeroReportMonths,
  zeroReportState,
  type MonthKey,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ZeroReportMonth, ZeroReportMonths, ZeroReportsOfMonth } from './zero-reports.dto.js';
import {
  confirmMonth,
  listMonthsOfSchool,
  listSchoolsOfMonth,
  type MonthFacts,
} from './zero-reports.queries.js';

const MONTHS_BACK = 12;

/** "Nothing happened" is said by each school of each month, and saying nothing is not the same (product.md 7). */
@Injectable()
export class ZeroReportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** The own school's months of the running academic year, and of the one before while its end may be confirmed. */
  async listMonths(actor: Actor): Promise<ZeroReportMonths> {
    const schoolId = this.schoolOf(actor);
    return this.uow.read(actor, async (tx) => {
      const academicYear = academicYearOf(isoDateOf(tx.now));
      const months = [academicYear - 1, academicYear]
        .flatMap(zeroReportMonths)
        .filter((month) => isRecent(month, tx.now) && month <= monthKeyOf(isoDateOf(tx.now)));
      const facts = await listMonthsOfSchool(tx, schoolId, months);
      return { academicYear, items: facts.map((one) => monthView(one, tx.now)) };
    });
  }

  /**
   * Says of a month that nothing happened.
   * @throws DomainError `zero-report.month-not-over`, `zero-report.too-long-ago`, `zero-report.has-records`.
   */
  async confirm(actor: Actor, month: MonthKey, once: Idempotency): Promise<Replayable<ZeroReportMonth>> {
    const schoolId = this.schoolOf(actor);
    return this.uow.runOnce(actor, once, async (tx) => {
      if (!isMonthOver(month, isoDateOf(tx.now))) throw new DomainError('zero-report.month-not-over');
      if (!isRecent(month, tx.now)) throw new DomainError('zero-report.too-long-ago');
      const before = await monthOf(tx, schoolId, month);
      if (before.records > 0) throw new DomainError('zero-report.has-records');
      await confirmMonth(tx, schoolId, month);
      tx.audit({
        action: 'zero-report.confirm',
        recordKind: 'school',
        recordId: schoolId,
        fields: [month],
      });
      return monthView(await monthOf(tx, schoolId, month), tx.now);
    });
  }

  /** What every school of the district said of a month. */
  async getMonth(actor: Actor, month: MonthKey): Promise<ZeroReportsOfMonth> {
    this.access.assertCan(actor, 'zero-report.read', { districtId: actor.districtId });
    return this.uow.read(actor, async (tx) => {
      const today = isoDateOf(tx.now);
      const schools = await listSchoolsOfMonth(tx, actor.districtId, month);
      const items = schools.map(({ confirmedAt, ...school }) => ({
        ...school,
        state: zeroReportState({ month, today, records: school.records, confirmed: confirmedAt !== null }),
        confirmedAt: confirmedAt?.toISOString() ?? null,
      }));
      const count = (state: string): number => items.filter((item) => item.state === state).length;
      return {
        month,
        over: isMonthOver(month, today),
        counts: {
          hasRecords: count('HAS_RECORDS'),
          confirmedZero: count('CONFIRMED_ZERO'),
          silent: count('SILENT'),
        },
        items,
      };
    });
  }

  private schoolOf(actor: Actor): string {
    const { schoolId, districtId } = actor;
    this.access.assertCan(actor, 'zero-report.confirm', {
      districtId,
      schoolIds: schoolId ? [schoolId] : [],
    });
    if (schoolId === null) throw new DomainError('not-found');
    return schoolId;
  }
}

async function monthOf(tx: Tx, schoolId: string, month: MonthKey): Promise<MonthFacts> {
  const [facts] = await listMonthsOfSchool(tx, schoolId, [month]);
  if (!facts) throw new Error('A query of one month gave none');
  return facts;
}

/** Whether a month lies at most a year back. */
function isRecent(month: MonthKey, now: Date): boolean {
  const index = (key: MonthKey): number => Number(key.slice(0, 4)) * MONTHS_BACK + Number(key.slice(5));
  return index(monthKeyOf(isoDateOf(now))) - index(month) <= MONTHS_BACK;
}

function monthView({ month, records, confirmedAt }: MonthFacts, now: Date): ZeroReportMonth {
  const today = isoDateOf(now);
  const state = zeroReportState({ month, today, records, confirmed: confirmedAt !== null });
  return {
    month,
    state,
    records,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    confirmable: state === 'SILENT' && isRecent(month, now),
  };
}
