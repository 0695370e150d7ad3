// A bare WebSocket server: sends the same bytes to everybody, knows no person, protocol or subscription.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerQuestions } from '../processes/child.js';

const open = new Set<WebSocket>();

async function listen(): Promise<number> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false });
  sockets.on('connection', (socket) => {
    open.add(socket);
    socket.on('message', () => undefined);
    socket.once('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends to all; the moment before, in milliseconds since 1970. */
function broadcast(text: string): number {
  const began = Date.now();
  const bytes = Buffer.from(text);
  for (const socket of open) socket.send(bytes, { binary: false });
  return began;
}

answerQuestions<{ ask: 'listen' } | { ask: 'broadcast'; text: string }>((question) =>
  question.ask === 'listen' ? listen() : Promise.resolve(broadcast(question.text)),
);
