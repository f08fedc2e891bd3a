/**
 * The smallest legacy Excel file (BIFF8 in an OLE2 container) that a reader accepts, for tests only: no library
 * at hand writes .xls, and the roster reader must be tried on one. Layout after [MS-XLS] and [MS-CFB].
 */
export type XlsCell = string | number | Date | null;

export interface XlsOptions {
  /** Adds a FILEPASS record, as a workbook with a password has. */
  passwordProtected?: boolean;
  /** Claims BIFF5 (Excel 95) in the first record. */
  excel95?: boolean;
  /** Fills the file with records that hold nothing. */
  emptyRecords?: number;
}

const RECORD_LIMIT = 8224;
const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const DATE_FORMAT_XF = 1;

export function writeXls(rows: readonly (readonly XlsCell[])[], options: XlsOptions = {}): Uint8Array {
  return compoundFile(workbookStream(rows, options));
}

/** An OLE2 container with a stream of another name: what an encrypted .xlsx looks like from outside. */
export function writeOle(streamName: string, size = 8192): Uint8Array {
  return compoundFile(Buffer.alloc(size, 1), streamName);
}

function workbookStream(rows: readonly (readonly XlsCell[])[], options: XlsOptions): Buffer {
  const table = new Map<string, number>();
  const sheet = Buffer.concat([
    bof(0x10),
    ...rows.flatMap((cells, row) => sheetRow(cells, row, table)),
    record(0x0a),
  ]);
  const before = [bof(0x05, options.excel95 ? 0x0500 : 0x0600)];
  if (options.passwordProtected) before.push(record(0x2f, Buffer.alloc(54)));
  before.push(
    record(0x22, u16(0)),
    xf(0),
    xf(14),
    Buffer.alloc((options.emptyRecords ?? 0) * 4, Buffer.from([1, 0, 0, 0])),
  );
  const strings = sharedStrings([...table.keys()]);
  const name = Buffer.from([5, 0, ...Buffer.from('Sheet', 'latin1')]);
  const boundSheetSize = 4 + 6 + name.length;
  const offset = size(before) + boundSheetSize + size(strings) + 4;
  const boundSheet = record(0x85, Buffer.concat([u32(offset), Buffer.from([0, 0]), name]));
  return Buffer.concat([...before, boundSheet, ...strings, record(0x0a), sheet]);
}

function sheetRow(cells: readonly XlsCell[], row: number, table: Map<string, number>): Buffer[] {
  return cells.flatMap((cell, column) => {
    if (cell === null || cell === '') return [];
    if (typeof cell === 'string') return [labelCell(row, column, cell, table)];
    const serial = cell instanceof Date ? cell.getTime() / 86_400_000 + 25_569 : cell;
    const body = Buffer.alloc(14);
    body.writeUInt16LE(row, 0);
    body.writeUInt16LE(column, 2);
    body.writeUInt16LE(cell instanceof Date ? DATE_FORMAT_XF : 0, 4);
    body.writeDoubleLE(serial, 6);
    return [record(0x203, body)];
  });
}

function labelCell(row: number, column: number, text: string, table: Map<string, number>): Buffer {
  const index = table.get(text) ?? table.size;
  table.set(text, index);
  const body = Buffer.alloc(10);
  body.writeUInt16LE(row, 0);
  body.writeUInt16LE(column, 2);
  body.writeUInt32LE(index, 6);
  return record(0xfd, body);
}

/** Strings never cross a record here: each CONTINUE starts with a whole string. */
function sharedStrings(texts: readonly string[]): Buffer[] {
  const blocks: Buffer[][] = [[u32(texts.length), u32(texts.length)]];
  let used = 8;
  for (const text of texts) {
    const bytes = Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
    if (used + bytes.length > RECORD_LIMIT) {
      blocks.push([]);
      used = 0;
    }
    blocks[blocks.length - 1]!.push(bytes);
    used += bytes.length;
  }
  return blocks.map((block, index) => record(index === 0 ? 0xfc : 0x3c, Buffer.concat(block)));
}

function compoundFile(content: Buffer, streamName = 'Workbook'): Uint8Array {
  const stream = Buffer.alloc(Math.max(8, Math.ceil(content.length / SECTOR)) * SECTOR);
  content.copy(stream);
  const streamSectors = stream.length / SECTOR;
  let fatSectors = 1;
  while (fatSectors * 128 < streamSectors + 1 + fatSectors + difatCount(fatSectors)) fatSectors += 1;
  const difat = difatCount(fatSectors);
  const directory = streamSectors;
  const firstFat = directory + 1;
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff);
  for (let i = 0; i < streamSectors; i += 1)
    fat.writeUInt32LE(i + 1 === streamSectors ? END_OF_CHAIN : i + 1, i * 4);
  fat.writeUInt32LE(END_OF_CHAIN, directory * 4);
  for (let i = 0; i < fatSectors; i += 1) fat.writeUInt32LE(0xfffffffd, (firstFat + i) * 4);
  for (let i = 0; i < difat; i += 1) fat.writeUInt32LE(0xfffffffc, (firstFat + fatSectors + i) * 4);
  const fatList = Array.from({ length: fatSectors }, (_, i) => firstFat + i);
  const parts = [header(fatList, directory, difat), stream, directorySector(streamName, stream.length), fat];
  for (let i = 0; i < difat; i += 1)
    parts.push(difatSector(fatList.slice(109 + i * 127, 109 + (i + 1) * 127)));
  if (difat > 1) throw new Error('the test writer links no second DIFAT sector');
  return new Uint8Array(Buffer.concat(parts));
}

const difatCount = (fatSectors: number): number => Math.ceil(Math.max(0, fatSectors - 109) / 127);

function header(fatList: readonly number[], directory: number, difat: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(fatList.length, 44);
  bytes.writeUInt32LE(directory, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END_OF_CHAIN, 60);
  bytes.writeUInt32LE(difat > 0 ? directory + 1 + fatList.length : END_OF_CHAIN, 68);
  bytes.writeUInt32LE(difat, 72);
  bytes.fill(0xff, 76);
  fatList.slice(0, 109).forEach((sector, i) => bytes.writeUInt32LE(sector, 76 + i * 4));
  return bytes;
}

function difatSector(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  list.forEach((sector, i) => bytes.writeUInt32LE(sector, i * 4));
  bytes.writeUInt32LE(END_OF_CHAIN, SECTOR - 4);
  return bytes;
}

function directorySector(streamName: string, streamSize: number): Buffer {
  const entry = (name: string, type: number, start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(128, 0);
    bytes.write(name, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, 64);
    bytes[66] = type;
    bytes[67] = 1;
    bytes.writeUInt32LE(0xffffffff, 68);
    bytes.writeUInt32LE(0xffffffff, 72);
    bytes.writeUInt32LE(type === 5 ? 1 : 0xffffffff, 76);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(length, 120);
    return bytes;
  };
  const entries = [entry('Root Entry', 5, END_OF_CHAIN, 0), entry(streamName, 2, 0, streamSize)];
  return Buffer.concat([...entries, Buffer.alloc(256)]);
}

const size = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);

function record(id: number, body: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([u16(id), u16(body.length), body]);
}

function bof(kind: number, version = 0x0600): Buffer {
  return record(0x809, Buffer.concat([u16(version), u16(kind), Buffer.alloc(12)]));
}

function xf(format: number): Buffer {
  return record(0xe0, Buffer.concat([u16(0), u16(format), Buffer.alloc(16)]));
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
