import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { accessible, collected, registerFonts } from '../../core/pdf/pdf-document.js';
import { runsOf, type Weight } from '../../core/pdf/pdf-fonts.js';

/** What a certificate says. Days are YYYY-MM-DD. */
export interface CertificateText {
  name: string;
  /** Title of the Aufbau course; null for the Basis. */
  course: string | null;
  completedOn: string;
  days: readonly { title: string; on: string; provider: string }[];
  issuedOn: string;
  code: string;
  /** Address of the page that verifies codes; null where the platform has none. */
  verifyAt: string | null;
}

/** Points; an A4 page is 595 wide. */
const MARGIN = 64;
const FULL = 595 - 2 * MARGIN;
const QR = 88;
const CHECK = 'Echtheit prüfen';
const BLUE = '#0b3b8c';
const YELLOW = '#ffd23f';
const INK = '#14203a';

/** Prints a certificate. Its wording is German: it is a paper of the programme. */
export async function certificatePdf(text: CertificateText): Promise<Buffer> {
  const lines = linesOf(text);
  const info = {
    Title: `Zertifikat ${levelOf(text)} – ${text.name}`,
    Author: 'Kommunale Digitallotsen',
    Subject: levelOf(text),
  };
  const doc = new PDFDocument(
    accessible(info, { size: 'A4', margins: { top: 84, left: MARGIN, right: MARGIN, bottom: 48 } }),
  );
  const bytes = collected(doc);
  await registerFonts(doc, lines);
  flagStripes(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const checks = lines.findIndex(({ text: heading }) => heading === CHECK);
  lines.slice(0, checks).forEach((line) => root.add(doc.struct(line.tag, {}, () => print(doc, line, FULL))));
  const top = doc.y;
  lines.slice(checks).forEach((line) => root.add(doc.struct(line.tag, {}, () => print(doc, line, FULL - QR - 24))));
  if (text.verifyAt) root.add(qrCode(doc, `${text.verifyAt}/${text.code}`, top));
  root.end();
  doc.end();
  return bytes;
}

interface Line {
  tag: 'H1' | 'H2' | 'P';
  text: string;
  weight: Weight;
  size: number;
  /** Space below, in points. */
  below: number;
}

const line = (tag: Line['tag'], text: string, size: number, below: number, weight: Weight = 'regular'): Line => ({
  tag,
  text,
  weight,
  size,
  below,
});

const levelOf = ({ course }: CertificateText): string =>
  course === null ? 'Basisqualifizierung' : `Aufbauschulung „${course}“`;
const longDay = (day: string): string =>
  new Date(day).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).replaceAll(' ', '\u00a0');

function linesOf(text: CertificateText): Line[] {
  const { name, days, completedOn, issuedOn, code, verifyAt } = text;
  return [
    line('P', 'Kommunale Digitallotsinnen und Digitallotsen in Baden-Württemberg', 12, 28),
    line('H1', 'Zertifikat', 34, 22, 'bold'),
    line('P', name, 24, 12, 'bold'),
    line(
      'P',
      `hat die ${levelOf(text)} mit allen Schulungstagen besucht und am ${longDay(completedOn)} abgeschlossen.`,
      13,
      26,
    ),
    line('H2', 'Besuchte Schulungstage', 14, 8, 'bold'),
    ...days.map(({ title, on, provider }, index) =>
      line('P', `${longDay(on)}: ${title} (${provider})`, 11, index < days.length - 1 ? 5 : 18),
    ),
    line(
      'P',
      `Ausgestellt am ${longDay(issuedOn)} im Auftrag von Städtetag, Gemeindetag und Landkreistag Baden-Württemberg.`,
      11,
      26,
    ),
    line('H2', CHECK, 14, 8, 'bold'),
    line('P', `Prüfcode: ${code}`, 13, 6, 'bold'),
    line(
      'P',
      verifyAt
        ? `Auf ${verifyAt} zeigt der Code Stufe, Datum und Anfangsbuchstaben und ob das Zertifikat gilt.`
        : 'Auf der öffentlichen Seite „Zertifikat prüfen“ der Plattform zeigt der Code Stufe, Datum und Anfangsbuchstaben und ob das Zertifikat gilt.',
      11,
      14,
    ),
  ];
}

function print(doc: PDFKit.PDFDocument, { text, weight, size, below, tag }: Line, width: number): void {
  const runs = runsOf(text, weight);
  doc.fontSize(size).fillColor(tag === 'H1' ? BLUE : INK);
  runs.forEach((run, index) =>
    doc.font(run.font).text(run.text, { continued: index < runs.length - 1, lineGap: 3, width }),
  );
  doc.y += below;
}

/** The stripes of signal flag G along the top: decoration, no content. */
function flagStripes(doc: PDFKit.PDFDocument): void {
  doc.markContent('Artifact', { type: 'Layout' });
  const width = doc.page.width / 6;
  for (let stripe = 0; stripe < 6; stripe++) {
    doc.rect(stripe * width, 0, width, 26).fill(stripe % 2 === 0 ? YELLOW : BLUE);
  }
  doc.endMarkedContent();
}

/** The code for cameras, right of the words about it. */
function qrCode(doc: PDFKit.PDFDocument, target: string, top: number): PDFKit.PDFStructureElement {
  const { data, size } = encode(target, { ecc: 'M', border: 0 });
  const module = QR / size;
  const left = MARGIN + FULL - QR;
  const options: object = {
    alt: 'QR-Code zur Seite, auf der sich das Zertifikat prüfen lässt',
    bbox: [left, top, left + QR, top + QR],
  };
  return doc.struct('Figure', options, () => {
    data.forEach((row, y) =>
      row.forEach((isDark, x) => {
        if (isDark) doc.rect(left + x * module, top + y * module, module, module);
      }),
    );
    doc.fill(INK);
  });
}
