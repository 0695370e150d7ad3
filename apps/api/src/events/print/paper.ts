import PDFDocument from 'pdfkit';
import { fontFile, runsOf, type Weight } from '../../core/pdf/pdf-fonts.js';

/** A piece of text on paper. Sizes in points. */
export interface Words {
  text: string;
  size: number;
  weight?: Weight;
}

/** Makes a tagged PDF with embedded fonts, readable by screen readers (PDF/UA); `draw` puts the content on it. */
export async function paper(
  title: string,
  letters: readonly Words[],
  margin: number,
  draw: (doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) => void,
): Promise<Buffer> {
  const options: object = {
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: 'de-DE',
    font: null,
    autoFirstPage: false,
    info: { Title: title, Author: 'Kommunale Digitallotsen' },
  };
  const doc = new PDFDocument(options);
  const bytes = collected(doc);
  const fonts = new Set(
    letters.flatMap(({ text, weight }) => runsOf(text, weight ?? 'regular').map(({ font }) => font)),
  );
  for (const font of fonts) doc.registerFont(font, await fontFile(font));
  const root = doc.struct('Document');
  doc.addStructure(root);
  draw(doc, root);
  root.end();
  doc.end();
  return bytes;
}

/** Prints words in their fonts; `at`: where they begin, else below what is there. */
export function write(
  doc: PDFKit.PDFDocument,
  { text, size, weight = 'regular' }: Words,
  options: { width: number; height?: number; at?: readonly [x: number, y: number]; colour?: string },
): void {
  const runs = runsOf(text, weight);
  doc.fontSize(size).fillColor(options.colour ?? '#14203a');
  runs.forEach((run, index) => {
    const placed = { continued: index < runs.length - 1, width: options.width, lineGap: 2 };
    const limited = options.height === undefined ? placed : { ...placed, height: options.height, ellipsis: true };
    doc.font(run.font);
    if (index === 0 && options.at) doc.text(run.text, options.at[0], options.at[1], limited);
    else doc.text(run.text, limited);
  });
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
