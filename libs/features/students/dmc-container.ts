import { DmcFileRefusal } from './dmc-problems.js';

export type DmcContainer = 'xlsx' | 'xls' | 'text';

/** 18,276 rows of 36 columns unpack to about 40 MB; this leaves room for the row limit with long addresses. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const MAX_UNPACKED_STRINGS = 64 * 1024 * 1024;
const MAX_ZIP_ENTRIES = 2_000;
/** One record is one cell at about 0.3 kB of the parser's memory: 33,000 rows of 36 columns. */
const MAX_XLS_RECORDS = 1_200_000;
/** DEFLATE cannot pack tighter than about 1032:1, so an entry that claims more lies about its size. */
const MAX_DEFLATE_RATIO = 1_100;

const ZIP_ENTRY = 0x02014b50;
const ZIP_END = 0x06054b50;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells by the first bytes what the file is; its name is not asked, because DMC users rename files.
 * Refuses what must not reach a parser: bombs, passwords, other kinds of file.
 */
export function sniffContainer(bytes: Uint8Array): DmcContainer {
  if (bytes.length === 0) throw new DmcFileRefusal('roster-file.empty');
  if (startsWith(bytes, OLE_SIGNATURE)) {
    checkOle(bytes);
    return 'xls';
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    checkZip(bytes);
    return 'xlsx';
  }
  // Excel 2 to 4 wrote bare records, without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1)) {
    throw new DmcFileRefusal('roster-file.too-old');
  }
  checkText(bytes);
  return 'text';
}

function checkText(bytes: Uint8Array): void {
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, 4_096);
  if (!wide && bytes.includes(0)) throw new DmcFileRefusal('roster-file.type-unknown');
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf)?\s*/, '')
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<meta|<style|<script|<body)/.test(start)) {
    throw new DmcFileRefusal('roster-file.web-page');
  }
  if (start.startsWith('<?xml')) {
    throw new DmcFileRefusal(
      start.includes('<html') ? 'roster-file.web-page' : 'roster-file.type-unsupported',
    );
  }
  if (start.startsWith('%pdf') || start.startsWith('{\\rtf'))
    throw new DmcFileRefusal('roster-file.type-unknown');
}

/** Reads the sizes from the archive's directory, so that a bomb is refused before a byte of it is unpacked. */
function checkZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findZipEnd(view);
  if (end < 0) throw new DmcFileRefusal('roster-file.damaged');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new DmcFileRefusal('roster-file.expands-too-much');
  let position = view.getUint32(end + 16, true);
  let total = 0;
  const names = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const entry = readZipEntry(view, bytes, position);
    names.add(entry.name);
    total += entry.unpacked;
    refuseBomb(entry, total);
    position = entry.next;
  }
  if (names.has('xl/workbook.xml')) return;
  const zipOfSomethingElse = !names.has('[Content_Types].xml') && !names.has('content.xml');
  throw new DmcFileRefusal(zipOfSomethingElse ? 'roster-file.type-unknown' : 'roster-file.type-unsupported');
}

function refuseBomb(entry: ZipEntry, total: number): void {
  const lies =
    entry.packed * MAX_DEFLATE_RATIO + 1_024 < entry.unpacked || (entry.unpacked === 0 && entry.packed > 8);
  const strings = entry.name === 'xl/sharedStrings.xml' && entry.unpacked > MAX_UNPACKED_STRINGS;
  if (lies || strings || total > MAX_UNPACKED_BYTES) throw new DmcFileRefusal('roster-file.expands-too-much');
}

interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly next: number;
}

function readZipEntry(view: DataView, bytes: Uint8Array, position: number): ZipEntry {
  if (position + 46 > view.byteLength || view.getUint32(position, true) !== ZIP_ENTRY) {
    throw new DmcFileRefusal('roster-file.damaged');
  }
  const nameLength = view.getUint16(position + 28, true);
  const rest = view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  return {
    name: Buffer.from(bytes.subarray(position + 46, position + 46 + nameLength)).toString('latin1'),
    packed: view.getUint32(position + 20, true),
    // The ZIP64 marker (0xffffffff) counts as 4 GB here and is refused: no roster needs ZIP64.
    unpacked: view.getUint32(position + 24, true),
    next: position + 46 + nameLength + rest,
  };
}

function findZipEnd(view: DataView): number {
  for (let i = view.byteLength - 22; i >= Math.max(0, view.byteLength - 65_557); i -= 1) {
    if (view.getUint32(i, true) === ZIP_END) return i;
  }
  return -1;
}

function checkOle(bytes: Uint8Array): void {
  if (bytes.length < 1_536) throw new DmcFileRefusal('roster-file.damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new DmcFileRefusal('roster-file.damaged');
  // An allocation table larger than the file needs is how a small file asks for gigabytes.
  const sectors = Math.ceil(bytes.length / 2 ** shift);
  const tableSectors = Math.ceil(sectors / (2 ** shift / 4)) + 2;
  if (view.getUint32(44, true) > tableSectors) throw new DmcFileRefusal('roster-file.damaged');
  const directoryEnd = (view.getUint32(48, true) + 2) * 2 ** shift;
  if (directoryEnd > bytes.length) throw new DmcFileRefusal('roster-file.damaged');
  if (indexOfText(bytes, 'EncryptedPackage') >= 0) throw new DmcFileRefusal('roster-file.encrypted');
  if (indexOfText(bytes, 'Workbook') < 0) {
    throw new DmcFileRefusal(
      indexOfText(bytes, 'Book\0') < 0 ? 'roster-file.type-unknown' : 'roster-file.too-old',
    );
  }
  checkRecords(bytes, view);
}

/**
 * Walks the records as they lie in the file. One right behind the first says that there is a password; their number
 * is what the parser's memory grows with.
 */
function checkRecords(bytes: Uint8Array, view: DataView): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
    Buffer.from([0x09, 0x08]),
    512,
  );
  if (start < 0 || start + 8 > bytes.length) throw new DmcFileRefusal('roster-file.damaged');
  if (view.getUint16(start + 4, true) < 0x0600) throw new DmcFileRefusal('roster-file.too-old');
  let position = start;
  for (let count = 0; position + 4 <= bytes.length; count += 1) {
    if (count < 6 && view.getUint16(position, true) === 0x2f)
      throw new DmcFileRefusal('roster-file.encrypted');
    if (count > MAX_XLS_RECORDS) throw new DmcFileRefusal('roster-file.expands-too-much');
    position += 4 + view.getUint16(position + 2, true);
  }
}

/** Position of a stream's name in the container's directory, where names are UTF-16. */
function indexOfText(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from(text, 'utf16le'));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
