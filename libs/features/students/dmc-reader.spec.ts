import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { write, writeXlsx } from 'hucre';
import {
  aRoster,
  asGrid,
  csvFile,
  DMC_METADATA,
  htmlFile,
  xlsFile,
  xlsxFile,
  type FileCell,
} from '../../../test/support/dmc-files.js';
import { writeOle, writeXls } from '../../../test/support/dmc-xls.js';
import { DmcFileRefusal, type DmcRefusalCode } from './dmc-problems.js';
import { DMC_LIMITS, openDmcFile } from './dmc-reader.js';
import type { NumberedRow } from './dmc-text.js';

const grid = asGrid(aRoster(30), { metadata: DMC_METADATA });

async function readAll(bytes: Uint8Array): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const row of openDmcFile(bytes).rows) rows.push(row);
  return rows;
}

async function refusalOf(bytes: Uint8Array): Promise<DmcRefusalCode | 'read'> {
  try {
    await readAll(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof DmcFileRefusal) return error.code;
    throw error;
  }
}

const expected = grid.map((row, i) => {
  const cells = row.map(String);
  while (cells.at(-1) === '') cells.pop();
  return { rowNumber: i + 1, cells };
});

const withoutTail = (rows: readonly NumberedRow[]): NumberedRow[] =>
  rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(String) }));

/** A zip whose directory says what we want it to say. */
function zipOf(entries: readonly { name: string; body: Buffer; claims?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claims } of entries) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims ?? body.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claims ?? body.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

describe('openDmcFile', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['CSV, UTF-8', () => csvFile(grid), { container: 'csv', encoding: 'utf-8', separator: ',' }],
    ['CSV, UTF-8 with BOM', () => csvFile(grid, { encoding: 'utf8-bom' }), { encoding: 'utf-8' }],
    ['CSV, windows-874', () => csvFile(grid, { encoding: 'windows-874' }), { encoding: 'windows-874' }],
    ['CSV with semicolons', () => csvFile(grid, { separator: ';' }), { separator: ';' }],
    [
      'tabs, windows-874',
      () => csvFile(grid, { separator: '\t', encoding: 'windows-874' }),
      { separator: '\t' },
    ],
    ['CSV, line feeds', () => csvFile(grid, { newline: '\n' }), { separator: ',' }],
    ['Unicode text', () => csvFile(grid, { encoding: 'utf16le', separator: '\t' }), { encoding: 'utf-16' }],
    ['.xlsx', () => xlsxFile(grid), { container: 'xlsx' }],
    ['.xls', () => xlsFile(grid), { container: 'xls' }],
  ])('reads %s into the same rows', async (_name, make, properties) => {
    const bytes = await make();
    expect(openDmcFile(bytes)).toMatchObject(properties);
    expect(withoutTail(await readAll(bytes))).toEqual(expected);
  });

  it('keeps row numbers over empty lines, quotes and line breaks inside a cell', async () => {
    const text = 'ก,ข\r\n\r\n"หนึ่ง ""สอง""","แถว\nเดียว"\r\n,\r\nสาม,สี่\r\n';
    expect(await readAll(new Uint8Array(Buffer.from(text)))).toEqual([
      { rowNumber: 1, cells: ['ก', 'ข'] },
      { rowNumber: 3, cells: ['หนึ่ง "สอง"', 'แถว\nเดียว'] },
      { rowNumber: 5, cells: ['สาม', 'สี่'] },
    ]);
  });

  it('takes the separator of the header, not of a comma in an address', async () => {
    const text = 'ข้อมูล, ภาคเรียนที่ 1\nรหัส;ชื่อ;ที่อยู่;จังหวัด\n1;ก;"12, หมู่ 3, ซอย 4, ถนน 5, 6";น่าน\n';
    expect(openDmcFile(new Uint8Array(Buffer.from(text))).separator).toBe(';');
  });

  it('keeps every digit of ids stored as numbers, and days of date cells', async () => {
    const born = new Date(Date.UTC(2017, 4, 15));
    const row: FileCell[] = [1999900000013, 1065020001, born, 25.5];
    const want = [{ rowNumber: 1, cells: ['1999900000013', '1065020001', '2017-05-15', '25.5'] }];
    expect(await readAll(writeXls([row]))).toEqual(want);
    const styled = await writeXlsx({
      sheets: [{ name: 'A', columns: [{}, {}, { numFmt: 'dd/mm/yyyy' }, {}], rows: [row] }],
    });
    expect(await readAll(styled)).toEqual(want);
  });

  it('uses the stored value of a formula and the first cell of a merged block', async () => {
    const cells = new Map([
      ['0,1', { formula: '1+1', formulaResult: 2, value: 2, type: 'formula' as const }],
    ]);
    const merges = [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['ก', null],
            [null, 'ข'],
          ],
          cells,
          merges,
        },
      ],
    });
    expect(await readAll(bytes)).toEqual([
      { rowNumber: 1, cells: ['ก', '2'] },
      { rowNumber: 2, cells: ['', 'ข'] },
    ]);
  });

  it('passes over an empty cover sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'ปก', rows: [] },
        { name: 'DMC', rows: [['ก']] },
      ],
    });
    expect(await readAll(bytes)).toEqual([{ rowNumber: 1, cells: ['ก'] }]);
  });

  const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
  const thai874 = csvFile(grid, { encoding: 'windows-874' });
  const cut = Buffer.concat([Buffer.from('รหัสโรงเรียน,ชั้น\n').subarray(1), Buffer.from('ก,ข')]);
  const wide = [Array.from({ length: 201 }, (_, i) => String(i))];
  const bomb = { name: 'xl/worksheets/sheet1.xml', body: Buffer.alloc(300 * 1024 * 1024) };
  const workbookPart = { name: 'xl/workbook.xml', body: Buffer.from('<workbook/>') };

  it.each<[DmcRefusalCode, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['roster-file.empty', 'nothing', () => new Uint8Array()],
    ['roster-file.too-large', 'more than 30 MB', () => new Uint8Array(DMC_LIMITS.bytes + 1)],
    ['roster-file.web-page', 'HTML under the name of Excel', () => htmlFile(grid)],
    ['roster-file.web-page', 'HTML after a BOM', () => bytesOf('\ufeff <!DOCTYPE html><table></table>')],
    ['roster-file.type-unsupported', 'Excel 2003 XML', () => bytesOf('<?xml version="1.0"?><Workbook/>')],
    [
      'roster-file.type-unsupported',
      '.ods',
      () => write({ sheets: [{ name: 'A', rows: [['ก']] }], format: 'ods' }),
    ],
    ['roster-file.type-unknown', 'a PDF', () => bytesOf('%PDF-1.7 ...')],
    ['roster-file.type-unknown', 'an image', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    [
      'roster-file.type-unknown',
      'a zip of something else',
      () => zipOf([{ name: 'a.txt', body: Buffer.from('a') }]),
    ],
    ['roster-file.type-unknown', 'a Word 97 document', () => writeOle('WordDocument')],
    ['roster-file.encrypted', 'an .xlsx with a password', () => writeOle('EncryptedPackage')],
    ['roster-file.encrypted', 'an .xls with a password', () => writeXls(grid, { passwordProtected: true })],
    ['roster-file.too-old', 'Excel 95', () => writeXls(grid, { excel95: true })],
    ['roster-file.too-old', 'Excel 95, other stream name', () => writeOle('Book')],
    ['roster-file.too-old', 'Excel 4', () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00])],
    ['roster-file.damaged', 'half an .xlsx', async () => (await xlsxFile(grid)).subarray(0, 2_000)],
    ['roster-file.damaged', 'half an .xls', () => xlsFile(grid).subarray(0, 3_000)],
    ['roster-file.damaged', 'an .xlsx without its sheet', () => zipOf([workbookPart])],
    ['roster-file.expands-too-much', 'a bomb', () => zipOf([workbookPart, bomb])],
    [
      'roster-file.expands-too-much',
      'a bomb that says 0',
      () => zipOf([workbookPart, { ...bomb, body: Buffer.alloc(99_999), claims: 0 }]),
    ],
    [
      'roster-file.expands-too-much',
      'a size that cannot be',
      () => zipOf([workbookPart, { ...bomb, body: Buffer.from('a'), claims: 90_000_000 }]),
    ],
    [
      'roster-file.expands-too-much',
      'millions of empty records',
      () => writeXls([], { emptyRecords: 1_300_000 }),
    ],
    ['roster-file.too-many-columns', '201 columns', () => csvFile(wide)],
    ['roster-file.too-many-columns', '201 columns in .xlsx', () => xlsxFile(wide)],
    ['roster-file.too-many-rows', 'a million rows', () => bytesOf('ก,ข\n'.repeat(1_000_000))],
    [
      'roster-file.encoding-unknown',
      'bytes of no Thai code page',
      () => new Uint8Array([...thai874, 0xfe, 0x0a]),
    ],
    ['roster-file.encoding-damaged', 'UTF-8 cut in a letter', () => new Uint8Array(cut)],
    [
      'roster-file.quote-open',
      'a quotation mark left open',
      () => bytesOf(`ก,ข\n"ค,ง\n${'จ,ฉ\n'.repeat(20_000)}`),
    ],
    ['roster-file.quote-open', 'a quotation mark open at the end', () => bytesOf('ก,ข\nค,"ง\n')],
  ])('refuses %s: %s', async (code, _name, make) => {
    expect(await refusalOf(await make())).toBe(code);
  });

  it('names the row where the open quotation mark stands', async () => {
    await expect(readAll(bytesOf('ก,ข\nค,ง\n"จ,ฉ\n'))).rejects.toMatchObject({ rowNumbers: [3] });
  });

  it('gives a refusal for a byte damaged anywhere in the first packed part of an .xlsx', async () => {
    const original = await xlsxFile(grid.slice(0, 4));
    for (let at = 40; at < 400; at += 1) {
      const bytes = original.slice();
      bytes[at] = 0;
      await refusalOf(bytes);
    }
  });

  it('gives a refusal for any damage, never another error', async () => {
    const originals = [
      await xlsxFile(grid.slice(0, 4)),
      xlsFile(grid.slice(0, 4)),
      csvFile(grid.slice(0, 4)),
      thai874,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 6,
        }),
        async (original, changes) => {
          const bytes = original.slice();
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          await refusalOf(bytes);
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await refusalOf(bytes))),
    );
  });
});
