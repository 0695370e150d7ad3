import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** The part of a syntax tree that is looked at here, for Markdown and HTML alike. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Children first: what a visit puts around a child is not visited again. */
function each(node: Node, visit: (node: Node) => void): void {
  for (const child of node.children ?? []) each(child, visit);
  visit(node);
}

const levelOf = (node: Node): number => Number(/^h([1-6])$/.exec(node.tagName ?? '')?.[1] ?? 0);

/**
 * Fits a text into a page: its highest heading, whichever level its author began with, comes below the page's own title;
 * pictures only from our own files, so that no other host learns who reads; wide tables can be scrolled by keyboard.
 */
function fitIntoPage() {
  return (tree: Node): void => {
    let highest = 6;
    each(tree, (node) => (highest = Math.min(highest, levelOf(node) || 6)));
    each(tree, (node) => {
      const level = levelOf(node);
      if (level) node.tagName = `h${Math.min(6, level - highest + 2)}`;
      if (node.tagName === 'a' && /^(https?:)?\/\//i.test(String(node.properties?.['href']))) {
        node.properties = { ...node.properties, rel: ['noopener', 'noreferrer'] };
      }
      node.children = node.children?.flatMap((child) => {
        if (child.tagName === 'img' && !/^\/files\/[\w-]+(\?w=\d+)?$/.test(String(child.properties?.['src'])))
          return [];
        if (child.tagName !== 'table') return [child];
        return [
          {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Tabelle' },
            children: [child],
          },
        ];
      });
    });
  };
}

const schema = {
  ...defaultSchema,
  // Ids come from footnotes alone, which have their prefix already.
  clobberPrefix: '',
  tagNames: defaultSchema.tagNames?.filter((tag) => !['details', 'summary', 'picture', 'source'].includes(tag)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [] },
};

const footnotes = {
  footnoteLabel: 'Fußnoten',
  footnoteBackLabel: (index: number) => `Zurück zur Stelle der Fußnote ${index + 1}`,
};

const WITHOUT_MENTIONS = new Set(['a', 'code', 'pre']);

/** Words of a text (`@Anna Beck`) that name somebody, and the path of the page where they are found. */
export interface MarkedMention {
  word: string;
  path: string;
}

/** Links the given words wherever they stand in the running text. They are text before and after, never markup. */
function markMentions() {
  return (tree: Node, { data }: { data: Record<string, unknown> }): void => {
    const mentions = (data['mentions'] ?? []) as readonly MarkedMention[];
    if (mentions.length === 0) return;
    const pathOf = new Map(mentions.map(({ word, path }) => [word, path]));
    const longestFirst = [...pathOf.keys()].sort((a, b) => b.length - a.length);
    const words = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    const form = new RegExp(`((?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}]))`, 'u');
    const mark = (node: Node): void => {
      node.children = node.children?.flatMap((child) => {
        if (child.type !== 'text') {
          if (!WITHOUT_MENTIONS.has(child.tagName ?? '')) mark(child);
          return [child];
        }
        return (child.value ?? '').split(form).flatMap((value, index): Node[] => {
          if (value === '') return [];
          const text = { type: 'text', value };
          const properties = { className: ['mention'], href: pathOf.get(value) };
          return index % 2 === 0 ? [text] : [{ type: 'element', tagName: 'a', properties, children: [text] }];
        });
      });
    };
    mark(tree);
  };
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const toHtml = unified()
  .use(remarkRehype, footnotes)
  .use(rehypeSanitize, schema)
  .use(fitIntoPage)
  .use(markMentions)
  .use(rehypeStringify)
  .freeze();

/** Characters of the longest text that may be written in Markdown anywhere; areas have limits of their own below it. */
export const MARKDOWN_LENGTH = 50_000;

/** A text in Markdown. It is parsed once, whatever is made of it: that costs more than all the rest of a short text. */
export class MarkdownText {
  /** Null where the text is too tangled to be read; undefined: not read yet. */
  private read: ReturnType<typeof parser.parse> | null | undefined;

  constructor(private readonly markdown: string) {}

  private get tree() {
    if (this.read === undefined) this.read = isTangled(this.markdown) ? null : parser.parse(this.markdown);
    return this.read;
  }

  /** As {@link renderMarkdown}. */
  html(mentions: readonly MarkedMention[] = []): string {
    if (!this.tree) return asTyped(this.markdown);
    const file = { value: this.markdown, data: { mentions: [...mentions] } };
    return toHtml.stringify(toHtml.runSync(this.tree, file), file);
  }

  /** As {@link summarise}. */
  summary(max = SUMMARY): string {
    const text = this.tree ? wordsOf(this.tree) : this.markdown;
    return cut(text.replace(/\s+/g, ' ').trim(), max);
  }
}

/**
 * Markdown to safe HTML: raw HTML is dropped, what remains is sanitised. A text with more marks than a person writes is
 * shown as it was typed. `mentions`: words that lead to whom they name.
 */
export const renderMarkdown = (markdown: string, mentions: readonly MarkedMention[] = []): string =>
  new MarkdownText(markdown).html(mentions);

const SUMMARY = 280;

/** The first sentences of a Markdown text without its marks; headings and tables are left out. */
export const summarise = (markdown: string, max = SUMMARY): string => new MarkdownText(markdown).summary(max);

const MAX_WEIGHT = 3_000;
const MARK_OR_LINE = /[[\]*_~`|\n]/g;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/gm;
const CONTAINER = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*`;
const NESTED_LINE = new RegExp(`^[ \\t]*(?:${CONTAINER}){2}`, 'gm');
const TOO_DEEP = new RegExp(`^[ \\t]*(?:${CONTAINER}){13}`, 'm');

/**
 * Whether reading the text would take the parser too long: its time grows with the square of some marks, so that
 * 20,000 brackets stop the process for seconds, and nested quotes end its stack.
 */
function isTangled(markdown: string): boolean {
  const count = (form: RegExp) => markdown.match(form)?.length ?? 0;
  const weight = count(MARK_OR_LINE) + 5 * count(UNDERLINE) + 10 * count(NESTED_LINE);
  return weight > MAX_WEIGHT || TOO_DEEP.test(markdown);
}

/** Paragraphs and line breaks, nothing else. */
function asTyped(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((part) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: part.trim() }],
  }));
  return toHtml.stringify({ type: 'root', children: paragraphs });
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'blockquote', 'code']);

function wordsOf(tree: Node): string {
  const words: string[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'heading' || node.type === 'table' || node.type === 'html') return;
    if (node.value !== undefined) words.push(node.value);
    for (const child of node.children ?? []) collect(child);
    // What stood in a line of its own ends like a sentence.
    if (BLOCKS.has(node.type)) words.push(/[\p{L}\p{N})“]$/u.test(words.at(-1) ?? '') ? '. ' : ' ');
  };
  collect(tree);
  return words.join('');
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), max - 40)).trimEnd()}…`;
}
