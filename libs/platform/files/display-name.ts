import { DOCX_TYPE, XLSX_TYPE } from './file-kind.js';

const MAX_BYTES = 300;
const EXTENSION = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  [DOCX_TYPE]: '.docx',
  [XLSX_TYPE]: '.xlsx',
} as const;

/** A name that was sent as UTF-8 and read as Latin-1 is turned back. */
function ungarbled(name: string): string {
  if (!/[\u0080-\u00ff]/u.test(name) || /[^\u0000-\u00ff]/u.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}

/**
 * The name that people see and save under: no path, no control or direction characters, at most 300 bytes, and the
 * ending of what the file really is.
 */
export function displayName(given: string, mediaType: keyof typeof EXTENSION): string {
  const clean = (ungarbled(given).normalize('NFC').split(/[\\/]/u).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*;%]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const stem = clean.replace(/(?:\.[A-Za-z0-9]{1,5})+$/u, '').replace(/^\.+|[. ]+$/gu, '');
  const extension = EXTENSION[mediaType];
  return cut(stem === '' ? 'file' : stem, MAX_BYTES - extension.length) + extension;
}

function cut(text: string, bytes: number): string {
  let length = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter('th').segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    result += segment;
  }
  return result;
}
