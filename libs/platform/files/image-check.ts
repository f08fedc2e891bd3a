import { DomainError } from '../errors/index.js';
import sharp from 'sharp';
import type { ImageType } from './file-kind.js';

const MAX_SIDE = 1600;
/** A phone's photo has 12 to 50 million pixels; a bomb has more. */
const MAX_PIXELS = 60_000_000;
const QUALITY = 82;

// Decoders of the three kinds that we take; SVG, TIFF, GIF and whatever else libvips knows stay shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

/**
 * A picture drawn anew from its pixels: at most 1600 a side, without place, camera or anything that hung on it.
 * @throws DomainError `file-type` when it is damaged, animated, or has too many pixels.
 */
export async function redraw(bytes: Uint8Array, type: ImageType): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: -1 });
    const { pages = 1 } = await image.metadata();
    if (pages > 1) throw new DomainError('file-type');
    const small = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
    if (type === 'image/png') return await small.png().toBuffer();
    return await (
      type === 'image/webp'
        ? small.webp({ quality: QUALITY })
        : small.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY })
    ).toBuffer();
  } catch {
    // What a decoder says of hostile bytes can quote them.
    throw new DomainError('file-type');
  }
}
