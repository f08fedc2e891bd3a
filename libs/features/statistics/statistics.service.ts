import { Injectable } from '@nestjs/common';
import type { Permission } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { Cursors } from '#platform/http';
import { writeReportCsv, writeReportXlsx } from './statistics-files.js';
import { listCell, listYears, readYear } from './statistics.queries.js';
import {
  RecordView,
  type RecompileView,
  type RecordsPage,
  type RecordsQuery,
  type StatisticsYears,
} from './statistics.dto.js';
import { assembleReport, type Calendar, type YearReport } from './statistics.rules.js';

export interface Year {
  calendar: Calendar;
  /** Buddhist year. */
  year: number;
}

export type ExportFormat = 'xlsx' | 'csv';

/** Reading the district's figures. Counting is the compiler's. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listYears(actor: Actor): Promise<StatisticsYears> {
    this.assertMay(actor, 'statistics.read');
    return this.uow.read(actor, async (tx) => ({ items: await listYears(tx, actor.districtId) }));
  }

  async getReport(actor: Actor, year: Year): Promise<YearReport> {
    this.assertMay(actor, 'statistics.read');
    return this.uow.read(actor, (tx) => reportOf(tx, actor, year));
  }

  /** The list that a cell counts. It names single reports, so reading it leaves a trace. */
  async listRecords(actor: Actor, { calendar, year }: Year, query: RecordsQuery): Promise<RecordsPage> {
    this.assertMay(actor, 'statistics.list');
    const { cut, key, group, measure, limit } = query;
    const after = query.cursor ? String(this.cursors.decode(query.cursor)[0]) : null;
    return this.uow.run(actor, async (tx) => {
      const cell = { calendar, year, cut, key, inGroup: group ?? '', measure };
      const { total, rows } = await listCell(tx, { access: this.access, actor, limit, after }, cell);
      tx.audit({
        action: 'statistics.list',
        recordKind: 'statistics',
        outcome: 'read',
        fields: [`${calendar}-${year}`, cut, key, group ?? '', measure],
      });
      const page = this.cursors.page(
        rows,
        limit,
        (row) => [row.unit],
        (row) => RecordView.of(row, measure, tx.now),
      );
      return { total, ...page };
    });
  }

  /** The report as a file. It leaves the system, so it leaves a trace. */
  async exportReport(actor: Actor, year: Year, format: ExportFormat): Promise<Uint8Array> {
    this.assertMay(actor, 'statistics.export');
    const report = await this.uow.run(actor, async (tx) => {
      tx.audit({
        action: 'statistics.export',
        recordKind: 'statistics',
        outcome: 'read',
        fields: [`${year.calendar}-${year.year}`, format],
      });
      return reportOf(tx, actor, year);
    });
    return format === 'xlsx' ? writeReportXlsx(report) : writeReportCsv(report);
  }

  /** Asks for the district's figures to be counted anew from the records, all years at once. */
  async requestRecompile(actor: Actor): Promise<RecompileView> {
    this.assertMay(actor, 'statistics.recompile');
    return this.uow.run(actor, async (tx) => {
      tx.enqueue('statistics.recompile', { districtId: actor.districtId });
      tx.audit({ action: 'statistics.recompile', recordKind: 'statistics' });
      return { state: 'QUEUED' };
    });
  }

  private assertMay(actor: Actor, permission: Permission): void {
    this.access.assertCan(actor, permission, { districtId: actor.districtId });
  }
}

async function reportOf(tx: Tx, actor: Actor, { calendar, year }: Year): Promise<YearReport> {
  return assembleReport(await readYear(tx, actor.districtId, calendar, year));
}
