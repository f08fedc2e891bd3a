import { hazardByCode, isHazardCode, type PublicCell, type PublicSum, type PublicTables } from '#contracts';
import type { YearReport } from './statistics.rules.js';

const TOTAL = 'total';

/**
 * The students of a year as tables that may leave the office once small counts are hidden: groups and their sub-types,
 * months, networks and their schools, sex and grade. Every table shares the one total.
 * @param networkOfSchool the reader knows it, so each network is a sum of its schools.
 */
export function publicTablesOf(
  report: YearReport,
  networkOfSchool: ReadonlyMap<string, string>,
): PublicTables {
  const cells: PublicCell[] = [{ id: TOTAL, count: report.total.students }];
  const list = <Row extends { students: number }>(
    cut: string,
    rows: readonly Row[],
    keyOf: (row: Row) => string,
  ): string[] =>
    rows.map((row) => {
      const id = `${cut}/${keyOf(row)}`;
      cells.push({ id, count: row.students });
      return id;
    });
  const code = (row: { code: string }): string => row.code;
  const groups = list('group', report.groups, code);
  const subtypes = list('subtype', report.subtypes, code);
  const months = list('month', report.months, ({ month }) => month);
  const networks = list('network', report.networks, ({ networkId }) => networkId);
  const schools = list('school', report.schools, ({ schoolId }) => schoolId);
  const sexes = list('sex', report.sexes, code);
  const levels = list('level', report.levels, code);
  const under = (total: string, parts: readonly string[]): PublicSum => ({ total, parts });
  const keyIn = (id: string): string => id.slice(id.indexOf('/') + 1);
  const groupOf = (id: string): string => {
    const key = keyIn(id);
    return isHazardCode(key) ? `group/${hazardByCode(key).group}` : '';
  };
  const networkOf = (id: string): string => `network/${networkOfSchool.get(keyIn(id)) ?? 'UNKNOWN'}`;
  return {
    cells,
    sums: [
      ...[groups, months, networks, schools, sexes, levels].map((parts) => under(TOTAL, parts)),
      ...groups.map((group) =>
        under(
          group,
          subtypes.filter((id) => groupOf(id) === group),
        ),
      ),
      ...networks.map((network) =>
        under(
          network,
          schools.filter((id) => networkOf(id) === network),
        ),
      ),
    ],
  };
}
