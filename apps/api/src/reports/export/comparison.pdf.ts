import PDFDocument from 'pdfkit';
import { accessible, collected, registerFonts } from '../../core/pdf/pdf-document.js';
import { runsOf, type Weight } from '../../core/pdf/pdf-fonts.js';
import type { ComparisonTable } from './comparison.table.js';

/** Points; an A4 page on its side is 842 by 595. */
const PAGE = { width: 842, height: 595, margin: 42 };
const FULL = PAGE.width - 2 * PAGE.margin;
const FIRST_COLUMN = 130;
const PAD = 5;
const SIZE = 9.5;
/** More than this in one cell would not fit a page. */
const LONGEST = 900;
const BLUE = '#0b3b8c';
const INK = '#14203a';
const LINE = '#c8cdd2';

interface Cell {
  text: string;
  weight: Weight;
  tag: 'TH' | 'TD';
}

export interface ComparisonPaper {
  table: ComparisonTable;
  title: string;
  /** Where the figures come from, below the table. */
  source: string;
}

/** The comparison for a council paper: one table on its side, with a heading on every page. */
export async function comparisonPdf({ table, title, source }: ComparisonPaper): Promise<Buffer> {
  const { margin } = PAGE;
  const doc = new PDFDocument(
    accessible(
      { Title: title, Author: 'Lotsennetz', Subject: table.titles.join(' · ') },
      { size: 'A4', layout: 'landscape', margins: { top: margin, left: margin, right: margin, bottom: margin } },
    ),
  );
  const bytes = collected(doc);
  const header: Cell[] = ['', ...table.titles].map((text) => ({ text, weight: 'bold', tag: 'TH' }));
  const rows = table.rows
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ name, values }): Cell[] => [
      { text: name, weight: 'bold', tag: 'TH' },
      ...values.map((value): Cell => ({ text: shortened(value) || '–', weight: 'regular', tag: 'TD' })),
    ]);
  const lines: { text: string; weight: Weight }[] = [
    { text: title, weight: 'bold' },
    { text: source, weight: 'regular' },
  ];
  await registerFonts(doc, [...lines, ...header, ...rows.flat()]);
  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(doc.struct('H1', {}, () => print(doc, title, 'bold', 20, margin, margin, FULL, BLUE)));
  const start = doc.y + 12;
  const paper = doc.struct('Table');
  root.add(paper);
  let y = printRow(doc, paper, header, start);
  for (const row of rows) {
    if (y + heightOf(doc, row) > PAGE.height - margin) {
      doc.addPage();
      y = printRow(doc, paper, header, margin);
    }
    y = printRow(doc, paper, row, y);
  }
  paper.end();
  if (y + 40 > PAGE.height - margin) {
    doc.addPage();
    y = margin;
  }
  root.add(doc.struct('P', {}, () => print(doc, source, 'regular', 8.5, margin, y + 12, FULL, INK)));
  root.end();
  doc.end();
  return bytes;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const widthOf = (columns: number, column: number): number =>
  column === 0 ? FIRST_COLUMN : (FULL - FIRST_COLUMN) / (columns - 1);
const leftOf = (columns: number, column: number): number =>
  column === 0 ? PAGE.margin : PAGE.margin + FIRST_COLUMN + (column - 1) * widthOf(columns, 1);

function heightOf(doc: PDFKit.PDFDocument, row: readonly Cell[]): number {
  const heights = row.map(({ text, weight }, column) => {
    const font = runsOf(text || ' ', weight)[0]?.font ?? 'latin-400';
    doc.font(font).fontSize(SIZE);
    // Letters of other parts of the font may run a little wider than those that are measured with.
    return doc.heightOfString(text || ' ', { width: widthOf(row.length, column) - 2 * PAD - 2, lineGap: 1 });
  });
  return Math.max(...heights) + 2 * PAD;
}

/** Prints a row and the line below it; answers where the next one begins. */
function printRow(doc: PDFKit.PDFDocument, table: PDFKit.PDFStructureElement, row: readonly Cell[], y: number): number {
  const height = heightOf(doc, row);
  const isHeader = row.every(({ tag }) => tag === 'TH');
  const line = doc.struct('TR');
  table.add(line);
  row.forEach(({ text, weight, tag }, column) => {
    const [x, width] = [leftOf(row.length, column) + PAD, widthOf(row.length, column) - 2 * PAD];
    const scope: object = tag === 'TH' ? { scope: column === 0 && !isHeader ? 'Row' : 'Column' } : {};
    line.add(doc.struct(tag, scope, () => print(doc, text || ' ', weight, SIZE, x, y + PAD, width, INK)));
  });
  line.end();
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(PAGE.margin, y + height)
    .lineTo(PAGE.margin + FULL, y + height)
    .lineWidth(0.5)
    .stroke(LINE);
  doc.endMarkedContent();
  return y + height;
}

function print(
  doc: PDFKit.PDFDocument,
  text: string,
  weight: Weight,
  size: number,
  x: number,
  y: number,
  width: number,
  colour: string,
): void {
  const runs = runsOf(text, weight);
  doc.fontSize(size).fillColor(colour);
  runs.forEach((run, index) => {
    const options = { width, lineGap: 1, continued: index < runs.length - 1 };
    doc.font(run.font);
    if (index === 0) doc.text(run.text, x, y, options);
    else doc.text(run.text, options);
  });
}
