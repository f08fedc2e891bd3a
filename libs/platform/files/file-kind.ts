export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
export type ImageType = Exclude<MediaType, 'application/pdf'>;

/** What a file is kept for decides which kinds are taken. */
export type FilePurpose = 'photo' | 'document' | 'agreement';

const IMAGES: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];
const TAKEN: Record<FilePurpose, readonly MediaType[]> = {
  photo: IMAGES,
  document: [...IMAGES, 'application/pdf'],
  agreement: ['application/pdf'],
};

const starts = (bytes: Uint8Array, at: number, signature: string): boolean =>
  Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature;

/** The kind by the bytes' own signature; a name or a declared type is never believed. */
export function kindOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp';
  return starts(bytes, 0, '%PDF-') ? 'application/pdf' : null;
}

export function takes(purpose: FilePurpose, kind: MediaType): boolean {
  return TAKEN[purpose].includes(kind);
}
