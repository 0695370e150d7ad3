import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { minutes } from '../../test/ground/builders.js';
import { codeOf, type Client, type RequestOptions } from '../../test/client.js';
import { picture, publishedBy, upload } from '../../test/ground/editorial.js';
import { TestApp } from '../../test/test-app.js';
import { PICTURE } from './file.limits.js';

let app: TestApp;
let owner: Client;
let other: Client;
let nobody: Client;
let outsider: Client;
beforeAll(async () => {
  app = await TestApp.start();
  owner = await app.signInAs(await app.build.officer());
  other = await app.signInAs(await app.build.person());
  outsider = await app.signInAs(await app.build.person({ approved: false }));
  nobody = app.client();
});
afterAll(() => app.close());

const send = (client: Client, body: Uint8Array | string, options: RequestOptions = {}) =>
  client.request('/files', { method: 'POST', headers: { 'x-lotsennetz': '1' }, body, ...options });
const stored = async (id: string): Promise<Buffer> => {
  const response = await fetch(new URL(`/files/${id}`, app.url), {
    headers: { cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const rows = async () => (await app.db.rows('select id from stored_file')).length;
const onDisk = (): number => {
  const folder = path.join(app.settings.dataDir, 'files');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
};

/** A PNG that says it is so large; there is nothing behind its head. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = Buffer.concat([Buffer.from('IHDR'), head]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(13);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), length, chunk, Buffer.alloc(4), Buffer.from('IDAT')]);
}

describe('an upload', () => {
  it('is refused from strangers and from accounts without access', async () => {
    const data = await picture();
    for (const client of [nobody, outsider]) {
      const answer = await send(client, data);
      expect([answer.status, JSON.parse(answer.text)]).toEqual([
        403,
        { code: 'FORBIDDEN', message: 'Dazu sind Sie nicht berechtigt.' },
      ]);
    }
    expect(await rows()).toBe(0);
  });

  it.each<[string, RequestOptions]>([
    ['without our header, as a form would', { headers: {} }],
    ['from another origin', { headers: { 'x-lotsennetz': '1', origin: 'https://evil.example' } }],
  ])('is refused %s', async (_, options) => {
    const answer = await send(owner, await picture(), options);
    expect(answer.status).toBe(403);
    expect(await rows()).toBe(0);
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('of a %s is kept as WebP', async (format) => {
    const data = await sharp(await picture(30, 20))
      .toFormat(format)
      .toBuffer();
    const answer = await send(owner, data);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      201,
      { width: 30, height: 20, mediaType: 'image/webp' },
    ]);
    const { id } = JSON.parse(answer.text) as { id: string };
    expect(await sharp(await stored(id)).metadata()).toMatchObject({ format: 'webp', width: 30, height: 20 });
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each<[string, () => Promise<Uint8Array | string>]>([
    ['an SVG', () => Promise.resolve(svg)],
    ['an SVG with a byte order mark', () => Promise.resolve(`\ufeff<?xml version="1.0"?>${svg}`)],
    ['a web page', () => Promise.resolve('<!DOCTYPE html><script>alert(1)</script>')],
    ['a web page that begins like a GIF', () => Promise.resolve('GIF89a<script>alert(1)</script>')],
    ['a PDF', () => Promise.resolve('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>')],
    [
      'a TIFF',
      async () =>
        sharp(await picture())
          .tiff()
          .toBuffer(),
    ],
    ['a text', () => Promise.resolve('Bild')],
    ['nothing', () => Promise.resolve('')],
    ['a PNG that is cut off', async () => (await picture(200, 200)).subarray(0, 90)],
    [
      'a JPEG that is cut off',
      async () =>
        (
          await sharp(await noise(200, 200))
            .jpeg()
            .toBuffer()
        ).subarray(0, 9_000),
    ],
    ['random bytes', () => Promise.resolve(Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256)))],
  ])('of %s is refused as no picture, whatever it is called', async (_, make) => {
    const before = [await rows(), onDisk()];
    const answer = await send(owner, await make(), {
      headers: { 'x-lotsennetz': '1', 'content-type': 'image/png', 'content-disposition': 'filename="bild.png"' },
    });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      { code: 'NOT_A_PICTURE', message: 'Die Datei ist kein Bild (JPEG, PNG, WebP, AVIF oder GIF).' },
    ]);
    expect([await rows(), onDisk()]).toEqual(before);
  });

  it('keeps of a picture that is also a script the picture alone', async () => {
    const gif = await sharp(await picture())
      .gif()
      .toBuffer();
    const polyglot = Buffer.concat([gif, Buffer.from('*/=1;alert(1)//<script>alert(1)</script>')]);
    const id = await upload(owner, polyglot);
    const kept = await stored(id);
    expect(kept.subarray(0, 4).toString('latin1')).toBe('RIFF');
    expect(kept.toString('latin1')).not.toMatch(/alert|script/);
  });

  it('keeps neither place nor words of a photo, and turns it upright', async () => {
    const photo = await sharp(await picture(40, 20))
      .withMetadata({ orientation: 6 })
      .withExif({
        IFD0: { Copyright: 'Geheime Person', ImageDescription: 'Geheimer Ort' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 46/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '9/1 10/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Geheime Person');
    const kept = await stored(await upload(owner, photo));
    const { exif, xmp, iptc, width, height } = await sharp(kept).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(kept.toString('latin1')).not.toContain('Geheim');
    expect(width && height && width < height).toBe(true);
  });

  it('makes what is wider than a screen smaller', async () => {
    const answer = await send(owner, await picture(4_000, 100));
    expect(JSON.parse(answer.text)).toMatchObject({ width: PICTURE.storedWidth, height: 48 });
  });

  it.each([
    [50_000, 50_000],
    [2_147_483_647, 2_147_483_647],
    [8_000, 7_000],
  ])('of %s × %s pixels is refused before it is unpacked', async (width, height) => {
    const start = performance.now();
    const answer = await send(owner, pngHead(width, height));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(answer.status).toBe(422);
    expect(['TOO_LARGE', 'NOT_A_PICTURE']).toContain((JSON.parse(answer.text) as { code: string }).code);
    expect(await owner.data('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it('says of a picture with too many pixels that it is too large', async () => {
    const wide = await sharp({ create: { width: 10_001, height: 5_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const answer = await send(owner, wide);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      { code: 'TOO_LARGE', message: 'Das Bild ist zu groß (höchstens 10 MB und 50 Megapixel).' },
    ]);
  });

  it('of more than ten megabytes is refused', async () => {
    const before = await rows();
    const answer = await send(owner, new Uint8Array(PICTURE.bytes + 1));
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([413, { code: 'TOO_LARGE' }]);
    const streamed = await fetch(new URL('/files', app.url), {
      method: 'POST',
      headers: { 'x-lotsennetz': '1', cookie: `lotsennetz=${owner.cookies.get('lotsennetz')}` },
      body: endless(PICTURE.bytes + 1_000_000),
      duplex: 'half',
    });
    expect(streamed.status).toBe(413);
    expect(await rows()).toBe(before);
  });

  it('speaks the language that was chosen', async () => {
    const answer = await send(owner, 'x', { headers: { 'x-lotsennetz': '1', 'accept-language': 'en-GB,en' } });
    expect(JSON.parse(answer.text)).toMatchObject({ message: expect.stringMatching(/^The file is no picture/) });
  });

  it('is counted: so many an hour, and no more', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    await app.db.rows(
      `insert into stored_file (id, owner_id, media_type, bytes, width, height, created_at)
       select gen_random_uuid(), $1, 'image/webp', 1, 1, 1, now() - interval '59 minutes' from generate_series(1, $2)`,
      [person.id, PICTURE.perHour - 1],
    );
    expect((await send(client, await picture())).status).toBe(201);
    const answer = await send(client, await picture());
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([429, { code: 'TOO_MANY' }]);
    await app.db.rows(`update stored_file set created_at = now() - interval '61 minutes' where owner_id = $1`, [
      person.id,
    ]);
    expect((await send(client, await picture())).status).toBe(201);
  });
});

describe('a picture', () => {
  it('is for its owner until something shows it, then for those who may read that', async () => {
    const file = await upload(owner);
    const statuses = async () => {
      const found: number[] = [];
      for (const client of [owner, other, outsider, nobody])
        found.push((await client.request(`/files/${file}`)).status);
      return found;
    };
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    const id = await publishedBy(owner, { pictures: [{ file, alt: 'Ein Rathaus' }] });
    expect(await statuses()).toEqual([200, 200, 404, 404]);
    await app.db.rows(`update post set state = 'WITHDRAWN' where id = $1`, [id]);
    expect(await statuses()).toEqual([200, 404, 404, 404]);
  });

  it('is shown by any of several items', async () => {
    const file = await upload(owner);
    const [hidden] = [
      await publishedBy(owner, { pictures: [{ file, alt: 'a' }] }),
      await publishedBy(owner, { pictures: [{ file, alt: 'b' }] }),
    ];
    await app.db.rows(`update post set audience_qualified_only = true where id = $1`, [hidden]);
    expect((await other.request(`/files/${file}`)).status).toBe(200);
  });

  it('runs nothing in our origin, whatever it holds', async () => {
    const file = await upload(owner);
    const { headers } = await owner.request(`/files/${file}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline; filename="bild.webp"',
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=300',
    });
  });

  it('comes in the widths that pages ask for, never wider than it is', async () => {
    const file = await upload(owner, await picture(1_000, 500));
    const widthOf = async (query: string) => (await sharp(await stored(`${file}${query}`)).metadata()).width;
    expect(await widthOf('')).toBe(1_000);
    for (const [asked, given] of [
      [1, 320],
      [320, 320],
      [321, 640],
      [960, 960],
      [961, 1_000],
      [9_999, 1_000],
    ])
      expect([asked, await widthOf(`?w=${asked}`)]).toEqual([asked, given]);
    for (const query of ['?w=', '?w=0x10', '?w=-1', '?w=99999', '?w=320&w=640', '?w=a'])
      expect([query, await widthOf(query)]).toEqual([query, 1_000]);
  });

  it('is made smaller once, also for many readers at once', async () => {
    const file = await upload(owner, await picture(1_000, 500));
    const before = onDisk();
    const answers = await Promise.all(Array.from({ length: 12 }, () => owner.request(`/files/${file}?w=320`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(onDisk()).toBe(before + 1);
  });

  it.each([
    'x',
    '..',
    '%2e%2e%2fsession.secret',
    '..%2f..%2fetc%2fpasswd',
    '0198c0de-0000-7000-8000-000000000000',
    '%00',
  ])('is not found at %s', async (id) => {
    const answer = await owner.request(`/files/${id}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/root:|Error|\/src\//);
  });

  it('is gone when its bytes are, and the platform goes on', async () => {
    const file = await upload(owner);
    await app.db.rows(`update stored_file set id = gen_random_uuid() where id = $1`, [file]);
    const [row] = await app.db.rows<{ id: string }>('select id from stored_file order by created_at desc limit 1');
    expect((await owner.request(`/files/${row?.id}`)).status).toBe(404);
    expect((await owner.request(`/files/${row?.id}?w=320`)).status).toBe(404);
  });
});

describe('an alternative text', () => {
  it('with half a character is refused or kept, but breaks nothing', async () => {
    const file = await upload(owner);
    const input = {
      clientKey: file,
      content: {
        title: 'x',
        body: 'x',
        topics: [],
        pictures: [{ file, alt: 'a\ud800b' }],
        audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
        pinnedUntil: minutes(5).toISOString(),
      },
    };
    const answer = await owner.gql('mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }', {
      input,
    });
    expect([undefined, 'BAD_INPUT']).toContain(codeOf(answer));
  });
});

/** Grey noise, which does not compress to nothing. */
const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();

function endless(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(left, 256 * 1024)));
      left -= 256 * 1024;
      if (left <= 0) controller.close();
    },
  });
}
