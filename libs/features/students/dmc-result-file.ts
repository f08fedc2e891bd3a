import { maskCitizenId, toAsciiDigits } from '#contracts';
import { formulaSafe } from '#platform/files';
import { writeXlsxStream, type CellValue } from 'hucre';
import { DMC_COLUMNS, DMC_FIELDS, type DmcField } from './dmc-columns.js';
import { rawValue, type RawRosterRow } from './dmc-extract.js';
import type { ColumnMapping } from './dmc-header.js';
import { ROSTER_PROBLEMS, severityOf, type RosterProblem } from './roster-problems.rules.js';

export const RESULT_HEADING = 'ผลการตรวจ';
export const FIX_HEADING = 'วิธีแก้ไข';

/** Thirteen digits in a row, with the separators that people put between them. */
const ID_IN_TEXT = /[0-9๐-๙](?:[\s-]?[0-9๐-๙]){12}/g;
const WITHHELD = '(ไม่แสดง)';

/**
 * The user's file with two columns more: what was found and how to mend it, for work in Excel beside the original.
 * It is written from the quarantined rows, so it has the columns that may be imported and no others. Citizen ids are
 * masked and sensitive labels withheld: the file leaves the system, the original is still in the user's hands, and
 * every finding names its row there.
 */
export function writeResultFile(
  mapping: ColumnMapping,
  rows: Iterable<RawRosterRow> | AsyncIterable<RawRosterRow>,
  problems: readonly RosterProblem[],
): ReadableStream<Uint8Array> {
  const fields = fieldsInFileOrder(mapping);
  const headings = [...fields.map((field) => DMC_COLUMNS[field].label), RESULT_HEADING, FIX_HEADING];
  return writeXlsxStream(resultRows(fields, rows, byRow(problems)), {
    name: RESULT_HEADING,
    columns: headings.map((header) => ({ header, width: header === FIX_HEADING ? 60 : 18 })),
    freezePane: { rows: 1 },
  });
}

async function* resultRows(
  fields: readonly DmcField[],
  rows: Iterable<RawRosterRow> | AsyncIterable<RawRosterRow>,
  problems: ReadonlyMap<number, readonly RosterProblem[]>,
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) {
    const found = problems.get(row.rowNumber) ?? [];
    const cells = fields.map((field) => formulaSafe(shown(field, rawValue(row, field))));
    yield [...cells, resultText(row.rowNumber, found), fixText(found)];
  }
}

function fieldsInFileOrder({ columns }: ColumnMapping): DmcField[] {
  const position = (field: DmcField): number => columns[field]?.index ?? Number.MAX_SAFE_INTEGER;
  return DMC_FIELDS.filter((field) => field in columns).sort((a, b) => position(a) - position(b));
}

function shown(field: DmcField, value: string): string {
  if (value.trim() === '') return '';
  if (field === 'citizenId') return maskCitizenId(value);
  if (field === 'disadvantage') return WITHHELD;
  return value.replace(ID_IN_TEXT, (id) => maskCitizenId(toAsciiDigits(id)));
}

function resultText(rowNumber: number, problems: readonly RosterProblem[]): string {
  if (problems.length === 0) return `แถว ${rowNumber}: ผ่าน`;
  const blocked = problems.some(({ code }) => severityOf(code) === 'error');
  const causes = problems.map(({ field, code }) => {
    const label = field === null ? '' : `${DMC_COLUMNS[field].label}: `;
    return `${label}${ROSTER_PROBLEMS[code].causeTh}`;
  });
  return `แถว ${rowNumber}: ${blocked ? 'ต้องแก้ไข' : 'นำเข้าได้ ควรตรวจ'} – ${causes.join('; ')}`;
}

function fixText(problems: readonly RosterProblem[]): string {
  return [...new Set(problems.map(({ code }) => ROSTER_PROBLEMS[code].fixTh))].join('; ');
}

function byRow(problems: readonly RosterProblem[]): Map<number, RosterProblem[]> {
  const map = new Map<number, RosterProblem[]>();
  for (const problem of problems) {
    const list = map.get(problem.rowNumber);
    if (list === undefined) map.set(problem.rowNumber, [problem]);
    else list.push(problem);
  }
  return map;
}
