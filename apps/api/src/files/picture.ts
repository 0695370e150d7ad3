import sharp, { type Metadata } from 'sharp';
import { PICTURE } from './file.limits.js';

export interface StoredPicture {
  data: Buffer;
  width: number;
  height: number;
}

export type PictureRefusal = 'NOT_A_PICTURE' | 'TOO_LARGE';

const READABLE = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif']);

/**
 * Makes what we keep of an upload: the type is read from the content, never from its name; the picture is turned upright,
 * made smaller and written anew as WebP, so that nothing else of the file (position, scripts, second formats) survives.
 */
export async function reencode(upload: Buffer): Promise<StoredPicture | PictureRefusal> {
  const options = { limitInputPixels: PICTURE.pixels, failOn: 'error', sequentialRead: true } as const;
  let metadata: Metadata;
  try {
    metadata = await sharp(upload, options).metadata();
  } catch (error) {
    return /pixel limit/i.test(String(error)) ? 'TOO_LARGE' : 'NOT_A_PICTURE';
  }
  if (!READABLE.has(metadata.format ?? '')) return 'NOT_A_PICTURE';
  if ((metadata.width ?? 0) * (metadata.height ?? 0) > PICTURE.pixels) return 'TOO_LARGE';
  try {
    const { data, info } = await sharp(upload, options)
      .autoOrient()
      .resize({ width: PICTURE.storedWidth, withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return 'NOT_A_PICTURE';
  }
}

/** A smaller copy of a stored picture. */
export const shrink = (data: Buffer, width: number): Promise<Buffer> =>
  sharp(data).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
