// The floor: one hand-written statement's JSON through node:http, without session, schema or framework.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerQuestions } from '../processes/child.js';
import { FEED_AS_JSON, valuesOf, viewersOf, type Viewer } from './feed.sql.js';
import { poolOfRival, viewerEmails } from './rival.js';

const pool = poolOfRival();
let viewers: Viewer[] = [];

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  req.resume();
  const viewer = viewers[Number(req.headers['x-viewer'])];
  if (!viewer) return void res.writeHead(400).end();
  const { rows } = await pool.query<{ answer: string }>({
    name: 'feed',
    text: FEED_AS_JSON,
    values: valuesOf(viewer),
  });
  const body = Buffer.from(rows[0]?.answer ?? '');
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
}

answerQuestions(async () => {
  viewers = await viewersOf(pool, viewerEmails());
  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => res.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
});
