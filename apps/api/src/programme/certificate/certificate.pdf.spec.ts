import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { certificatePdf, type CertificateText } from './certificate.pdf.js';

const TEXT: CertificateText = {
  name: 'Zoë Öztürk-Šimić',
  course: null,
  completedOn: '2026-11-26',
  days: [
    { title: 'Chancen der Digitalisierung', on: '2026-11-12', provider: 'Verwaltungsschule' },
    { title: 'Rechtliche Grundlagen', on: '2026-11-19', provider: 'Verwaltungsschule' },
    { title: 'Veränderung gestalten', on: '2026-11-26', provider: 'Akademie' },
  ],
  issuedOn: '2026-11-27',
  code: '7K3DW-00000-ABCDE-ZZZZZ',
  verifyAt: 'https://lotsennetz.example/zertifikat',
};

/** The file as text, its packed streams opened. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return `${raw}\n${streams.join('\n')}`;
}

/** What a reader gets out of the file: glyphs of each font turned back by its own table. */
function readable(pdf: Buffer): string {
  const text = opened(pdf);
  const letters = new Map<string, string>();
  for (const [, table = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, list = ''] of table.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)) letters.set(list, list);
  }
  return [...letters.keys()]
    .flatMap((list) =>
      [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le')),
    )
    .join('');
}

describe('the paper', () => {
  it('is tagged, titled, in German, with its fonts inside', async () => {
    const pdf = opened(await certificatePdf(TEXT));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of [
      '/StructTreeRoot',
      '/MarkInfo',
      '/Marked true',
      '/Lang (de-DE)',
      '/DisplayDocTitle true',
      'pdfuaid:part>1<',
    ]) {
      expect(pdf).toContain(part);
    }
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Figure']) expect(pdf).toContain(`/S /${tag}`);
    expect(pdf).toMatch(/\/Alt \(/);
    const fonts = [...pdf.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    const files = [...pdf.matchAll(/\/FontFile[23]? \d+ 0 R/g)];
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(fonts.every((name) => name?.includes('FiraSans'))).toBe(true);
  });

  it('holds its text as text: every letter of name, day and code can be read out', async () => {
    const letters = new Set(readable(await certificatePdf(TEXT)));
    for (const letter of 'ZoëÖztürk-ŠimićZertifikat26.November7K3DWABCDE') expect(letters.has(letter)).toBe(true);
  });

  it('prints an Aufbau by its title, and no code for cameras where the platform has no address', async () => {
    const pdf = opened(await certificatePdf({ ...TEXT, course: 'Prozesse neu denken', verifyAt: null }));
    expect(pdf).not.toContain('/S /Figure');
    expect(pdf).toMatch(/Zertifikat/);
  });

  it('fits on one page also with a long name and six days', async () => {
    const days = Array.from({ length: 6 }, (_, index) => ({
      title: `Tag ${index + 1} mit einem längeren Titel`,
      on: '2026-11-26',
      provider: 'Verwaltungs- und Wirtschafts-Akademie Stuttgart',
    }));
    const pdf = opened(
      await certificatePdf({
        ...TEXT,
        name: 'Karl-Theodor Maximilian von und zu Hohenlohe-Schillingsfürst',
        course: 'Ein Titel von einiger Länge für eine Aufbauschulung',
        days,
      }),
    );
    expect([...pdf.matchAll(/\/Type \/Page\b/g)]).toHaveLength(1);
  });
});
