import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';

const dir = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-web-'));
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
};

let app: TestApp;
beforeAll(async () => {
  write('client/index.html', '<html lang="de"><head><!--preload--></head><body><!--first-answer--></body></html>');
  write('client/assets/kept.js', 'export const kept = true;');
  write('client/assets/gone.js', 'export const gone = true;');
  write('package.json', '{ "type": "module" }');
  write(
    'server/entry-server.js',
    `export const plan = (url) => ({
       route: url === '/da' ? 'here' : 'not-found',
       preload: ['/assets/kept.js'],
       queries: [{ key: 7, query: '{ topics { id } me { id } }', variables: {} }, { key: 8, query: '{ me { id } }', variables: {} }],
     });`,
  );
  app = await TestApp.start({ settings: { webDir: dir } });
});
afterAll(async () => {
  await app.close();
  rmSync(dir, { recursive: true });
});

describe('the web app', () => {
  it('comes with preloads and the answers that the viewer may have', async () => {
    const { status, text } = await app.client().request('/da');
    expect(status).toBe(200);
    expect(text).toContain('<link rel="modulepreload" href="/assets/kept.js">');
    const answers: unknown = JSON.parse(/<script[^>]*id="first-answer"[^>]*>(.*)<\/script>/.exec(text)?.[1] ?? '');
    expect(answers).toEqual({ 8: { data: '{"me":null}' } });
  });

  it('answers 404 where no page is, and for a file that is none', async () => {
    expect((await app.client().request('/nirgends')).status).toBe(404);
    const missing = await app.client().request('/assets/other.js');
    expect([missing.status, missing.text]).toEqual([404, 'Not found']);
  });

  it('survives that its files vanish while it runs', async () => {
    expect((await app.client().request('/assets/gone.js')).text).toBe('export const gone = true;');
    rmSync(path.join(dir, 'client/assets/gone.js'));
    await expect(app.client().request('/assets/gone.js')).rejects.toThrow();
    const { status, headers } = await app.client().request('/assets/kept.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});
