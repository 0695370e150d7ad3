import { inflateSync } from 'node:zlib';

/**
 * The packed streams of a PDF as text; those in another packing are left out. Where one ends is told by its length: its
 * last byte may look like the end of a line.
 */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/g)].flatMap((head) => {
    const from = head.index + head[0].length;
    try {
      return [inflateSync(pdf.subarray(from, from + Number(head[1]))).toString('latin1')];
    } catch {
      return [];
    }
  });
}

const utf16 = (hex: string): string => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Letters of each font by glyph number, from the table that readers use too. */
function alphabets(streams: readonly string[]): string[][] {
  return streams.flatMap((stream) => {
    const list = /beginbfrange\s*<\w+> <\w+> \[([^\]]*)\]/.exec(stream)?.[1];
    return list === undefined ? [] : [[...list.matchAll(/<([^>]+)>/g)].map(([, hex = '']) => utf16(hex))];
  });
}

/**
 * What a PDF says, line by line. Which font a line is set in is not looked up: each line is read with every font of the
 * file, so the answer also holds lines that make no sense.
 */
export function pdfLines(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const lines = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown));
  return alphabets(streams).flatMap((letters) =>
    lines.map((shown) =>
      [...shown.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => letters[parseInt(glyph, 16)] ?? '')
        .join(''),
    ),
  );
}
