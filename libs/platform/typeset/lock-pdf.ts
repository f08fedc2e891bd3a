import { randomBytes } from 'node:crypto';

const OWNER_BYTES = 24;

/**
 * The same PDF behind a password: AES-256. Printing and reading aloud stay possible; the password that would lift the
 * rest is thrown away.
 */
export async function lockPdf(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.encrypt({
    userPassword: password,
    ownerPassword: randomBytes(OWNER_BYTES).toString('base64url'),
    permissions: { printing: 'highResolution', contentAccessibility: true, copying: true },
  });
  return document.save({ useObjectStreams: false });
}
