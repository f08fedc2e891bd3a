import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { DmcFileRefusal } from './dmc-problems.js';

export type DmcEncoding = 'utf-8' | 'windows-874' | 'utf-16';

export interface NumberedRow {
  /** Row number as Excel shows it: the first row is 1. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface TextSheet {
  readonly encoding: DmcEncoding;
  readonly separator: string;
  readonly rows: AsyncIterable<NumberedRow>;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SLICE = 64 * 1024;
/** A whole DMC row is below 2,000 characters; a longer record is a quotation mark left open. */
const MAX_RECORD = 32_768;

/** Rows of a CSV or tab-separated file; decodes slice by slice, so the text is never held whole. */
export function openText(bytes: Uint8Array): TextSheet {
  const encoding = detectEncoding(bytes);
  const head = [...decoded(bytes.subarray(0, SLICE), encoding)].join('');
  const separator = detectSeparator(head);
  return { encoding, separator, rows: readRecords(bytes, encoding, separator) };
}

function detectEncoding(bytes: Uint8Array): DmcEncoding {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'utf-16';
  if (isUtf8(bytes)) return 'utf-8';
  if (startsWith(bytes, 0xef, 0xbb)) throw new DmcFileRefusal('roster-file.encoding-damaged');
  const { high, leads, foreign } = countBytes(bytes);
  // A third of the bytes of Thai UTF-8 are its lead byte; in windows-874 the same pair is a rare syllable.
  if (leads > high / 5) throw new DmcFileRefusal('roster-file.encoding-damaged');
  if (foreign) throw new DmcFileRefusal('roster-file.encoding-unknown');
  return 'windows-874';
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Bytes beyond ASCII, lead bytes of Thai UTF-8 among them, and whether one is no letter of windows-874. */
function countBytes(bytes: Uint8Array): { high: number; leads: number; foreign: boolean } {
  let high = 0;
  let leads = 0;
  let foreign = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if (byte === 0xe0 && (bytes[i + 1] === 0xb8 || bytes[i + 1] === 0xb9)) leads += 1;
    foreign ||= !isWindows874(byte);
  }
  return { high, leads, foreign };
}

function isWindows874(byte: number): boolean {
  if (byte >= 0xa0) return byte <= 0xda || (byte >= 0xdf && byte <= 0xfb);
  return byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97);
}

function* decoded(bytes: Uint8Array, encoding: DmcEncoding): Generator<string> {
  const label = encoding === 'utf-16' ? (bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8';
  const decoder = new TextDecoder(label);
  for (let start = 0; start < bytes.length; start += SLICE) {
    const slice = bytes.subarray(start, start + SLICE);
    if (encoding === 'windows-874') yield iconv.decode(Buffer.from(slice), 'windows-874');
    else yield decoder.decode(slice, { stream: true });
  }
}

function detectSeparator(head: string): string {
  const lines = head.replaceAll(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 30);
  const best = { separator: ',', count: 0 };
  for (const separator of SEPARATORS) {
    const count = Math.max(...lines.map((line) => line.split(separator).length - 1));
    if (count > best.count) Object.assign(best, { separator, count });
  }
  return best.separator;
}

async function* readRecords(
  bytes: Uint8Array,
  encoding: DmcEncoding,
  separator: string,
): AsyncGenerator<NumberedRow> {
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD,
  });
  const source = Readable.from(decoded(bytes, encoding), { objectMode: true });
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let rowNumber = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      yield { rowNumber, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    throw new DmcFileRefusal(open ? 'roster-file.quote-open' : 'roster-file.damaged', [
      parser.info.records + 1,
    ]);
  } finally {
    source.destroy();
    parser.destroy();
  }
}
