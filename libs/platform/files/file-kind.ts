export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';
/** What may come in. */
export type TakenType = ImageType | 'application/pdf';

/** What the house itself writes and nobody may send. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type MediaType = TakenType | typeof DOCX_TYPE | typeof XLSX_TYPE;

/** What a file is kept for decides which kinds are taken. */
export type FilePurpose = 'photo' | 'document' | 'agreement';

const IMAGES: readonly TakenType[] = ['image/jpeg', 'image/png', 'image/webp'];
const TAKEN: Record<FilePurpose, readonly TakenType[]> = {
  photo: IMAGES,
  document: [...IMAGES, 'application/pdf'],
  agreement: ['application/pdf'],
};

const starts = (bytes: Uint8Array, at: number, signature: string): boolean =>
  Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature;

/** The kind by the bytes' own signature; a name or a declared type is never believed. */
export function kindOf(bytes: Uint8Array): TakenType | null {
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp';
  return starts(bytes, 0, '%PDF-') ? 'application/pdf' : null;
}

export function takes(purpose: FilePurpose, kind: TakenType): boolean {
  return TAKEN[purpose].includes(kind);
}
