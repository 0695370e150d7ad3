import { describe, expect, it } from '@jest/globals';
import { attachment, isPlainText, safeName, verdictOn } from './document.rules.js';

describe('verdictOn', () => {
  it.each<[string, string | null, boolean, string]>([
    ['Aktenplan.pdf', 'pdf', false, 'application/pdf'],
    ['AKTENPLAN.PDF', 'pdf', false, 'application/pdf'],
    ['Kosten.csv', null, true, 'text/csv'],
    ['Notiz.txt', null, true, 'text/plain'],
    ['Plan.docx', 'docx', false, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Plan.odt', 'odt', false, 'application/vnd.oasis.opendocument.text'],
    ['Foto.jpeg', 'jpg', false, 'picture'],
    ['Foto.png', 'png', false, 'picture'],
    ['Foto.png', 'jpg', false, 'FALSE_NAME'],
    ['Rechnung.pdf', 'exe', false, 'FALSE_NAME'],
    ['Rechnung.pdf', null, true, 'FALSE_NAME'],
    ['Plan.docx', 'docm', false, 'FALSE_NAME'],
    ['Plan.docx', 'zip', false, 'FALSE_NAME'],
    ['Plan.docm', 'docm', false, 'WRONG_TYPE'],
    ['Plan.pdf.exe', 'pdf', false, 'WRONG_TYPE'],
    ['Seite.html', null, true, 'WRONG_TYPE'],
    ['Bild.svg', 'xml', true, 'WRONG_TYPE'],
    ['Liste.csv', 'pdf', false, 'FALSE_NAME'],
    ['Liste.csv', null, false, 'FALSE_NAME'],
    ['Seite.txt', 'xml', true, 'FALSE_NAME'],
    ['ohne Endung', 'pdf', false, 'WRONG_TYPE'],
    ['', 'pdf', false, 'WRONG_TYPE'],
  ])('of %j with the bytes of %j', (name, found, isText, expected) => {
    const verdict = verdictOn(name, found, isText);
    const said =
      verdict.take === 'document' ? verdict.type.mediaType : verdict.take === 'nothing' ? verdict.code : verdict.take;
    expect(said).toBe(expected);
  });
});

describe('safeName', () => {
  it.each([
    ['Aktenplan 2026.pdf', 'Aktenplan 2026.pdf'],
    ['C:\\Users\\maren\\Größe.PDF', 'Größe.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['Rechnung\u202efdp.exe', 'Rechnungfdp.exe'],
    ['a"\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['.htaccess.txt', 'htaccess.txt'],
    ['.pdf', 'datei.pdf'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(120)}.pdf`],
    ['???.csv', 'datei.csv'],
  ])('of %j', (given, expected) => expect(safeName(given)).toBe(expected));
});

describe('attachment', () => {
  it('gives both names, without a way out of the header', () => {
    expect(attachment('Größe (neu).pdf')).toBe(
      `attachment; filename="Gro__e (neu).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%28neu%29.pdf`,
    );
    expect(attachment('a"; filename=b.html\r\n.pdf')).not.toMatch(/[\r\n]|b\.html"/);
  });
});

describe('isPlainText', () => {
  it('knows text in any usual encoding of Europe, and nothing else', () => {
    expect(isPlainText(Buffer.from('a;ä;ß\r\n\t', 'utf8'))).toBe(true);
    expect(isPlainText(Buffer.from('a;\xe4', 'latin1'))).toBe(true);
    expect(isPlainText(Buffer.from('a\0b'))).toBe(false);
    expect(isPlainText(Buffer.from('abc', 'utf16le'))).toBe(false);
  });
});
