import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { Client } from '../../test/client.js';
import { picture } from '../../test/ground/editorial.js';
import { minimalPdf, zipOf } from '../../test/ground/documents.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let owner: Client;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { uploadBytes: 2 * 1024 * 1024 } });
  owner = await app.signInAs(await app.build.person());
  other = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const send = (name: string, body: Uint8Array | string, client = owner) =>
  client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1', 'x-file-name': encodeURIComponent(name) },
    body,
  });
const answered = (answer: { status: number; text: string }) =>
  [answer.status, (JSON.parse(answer.text) as { code?: string }).code] as const;
const rows = async () => (await app.db.rows('select id from stored_file')).length;
const onDisk = (): number => {
  const folder = path.join(app.settings.dataDir, 'files');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
};
const docx = () =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    'word/document.xml': '<w:document/>',
  });
const docm = () =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml"
      ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
    'word/document.xml': '<w:document/>',
    'word/vbaProject.bin': 'x',
  });

describe('a document', () => {
  it.each<[string, () => Uint8Array | string, string]>([
    ['Aktenplan Größe.pdf', minimalPdf, 'application/pdf'],
    ['Vorlage.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'Vorlage.odt',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'application/vnd.oasis.opendocument.text',
    ],
    ['Kosten.csv', () => 'Posten;Betrag\r\nScanner;1.200\r\n', 'text/csv'],
    ['Umlaute.csv', () => Buffer.from('Größe;1\r\n', 'latin1'), 'text/csv'],
    ['Notiz.txt', () => '<script>alert(1)</script>', 'text/plain'],
  ])('%s is kept and served to be saved', async (name, make, mediaType) => {
    const body = Buffer.from(make());
    const answer = await send(name, body);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      201,
      { id: expect.any(String), name, mediaType, bytes: body.length, width: null, height: null },
    ]);
    const { id } = JSON.parse(answer.text) as { id: string };
    const { headers, status } = await owner.request(`/files/${id}`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': expect.stringContaining(mediaType),
      'content-length': String(body.length),
      'content-disposition': expect.stringContaining(`filename*=UTF-8''${encodeURIComponent(name)}`),
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
    });
    const bytes = await fetch(new URL(`/files/${id}`, app.url), {
      headers: { cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}` },
    });
    expect(Buffer.from(await bytes.arrayBuffer()).equals(body)).toBe(true);
    expect((await other.request(`/files/${id}`)).status).toBe(404);
  });

  it('that is a picture is written anew', async () => {
    const answer = await send('Foto vom Amt.png', await picture(30, 20));
    expect(JSON.parse(answer.text)).toMatchObject({ name: 'Foto vom Amt.webp', mediaType: 'image/webp', width: 30 });
  });

  it.each<[string, string, () => Uint8Array | string]>([
    ['FALSE_NAME', 'Rechnung.pdf', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['FALSE_NAME', 'Rechnung.pdf', () => '<!DOCTYPE html><script>alert(1)</script>'],
    ['FALSE_NAME', 'Vorlage.docx', docm],
    ['FALSE_NAME', 'Vorlage.docx', () => zipOf({ 'a.txt': 'x' })],
    ['FALSE_NAME', 'Vorlage.xlsx', docx],
    ['FALSE_NAME', 'Foto.png', minimalPdf],
    ['FALSE_NAME', 'Liste.csv', minimalPdf],
    ['FALSE_NAME', 'Liste.csv', () => Buffer.from([65, 0, 66])],
    ['WRONG_TYPE', 'Vorlage.docm', docm],
    ['WRONG_TYPE', 'seite.html', () => '<p>'],
    ['WRONG_TYPE', 'bild.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['WRONG_TYPE', 'programm.exe', minimalPdf],
    ['WRONG_TYPE', 'archiv.zip', () => zipOf({ 'a.txt': 'x' })],
    ['EMPTY', 'leer.pdf', () => ''],
  ])('is refused as %s when it is called %s and is something else', async (code, name, make) => {
    const before = [await rows(), onDisk()];
    const answer = await send(name, make());
    expect(answered(answer)).toEqual([422, code]);
    expect([await rows(), onDisk()]).toEqual(before);
  });

  it('does not crash whoever looks into it: truncated and garbled archives and PDFs', async () => {
    const whole = docx();
    for (const body of [
      whole.subarray(0, 40),
      whole.subarray(0, -30),
      Buffer.concat([whole.subarray(0, 26), Buffer.alloc(4, 255), whole.subarray(30)]),
    ])
      expect((await send('Vorlage.docx', body)).status).toBeLessThan(500);
    expect(await owner.data('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it('of 200 MB is refused before its bytes come, and nothing of it is stored', async () => {
    const before = [await rows(), onDisk()];
    const started = performance.now();
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const req = http.request(new URL('/files', app.url), {
        method: 'POST',
        headers: {
          cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}`,
          'x-lotsennetz': '1',
          'x-file-name': 'gross.pdf',
          'content-length': String(200 * 1024 * 1024),
        },
      });
      req.on('error', reject);
      req.on('response', (res) => {
        let text = '';
        res.on('data', (chunk: Buffer) => (text += chunk.toString()));
        res.on('end', () => {
          resolve({ status: res.statusCode ?? 0, text });
          req.destroy();
        });
      });
      req.write(Buffer.alloc(1024));
    });
    expect(answered(answer)).toEqual([413, 'DOCUMENT_TOO_LARGE']);
    expect(answer.text).toContain('höchstens 2 MB');
    expect(performance.now() - started).toBeLessThan(2_000);
    expect([await rows(), onDisk()]).toEqual(before);
  });

  it('that does not say its length is cut off at the limit', async () => {
    const before = [await rows(), onDisk()];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(512 * 1024).fill(65));
      },
    });
    const answer = await fetch(new URL('/files', app.url), {
      method: 'POST',
      headers: { cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}`, 'x-lotsennetz': '1', 'x-file-name': 'a.txt' },
      body,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
    expect([await rows(), onDisk()]).toEqual(before);
  });

  it('that breaks off leaves nothing', async () => {
    const before = [await rows(), onDisk()];
    const req = http.request(new URL('/files', app.url), {
      method: 'POST',
      headers: {
        cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}`,
        'x-lotsennetz': '1',
        'x-file-name': 'a.txt',
        'content-length': '1000',
      },
    });
    req.on('error', () => undefined);
    req.write('Anfang');
    await new Promise((resolve) => setTimeout(resolve, 150));
    req.destroy();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([await rows(), onDisk()]).toEqual(before);
  });

  it('with a name that cannot be read is refused', async () => {
    const answer = await owner.request('/files', {
      method: 'POST',
      headers: { 'x-lotsennetz': '1', 'x-file-name': '%E0%A4%A' },
      body: 'x',
    });
    expect(answered(answer)).toEqual([422, 'WRONG_TYPE']);
  });
});
