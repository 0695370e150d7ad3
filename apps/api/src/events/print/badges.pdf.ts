import { paper, write, type Words } from './paper.js';

export interface Badge {
  name: string;
  administration: string;
}

/** Labels of 90 × 54 mm, two in a row and five rows on A4, as badge holders take them; in points. */
const LABEL = { width: 255, height: 153 };
const COLUMNS = 2;
const ROWS = 5;
const LEFT = (595 - COLUMNS * LABEL.width) / 2;
const TOP = (842 - ROWS * LABEL.height) / 2;
const PADDING = 16;

/** Name badges of an event, with marks to cut along. */
export function badgesPdf(event: string, badges: readonly Badge[]): Promise<Buffer> {
  const wordsOf = ({ name, administration }: Badge): [Words, Words, Words] => [
    { text: name, size: name.length > 22 ? 18 : 22, weight: 'bold' },
    { text: administration, size: 12 },
    { text: event, size: 9 },
  ];
  const words = badges.map(wordsOf);
  return paper(`Namensschilder – ${event}`, words.flat(), 0, (doc, root) => {
    words.forEach(([name, administration, title], index) => {
      const onPage = index % (COLUMNS * ROWS);
      if (onPage === 0) doc.addPage();
      const x = LEFT + (onPage % COLUMNS) * LABEL.width;
      const y = TOP + Math.floor(onPage / COLUMNS) * LABEL.height;
      doc.markContent('Artifact', { type: 'Layout' });
      doc.rect(x, y, LABEL.width, LABEL.height).lineWidth(0.25).stroke('#b8bec6');
      doc.rect(x, y, LABEL.width, 10).fill('#0b3b8c');
      doc.rect(x, y + 10, LABEL.width, 3).fill('#ffd23f');
      doc.endMarkedContent();
      const width = LABEL.width - 2 * PADDING;
      const at = (below: number): [number, number] => [x + PADDING, y + below];
      root.add(doc.struct('P', {}, () => write(doc, name, { width, height: 56, at: at(36) })));
      root.add(doc.struct('P', {}, () => write(doc, administration, { width, height: 32, at: at(96) })));
      root.add(doc.struct('P', {}, () => write(doc, title, { width, height: 12, at: at(134) })));
    });
  });
}
