import { paper, write, type Words } from './paper.js';

export interface Participation {
  name: string;
  administration: string | null;
  event: string;
  host: string;
  /** Day of the event as it is spelt, and its hours. */
  when: string;
  where: string;
  topics: readonly string[];
  issuedOn: string;
}

const MARGIN = 64;
const WIDTH = 595 - 2 * MARGIN;

interface Line extends Words {
  tag: 'H1' | 'H2' | 'P';
  below: number;
}

/** Confirms that somebody took part. Its wording is German: it is a paper for the personnel file. */
export function participationPdf(content: Participation): Promise<Buffer> {
  const lines = linesOf(content);
  return paper(`Teilnahmebestätigung – ${content.name}`, lines, MARGIN, (doc, root) => {
    doc.addPage();
    doc.markContent('Artifact', { type: 'Layout' });
    const stripe = doc.page.width / 6;
    for (let index = 0; index < 6; index++) {
      doc.rect(index * stripe, 0, stripe, 26).fill(index % 2 === 0 ? '#ffd23f' : '#0b3b8c');
    }
    doc.endMarkedContent();
    doc.y = 84;
    doc.x = MARGIN;
    for (const line of lines) {
      const colour = line.tag === 'H1' ? '#0b3b8c' : '#14203a';
      root.add(doc.struct(line.tag, {}, () => write(doc, line, { width: WIDTH, colour })));
      doc.y += line.below;
    }
  });
}

function linesOf({ name, administration, event, host, when, where, topics, issuedOn }: Participation): Line[] {
  const line = (tag: Line['tag'], text: string, size: number, below: number, bold = false): Line => ({
    tag,
    text,
    size,
    below,
    weight: bold ? 'bold' : 'regular',
  });
  return [
    line('P', 'Kommunale Digitallotsinnen und Digitallotsen in Baden-Württemberg', 12, 28),
    line('H1', 'Teilnahmebestätigung', 32, 22, true),
    line('P', name, 24, administration ? 4 : 14, true),
    ...(administration ? [line('P', administration, 13, 16)] : []),
    line('P', 'hat teilgenommen an der Veranstaltung', 13, 10),
    line('P', event, 18, 14, true),
    line('P', `${when}, ${where}`, 13, 6),
    line('P', `Eingeladen hat: ${host}`, 13, 22),
    ...(topics.length > 0 ? [line('H2', 'Inhalte', 14, 8, true)] : []),
    ...topics.map((topic, index) => line('P', `• ${topic}`, 11, index < topics.length - 1 ? 4 : 22)),
    line('P', `Ausgestellt am ${issuedOn}. Diese Bestätigung ist ohne Unterschrift gültig.`, 11, 0),
  ];
}
