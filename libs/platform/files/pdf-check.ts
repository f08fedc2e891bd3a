import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { DomainError } from '../errors/index.js';

const TAIL_BYTES = 1024;
const MAX_STRUCTURE_BYTES = 32 * 1024 * 1024;
const MAX_DEPTH = 40;

/** What a document does by itself, and what it carries in its belly. */
const ACTIVE_KEYS = new Set([
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'Launch',
  'EmbeddedFiles',
  'EmbeddedFile',
  'EF',
  'RichMedia',
  'XFA',
]);
const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'EmbeddedFile',
  'Movie',
  'Sound',
]);

/**
 * @throws DomainError `file-type` for a PDF that is damaged, encrypted, acts by itself or carries files.
 */
export async function assertPlainPdf(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) throw new DomainError('file-type');
  assertNoBomb(bytes, text);
  if (await isActive(bytes)) throw new DomainError('file-type');
}

async function isActive(bytes: Uint8Array): Promise<boolean> {
  try {
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    if (document.isEncrypted || document.getPageCount() === 0) return true;
    return document.context.enumerateIndirectObjects().some(([, object]) => acts(object, 0));
  } catch {
    return true;
  }
}

function acts(object: PDFObject | undefined, depth: number): boolean {
  if (depth > MAX_DEPTH) return true;
  if (object instanceof PDFStream) return acts(object.dict, depth + 1);
  if (object instanceof PDFArray) return object.asArray().some((item) => acts(item, depth + 1));
  if (!(object instanceof PDFDict)) return false;
  return object.entries().some(([key, value]) => {
    const named = value instanceof PDFName ? value.decodeText() : null;
    return (
      ACTIVE_KEYS.has(key.decodeText()) ||
      (named !== null && ACTIVE_ACTIONS.has(named)) ||
      acts(value, depth + 1)
    );
  });
}

const STREAM = /(?<!end)stream\r?\n/gu;

/** Streams that hold structure are unpacked by the parser without a limit, so they are measured first. */
function assertNoBomb(bytes: Uint8Array, text: string): void {
  let left = MAX_STRUCTURE_BYTES;
  for (const match of text.matchAll(STREAM)) {
    const dictionary = dictionaryBefore(text, match.index);
    if (!/ObjStm|XRef/u.test(dictionary)) continue;
    const filters = dictionary.match(/Decode(?!Parms)/gu)?.length ?? 0;
    if (filters > 1) throw new DomainError('file-type');
    if (filters === 1) left -= unpackedSize(bytes.subarray(match.index + match[0].length), left);
  }
}

function dictionaryBefore(text: string, end: number): string {
  const from = Math.max(text.lastIndexOf('obj', end), end - 4096, 0);
  return text
    .slice(from, end)
    .replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function unpackedSize(packed: Uint8Array, left: number): number {
  if (left <= 0) throw new DomainError('file-type');
  try {
    return inflateSync(packed, { maxOutputLength: left }).length;
  } catch {
    throw new DomainError('file-type');
  }
}
