// The floor: one hand-written statement's JSON through node:http, without session, schema or framework.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerQuestions } from '../processes/child.js';
import type { Floor } from './floor.js';
import { poolOfRival } from './rival.js';

const pool = poolOfRival();
const { sql, values } = JSON.parse(process.env['FLOOR'] ?? '') as Floor;

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  req.resume();
  const own = values[Number(req.headers['x-viewer'])];
  if (!own) return void res.writeHead(400).end();
  const { rows } = await pool.query<{ answer: string }>({ name: 'floor', text: sql, values: [...own] });
  const body = Buffer.from(rows[0]?.answer ?? '');
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
}

answerQuestions(async () => {
  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => res.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
});
