export type Markup = 'bold' | 'italic' | 'heading' | 'link' | 'list' | 'numbered' | 'quote';

export interface Marked {
  text: string;
  start: number;
  end: number;
}

const around: Partial<Record<Markup, [string, string]>> = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  link: ['[', '](https://)'],
};
const before: Partial<Record<Markup, (index: number) => string>> = {
  heading: () => '## ',
  list: () => '- ',
  numbered: (index) => `${index + 1}. `,
  quote: () => '> ',
};

/** Marks the selection of a Markdown text, or its lines; the selection then holds the same words. */
export function mark({ text, start, end }: Marked, markup: Markup): Marked {
  const pair = around[markup];
  if (pair) {
    const [open, close] = pair;
    const chosen = text.slice(start, end);
    const marked = text.slice(0, start) + open + chosen + close + text.slice(end);
    return { text: marked, start: start + open.length, end: end + open.length };
  }
  const prefix = before[markup] ?? (() => '');
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const marked = lines.map((line, index) => prefix(index) + line).join('\n');
  return {
    text: text.slice(0, from) + marked + text.slice(end),
    start: start + prefix(0).length,
    end: end + marked.length - (end - from),
  };
}
