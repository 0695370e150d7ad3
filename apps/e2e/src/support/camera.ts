import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';

const [WIDTH, HEIGHT] = [480, 360];
const [WHITE, BLACK, GREY] = [235, 16, 128];
/** Frames a second, and how long each code is held still. */
const RATE = 5;
const SECONDS = 2;

/**
 * A film as Chromium's pretended camera shows it, over and over: each code held still for a while, an empty picture after it.
 * YUV4MPEG2, because Chromium reads it without a codec.
 */
export function filmCodes(file: string, codes: readonly string[]): void {
  const frames = codes.flatMap((code) => [...hold(pictureOf(code)), ...hold(empty())]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420mpeg2\n`), ...frames]),
  );
}

/** Switches that make a browser see that film instead of a camera, and permit it. */
export const cameraArgs = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
const hold = (picture: Buffer): Buffer[] =>
  Array.from({ length: RATE * SECONDS }, () => Buffer.concat([Buffer.from('FRAME\n'), picture, colours]));
const empty = (): Buffer => Buffer.alloc(WIDTH * HEIGHT, WHITE);

/** The code in the middle, as large as it fits with a quiet zone. */
function pictureOf(code: string): Buffer {
  const dots = encodeQR(code, 'raw', { ecc: 'medium', border: 4 });
  const size = Math.floor(HEIGHT / dots.length);
  const [left, top] = [(WIDTH - size * dots.length) >> 1, (HEIGHT - size * dots.length) >> 1];
  const picture = empty();
  dots.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = 0; line < size; line++) {
        const from = (top + y * size + line) * WIDTH + left + x * size;
        picture.fill(BLACK, from, from + size);
      }
    }),
  );
  return picture;
}
