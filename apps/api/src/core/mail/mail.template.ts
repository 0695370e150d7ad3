import type { Language } from '../access/actor.js';
import { oneLine } from '../text/one-line.js';

/** A part of a mail's text. A quote is what somebody else wrote, such as the reason of a decision. */
export type MailParagraph = string | { quote: string } | { list: readonly string[] };

/** The content of a mail, in the language of its reader. */
export interface MailTemplate {
  /** One line. */
  subject: string;
  greeting?: string;
  paragraphs: readonly MailParagraph[];
  /** The one thing to do. `url`: path on this platform, beginning with a slash, or an https address. */
  action?: { label: string; url: string };
  /** Why the reader gets this: completes "Sie erhalten diese Nachricht, weil …" / "You receive this message because …". */
  reason: string;
  /** A calendar entry that goes with it, RFC 5545; `method` as in the calendar. */
  calendar?: MailCalendar;
}

export interface MailCalendar {
  method: 'REQUEST' | 'CANCEL';
  text: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  actionUrl: string | null;
}

const WORDS = {
  de: { because: 'Sie erhalten diese Nachricht, weil', from: 'Lotsennetz, das Netz der Kommunalen Digitallotsen' },
  en: { because: 'You receive this message because', from: 'Lotsennetz, the network of municipal digital guides' },
} as const;

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;font:16px/1.5 "Fira Sans",system-ui,sans-serif;background:#fff;color:#171a1c}
main,footer{max-width:36em;margin:0 auto}
h1{font-size:1.25em;line-height:1.3;margin:0 0 1em}
blockquote{margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #2f4a8c}
a{color:#2f4a8c}
.action a{display:inline-block;padding:.6em 1.1em;border-radius:4px;background:#2f4a8c;color:#fff;text-decoration:none;font-weight:600}
.address{overflow-wrap:anywhere;font-size:.875em}
footer{margin-top:2em;padding-top:1em;border-top:1px solid #c8cdd2;font-size:.875em}
@media (prefers-color-scheme:dark){body{background:#14181d;color:#eef1f4}a,.address a{color:#a9c1ff}.action a{background:#a9c1ff;color:#14181d}blockquote{border-color:#a9c1ff}}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const lines = (text: string): string[] => text.trim().split(/\r\n|\r|\n/);

/** The same content as plain text and as HTML without tables, pictures or anything that tells of its being read. */
export function renderMail(template: MailTemplate, language: Language, baseUrl: string): RenderedMail {
  const actionUrl = template.action ? addressOf(template.action.url, baseUrl) : null;
  const greeting = template.greeting ? oneLine(template.greeting) : null;
  const words = WORDS[language];
  const footer = `${words.because} ${oneLine(template.reason)}`;
  const text = [
    ...(greeting ? [greeting] : []),
    ...template.paragraphs.map(textOf),
    ...(template.action ? [`${oneLine(template.action.label)}:\n${actionUrl}`] : []),
    `-- \n${footer}\n${words.from}\n${baseUrl}`,
  ].join('\n\n');
  const title = escape(oneLine(template.subject));
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${title}</h1>
${[
  ...(greeting ? [`<p>${escape(greeting)}</p>`] : []),
  ...template.paragraphs.map(htmlOf),
  ...(template.action && actionUrl ? [htmlOfAction(template.action.label, actionUrl)] : []),
].join('\n')}
</main>
<footer>
<p>${escape(footer)}</p>
<p>${escape(words.from)}<br><a href="${escape(baseUrl)}">${escape(baseUrl)}</a></p>
</footer>
</body>
</html>
`;
  return { subject: oneLine(template.subject), text: `${text}\n`, html, actionUrl };
}

function textOf(paragraph: MailParagraph): string {
  if (typeof paragraph === 'string') return lines(paragraph).join('\n');
  if ('quote' in paragraph)
    return lines(paragraph.quote)
      .map((line) => `> ${line}`)
      .join('\n');
  return paragraph.list.map((entry) => `- ${oneLine(entry)}`).join('\n');
}

function htmlOf(paragraph: MailParagraph): string {
  const broken = (text: string) => lines(text).map(escape).join('<br>');
  if (typeof paragraph === 'string') return `<p>${broken(paragraph)}</p>`;
  if ('quote' in paragraph) return `<blockquote><p>${broken(paragraph.quote)}</p></blockquote>`;
  return `<ul>${paragraph.list.map((entry) => `<li>${escape(oneLine(entry))}</li>`).join('')}</ul>`;
}

/** The address stands in the text as well, for readers whose program shows no buttons. */
const htmlOfAction = (label: string, url: string): string =>
  `<p class="action"><a href="${escape(url)}">${escape(oneLine(label))}</a></p>
<p class="address"><a href="${escape(url)}">${escape(url)}</a></p>`;

/** Only web addresses: a mail never carries a script or a file. */
function addressOf(url: string, baseUrl: string): string {
  const address = new URL(url, baseUrl);
  if (address.protocol !== 'https:' && address.protocol !== 'http:')
    throw new Error('a mail links to web addresses only');
  return address.href;
}
