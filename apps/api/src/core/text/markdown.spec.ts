import { describe, expect, it } from '@jest/globals';
import { renderMarkdown, summarise } from './markdown.js';

const FILE = '/files/0198c0de-0000-7000-8000-000000000000';

/** Every way to run something or to fetch something that the forms of Markdown offer, and some that only look like one. */
const attacks: [string, string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in a sentence', 'Hallo <script>alert(1)</script> Welt'],
  ['a broken script', '<<script>script>alert(1)<</script>/script>'],
  ['a script over lines', '<script\n>alert(1)</script\n>'],
  ['a picture that fails', '<img src=x onerror=alert(1)>'],
  ['a drawing', '<svg onload=alert(1)><animate onbegin=alert(1)></svg>'],
  ['a formula', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
  ['a frame', '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a style', '<style>*{background:url(https://evil.example)}</style><p style="x:expression(alert(1))">x</p>'],
  ['a form', '<form action="https://evil.example"><input name="password"><button formaction=x>'],
  ['a base', '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">'],
  ['an object', '<object data="x.swf"></object><embed src="x"><link rel=import href=x>'],
  ['an attribute', '<a href="/" onclick="alert(1)" id="root">x</a>'],
  ['a comment', 'a <!-- <script>alert(1)</script> --> b'],
  ['a comment that never ends', '<!-- <script>alert(1)</script>'],
  ['a conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
  ['CDATA', '<![CDATA[<script>alert(1)</script>]]>'],
  ['an instruction', '<?php system("id") ?> <!DOCTYPE x>'],
  ['javascript:', '[x](javascript:alert(1))'],
  ['javascript: in mixed case', '[x](JaVaScRiPt:alert(1))'],
  ['javascript: by reference', '[x](&#106;avascript:alert(1)) [y](&#x6A;avascript&colon;alert(1))'],
  ['javascript: in brackets', '[x](<javascript:alert(1)>) [y](<java\tscript:alert(1)>)'],
  ['javascript: behind blanks', '[x](<  javascript:alert(1)>) [y](<&#1;javascript:alert(1)>)'],
  ['javascript: as autolink', '<javascript:alert(1)>'],
  ['javascript: as definition', '[x]\n\n[x]: javascript:alert(1)'],
  ['javascript: as picture', '![x](javascript:alert(1)) ![y][z]\n\n[z]: javascript:alert(1)'],
  ['javascript: in a table', '| a |\n|---|\n| [x](javascript:alert(1)) <script>alert(1)</script> |'],
  ['javascript: in a footnote', 'x[^1]\n\n[^1]: [y](javascript:alert(1)) <script>alert(1)</script>'],
  ['data:', '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)'],
  ['data: as picture', '![x](data:image/svg+xml,<svg/onload=alert(1)>)'],
  ['vbscript: and file:', '[x](vbscript:msgbox) [y](file:///etc/passwd) [z](blob:https://x/y)'],
  ['a title that breaks out', '[x](/x "\\" onmouseover=\\"alert(1)")'],
  ['a title with a tag', `![x](${FILE} "\\"><script>alert(1)</script>")`],
  ['an alternative text that breaks out', `![x" onerror="alert(1)](${FILE})`],
  ['a language of code that breaks out', '```" onclick="alert(1)\nx\n```'],
  ['an address that breaks out', '<https://x.example/"onmouseover="alert(1)>'],
  ['nested marks', '[**![x](javascript:alert(1))**](javascript:alert(2))'],
  ['nested tags', '<b><script>alert(1)</script></b><scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['a control character', '[x](\u0001javascript:alert(1)) \u202ealert'],
  ['an id of the page', '<div id="root"></div> <a name="app">x</a>'],
];

const TAGS =
  /^(?:a|blockquote|br|code|del|div|em|h[2-6]|hr|img|input|li|ol|p|pre|section|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
const ATTRIBUTES =
  /^(?:href|rel|title|src|alt|class|id|type|checked|disabled|start|align|tabindex|role|aria-label|aria-describedby|data-footnotes|data-footnote-ref|data-footnote-backref)$/;

/** Reads the HTML as strictly as it was written: every `<` begins a known tag with known attributes in quotation marks. */
function expectHarmless(html: string): void {
  for (const [, closing, tag = '', attributes = ''] of html.matchAll(/<(\/?)([^\s>]*)((?:"[^"]*"|[^>"])*)>?/g)) {
    expect(tag).toMatch(TAGS);
    if (closing) continue;
    const rest = attributes.replace(/ ([a-z-]+)(?:="([^"]*)")?/g, (_, name: string, value: string | undefined) => {
      expect(name).toMatch(ATTRIBUTES);
      if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|tel:|[/#]|[^:]*$)/i);
      if (name === 'src') expect(value).toMatch(/^\/files\/[\w-]+(?:\?w=\d+)?$/);
      return '';
    });
    expect(rest).toBe('');
  }
}

describe('renderMarkdown', () => {
  it.each(attacks)('makes nothing that runs of %s', (_, markdown) => {
    expectHarmless(renderMarkdown(markdown));
  });

  it('is judged by a check that sees what would run', () => {
    for (const html of [
      '<script>alert(1)</script>',
      '<p onclick="x">',
      '<a href="javascript:x">y</a>',
      '<img src="https://evil.example">',
      '<p style="x">',
      '<p x=y>',
    ])
      expect(() => expectHarmless(html)).toThrow();
  });

  it.each<[string, string, string]>([
    ['a paragraph', 'eins\nzwei', '<p>eins\nzwei</p>'],
    ['emphasis', '**a** *b* ~~c~~', '<p><strong>a</strong> <em>b</em> <del>c</del></p>'],
    ['lists', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a quotation', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['code as text', '`<b>`', '<p><code>&#x3C;b></code></p>'],
    ['a link', '[a](/neuigkeiten)', '<p><a href="/neuigkeiten">a</a></p>'],
    [
      'a link to elsewhere, which learns nothing of the reader',
      '[a](https://x.example) [b](//x.example)',
      '<p><a href="https://x.example" rel="noopener noreferrer">a</a> <a href="//x.example" rel="noopener noreferrer">b</a></p>',
    ],
    ['an address in the text', 'a@stadt.example', '<p><a href="mailto:a@stadt.example">a@stadt.example</a></p>'],
    ['a picture of ours', `![a](${FILE}?w=640)`, `<p><img src="${FILE}?w=640" alt="a"></p>`],
    ['no picture of others', 'a ![b](https://x.example/b.png) c', '<p>a  c</p>'],
    ['headings below the title of the page', '# a\n\n## b', '<h2>a</h2>\n<h3>b</h3>'],
    ['headings of a text that begins lower', '### a\n\n###### b', '<h2>a</h2>\n<h5>b</h5>'],
  ])('shows %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it('makes a table that can be scrolled by keyboard', () => {
    const html = renderMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |');
    expect(html).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Tabelle"><table>/);
    expect(html).toContain('<td align="right">2</td>');
    expect(html.match(/<div/g)).toHaveLength(1);
    expectHarmless(html);
  });

  it('makes footnotes that lead there and back, in German', () => {
    const html = renderMarkdown('Text[^a] und[^b]\n\n[^a]: Eins\n[^b]: Zwei');
    const [targets, ids] = [/href="#([^"]+)"/g, /id="([^"]+)"/g].map((form) =>
      [...html.matchAll(form)].map(([, id]) => id),
    );
    expect(targets).toHaveLength(4);
    expect(ids).toEqual(expect.arrayContaining(targets ?? []));
    expect(html).toContain('>Fußnoten</h2>');
    expect(html).toContain('aria-label="Zurück zur Stelle der Fußnote 2"');
    expectHarmless(html);
  });

  it.each<[string, string]>([
    ['quotations in quotations', '>'.repeat(20_000)],
    ['lists in lists', '1) '.repeat(6_666)],
    ['quotations in lists', '- > '.repeat(5_000)],
    ['brackets', ']'.repeat(20_000)],
    ['emphasis', '*_'.repeat(10_000)],
    ['deletions', '~~a'.repeat(6_666)],
    ['underlined headings', 'a\n===\n'.repeat(3_333)],
    ['lists of lists', '- - a\n'.repeat(3_333)],
    ['rows of a table', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(3_300)}`],
    ['definitions', '[a]: b\n'.repeat(2_857)],
  ])('shows a text of endless %s as it was typed, at once', (_, markdown) => {
    const start = performance.now();
    const html = renderMarkdown(markdown);
    summarise(markdown);
    expect(performance.now() - start).toBeLessThan(500);
    expect(html).toMatch(/^<p>/);
    expect(html.length).toBeGreaterThan(10_000);
    expectHarmless(html);
  });

  it('reads a long text that a person wrote', () => {
    const section = `## Abschnitt\n\n${'Ein Satz mit *Betonung* und [Verweis](/x). '.repeat(8)}\n\n- eins\n- zwei\n\n`;
    const text = section.repeat(Math.floor(20_000 / section.length));
    expect(renderMarkdown(text).match(/<h2>/g)).toHaveLength(Math.floor(20_000 / section.length));
    const table = `| a | b | c | d |\n|---|---|---|---|\n${'| 1 | 2 | 3 | 4 |\n'.repeat(300)}`;
    expect(renderMarkdown(table).match(/<tr>/g)).toHaveLength(301);
  });
});

describe('summarise', () => {
  it.each<[string, string, string]>([
    ['the words without marks', '**Neu**: ein [Verweis](/x) und `Code`', 'Neu: ein Verweis und Code'],
    ['no headings, tables and HTML', '# Titel\n\nText.\n\n| a |\n|---|\n| b |\n\n<b>x</b>', 'Text. x'],
    ['lines as sentences', 'eins\n\n- zwei\n- drei', 'eins. zwei. drei.'],
    ['nothing of an empty text', '', ''],
  ])('keeps %s', (_, markdown, text) => {
    expect(summarise(markdown).replace(/\.?$/, '')).toBe(text.replace(/\.?$/, ''));
  });

  it('ends at a word, with an ellipsis, at the length that was asked for', () => {
    const text = summarise('Wort '.repeat(200), 50);
    expect(text).toMatch(/^(?:Wort )+Wort…$/);
    expect(text.length).toBeGreaterThan(40);
    expect(text.length).toBeLessThanOrEqual(50);
    expect(summarise('x'.repeat(500)).length).toBeLessThanOrEqual(280);
    expect(summarise(`${'x'.repeat(279)}.`)).toHaveLength(280);
  });

  it('is plain text: what looks like HTML stays text, for a page to escape', () => {
    expect(summarise('`<script>alert(1)</script>` <script>alert(1)</script>')).toContain('<script>alert(1)</script>');
    expect(summarise('<script>alert(1)</script>')).toBe('');
  });
});
