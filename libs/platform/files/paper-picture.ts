/**
 * A picture as paper needs it: a JPEG, since a PNG of a photo is ten times larger and a report holds several; null for
 * a file that is none, such as a PDF.
 * @throws DomainError `file-type` when it is damaged.
 */
export async function pictureForPaper({
  bytes,
  mediaType,
}: {
  bytes: Uint8Array;
  mediaType: string;
}): Promise<Buffer | null> {
  if (!mediaType.startsWith('image/')) return null;
  const { redraw } = await import('./image-check.js');
  return redraw(bytes, 'image/jpeg');
}
