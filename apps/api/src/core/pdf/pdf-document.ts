import { fontFile, runsOf, type Weight } from './pdf-fonts.js';

/** Options of a document that screen readers can read (PDF/UA): tagged, titled, in German, with its fonts inside. */
export const accessible = (info: { Title: string; Author: string; Subject: string }, page: object): object => ({
  ...page,
  pdfVersion: '1.7',
  subset: 'PDF/UA',
  tagged: true,
  displayTitle: true,
  lang: 'de-DE',
  font: null,
  info,
});

/** Makes the fonts known that a document's texts need, and no others. */
export async function registerFonts(
  doc: PDFKit.PDFDocument,
  texts: readonly { text: string; weight: Weight }[],
): Promise<void> {
  const fonts = new Set(texts.flatMap(({ text, weight }) => runsOf(text, weight).map(({ font }) => font)));
  for (const font of fonts) doc.registerFont(font, await fontFile(font));
}

/** The bytes of a document, once it has ended. Asked for before the first page is written. */
export function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
