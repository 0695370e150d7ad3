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

const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, footnotes)
  .use(rehypeSanitize, schema)
  .use(fitIntoPage)
  .use(markMentions)
  .use(rehypeStringify)
  .freeze();

/** Characters of the longest text that may be written in Markdown anywhere; areas have limits of their own below it. */
export const MARKDOWN_LENGTH = 50_000;

/**
 * Markdown to safe HTML: raw HTML is dropped, what remains is sanitised. A text with more marks than a person writes is
 * shown as it was typed. `mentions`: words that lead to whom they name.
 */
export function renderMarkdown(markdown: string, mentions: readonly MarkedMention[] = []): string {
  return isTangled(markdown)
    ? asTyped(markdown)
    : String(toHtml.processSync({ value: markdown, data: { mentions: [...mentions] } }));
}

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

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'blockquote', 'code']);

/** The first sentences of a Markdown text without its marks; headings and tables are left out. */
export function summarise(markdown: string, max = 280): string {
  const words: string[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'heading' || node.type === 'table' || node.type === 'html') return;
    if (node.value !== undefined) words.push(node.value);
    for (const child of node.children ?? []) collect(child);
    // What stood in a line of its own ends like a sentence.
    if (BLOCKS.has(node.type)) words.push(/[\p{L}\p{N})“]$/u.test(words.at(-1) ?? '') ? '. ' : ' ');
  };
  if (isTangled(markdown)) words.push(markdown);
  else collect(parser.parse(markdown));
  const text = words.join('').replace(/\s+/g, ' ').trim();
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max - 40)).trimEnd()}…`;
}
