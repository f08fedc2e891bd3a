import type { DmcField } from './dmc-columns.js';
import { rawValue, type RawRosterRow } from './dmc-extract.js';
import type { RosterProblem, RosterProblemCode } from './roster-problems.rules.js';

const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
/** The apostrophe that spreadsheets and our own result file put before a text that starts like a formula. */
const TEXT_MARK = /^['’](?=[=+\-@＝＋－＠\t\r])/;
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERR!)$/;
/** What clerks type where there is nothing to say. */
const NOTHING = /^(-+|–|—|\.+|n\/?a|null|ไม่มี|ไม่มีข้อมูล|ไม่ระบุ|ไม่ทราบ)$/i;

/** One spelling of a cell: NFC, sara am joined, nothing invisible, single spaces. */
export function cleanCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(TEXT_MARK, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** Reads one row's cells and gathers what is wrong with them. */
export class RowNotes {
  readonly problems: RosterProblem[] = [];

  constructor(private readonly row: RawRosterRow) {}

  report(field: DmcField | null, code: RosterProblemCode): void {
    this.problems.push({ rowNumber: this.row.rowNumber, field, code });
  }

  /** The cleaned cell; '' for an empty one, for a dash or "none", and (with a warning) for a formula error. */
  text(field: DmcField): string {
    const cell = cleanCell(rawValue(this.row, field));
    if (cell === '' || NOTHING.test(cell)) return '';
    if (!FORMULA_ERROR.test(cell)) return cell;
    this.report(field, 'formula-error');
    return '';
  }

  /** A text of at most `limit` characters, or null. */
  shortText(field: DmcField, limit: number): string | null {
    const cell = this.text(field);
    if (cell.length <= limit) return cell === '' ? null : cell;
    this.report(field, 'text-too-long');
    return null;
  }
}
