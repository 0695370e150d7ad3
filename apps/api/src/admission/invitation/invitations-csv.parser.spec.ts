import { describe, expect, it } from '@jest/globals';
import { parseInvitationsCsv } from './invitations-csv.parser.js';

const KEYS = new Set(['08136088', '08425']);
const HEADER = 'email;name;ags;function';
const parse = (...lines: string[]) => parseInvitationsCsv([HEADER, ...lines].join('\r\n'), KEYS);
const told = ({ refused }: ReturnType<typeof parse>) =>
  refused.map(({ line, field, code }) => `${line} ${field} ${code}`);

describe('a list of people to invite', () => {
  it('is read with umlauts, quotes, empty lines, byte order mark and without a function', () => {
    const text = `\ufeff${HEADER}\na@b.de;Özlem Öz;08136088;Hauptamt\n\n;;;\n"c@d.de";"Meier; Eva ""Evi""";08425;\n`;
    expect(parseInvitationsCsv(text, KEYS)).toEqual({
      rows: [
        { line: 2, email: 'a@b.de', name: 'Özlem Öz', ags: '08136088', jobTitle: 'Hauptamt' },
        { line: 5, email: 'c@d.de', name: 'Meier; Eva "Evi"', ags: '08425', jobTitle: null },
      ],
      refused: [],
    });
  });

  it.each<[string, string[], string[]]>([
    ['half an address', ['a@;A;08136088;x'], ['2 email NOT_AN_EMAIL']],
    ['an address that would be two headers', ['a@b.de\u0085Bcc:x@y.de;A;08136088;x'], ['2 email NOT_AN_EMAIL']],
    ['no name', ['a@b.de;;08136088;x'], ['2 name MISSING_NAME']],
    ['a name that is too long', [`a@b.de;${'x'.repeat(201)};08136088;`], ['2 name TOO_LONG']],
    ['an unknown key', ['a@b.de;A;08999999;'], ['2 ags UNKNOWN_AGS']],
    ['too few columns', ['a@b.de;A;08136088'], ['2 null WRONG_COLUMNS']],
    ['an open quote', ['"a@b.de;A;08136088;x'], ['2 null WRONG_COLUMNS']],
    ['unreadable umlauts', ['a@b.de;\ufffdzlem;08136088;x'], ['2 null WRONG_ENCODING']],
    ['an address twice', ['a@b.de;A;08136088;', 'x@y.de;B;08425;', 'A@B.de;C;08425;'], ['4 email DUPLICATE_LINE']],
    ['several findings at once', ['a;;1;'], ['2 email NOT_AN_EMAIL', '2 name MISSING_NAME', '2 ags UNKNOWN_AGS']],
    ['nobody', [], ['0 null NO_ROWS']],
    ['501 people', Array.from({ length: 501 }, (_, index) => `p${index}@b.de;A;08136088;`), ['0 null TOO_MANY_LINES']],
  ])('with %s is refused by line', (_, lines, findings) => expect(told(parse(...lines))).toEqual(findings));

  it('needs its header, and names the key that was probably meant', () => {
    expect(parseInvitationsCsv('a@b.de;A;08136088;', KEYS).refused).toMatchObject([
      { line: 1, code: 'HEADER_MISSING' },
    ]);
    expect(parse('a@b.de;A;8136088;').refused[0]?.de).toContain('Gemeint ist vielleicht 08136088.');
  });

  it('takes 500 people', () => {
    expect(parse(...Array.from({ length: 500 }, (_, index) => `p${index}@b.de;A;08136088;`)).rows).toHaveLength(500);
  });
});
