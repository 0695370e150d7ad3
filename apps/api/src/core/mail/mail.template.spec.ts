import { describe, expect, it } from '@jest/globals';
import { renderMail, type MailTemplate } from './mail.template.js';

const BASE = 'https://lotsennetz.example';
const template: MailTemplate = {
  subject: 'Bitte bestätigen Sie Ihre Adresse',
  greeting: 'Guten Tag Maren Brugger,',
  paragraphs: ['Ihr Antrag ist da.', { quote: 'Welche Aufgabe\nhaben Sie?' }, { list: ['eins', 'zwei'] }],
  action: { label: 'Adresse bestätigen', url: '/antrag/bestaetigen#abc' },
  reason: 'mit dieser Adresse ein Zugang beantragt wurde.',
};

describe('a mail', () => {
  it('reads as text with its link, its reason and the platform', () => {
    expect(renderMail(template, 'de', BASE).text).toBe(
      `Guten Tag Maren Brugger,

Ihr Antrag ist da.

> Welche Aufgabe
> haben Sie?

- eins
- zwei

Adresse bestätigen:
https://lotsennetz.example/antrag/bestaetigen#abc

-- 
Sie erhalten diese Nachricht, weil mit dieser Adresse ein Zugang beantragt wurde.
Lotsennetz, das Netz der Kommunalen Digitallotsen
https://lotsennetz.example
`,
    );
  });

  it('is an accessible document in its language, without pictures, tables, scripts or foreign addresses', () => {
    const { html, actionUrl } = renderMail(template, 'en', BASE);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Bitte bestätigen Sie Ihre Adresse</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<blockquote><p>Welche Aufgabe<br>haben Sie?</p></blockquote>');
    expect(html).toContain('You receive this message because');
    expect(html).not.toMatch(/<(img|table|script|iframe|link|form)\b|\sstyle=|url\(/i);
    const hosts = [...html.matchAll(/https?:\/\/([^/"<\s]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['lotsennetz.example']));
    expect(actionUrl).toBe('https://lotsennetz.example/antrag/bestaetigen#abc');
  });

  it('shows hostile names as text and on one line', () => {
    const { html, text } = renderMail(
      { ...template, greeting: 'Guten Tag <img src=x onerror=alert(1)>\r\n\r\nIhr Konto wurde "gesperrt" & mehr,' },
      'de',
      BASE,
    );
    expect(html).toContain(
      '<p>Guten Tag &lt;img src=x onerror=alert(1)&gt; Ihr Konto wurde &quot;gesperrt&quot; &amp; mehr,</p>',
    );
    expect(text.split('\n')[0]).toBe('Guten Tag <img src=x onerror=alert(1)> Ihr Konto wurde "gesperrt" & mehr,');
  });

  it('marks every line of a quote, so that it cannot pass for ours', () => {
    const { text } = renderMail(
      { ...template, paragraphs: [{ quote: 'a\r\n\r\nSie erhalten\u000abald' }] },
      'de',
      BASE,
    );
    expect(text).toContain('> a\n> \n> Sie erhalten\n> bald\n');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'links to web addresses only, not %s',
    (url) => {
      expect(() => renderMail({ ...template, action: { label: 'x', url } }, 'de', BASE)).toThrow('web addresses');
    },
  );
});
