// Loaded into the platform before its own code (node --import): tells which SQL statements each request sent. Only for
// counting: following a request through its callbacks costs more than many a statement.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

const requests = new AsyncLocalStorage<string[]>();
const TRANSACTION = /^\s*(begin|start transaction|commit|rollback|savepoint|release|set )/i;
/** Followers of facts: woken by the request that recorded one, but no part of it. */
const FOLLOWING = /^\s*(select xid::text|select p\.consumer|select pg_notify)/i;
let last: string[] = [];

type Emit = (this: Server, event: string, ...args: unknown[]) => boolean;
const serverPrototype = Server.prototype as unknown as { emit: Emit };
const emit = serverPrototype.emit;
serverPrototype.emit = function (event, ...args) {
  if (event !== 'request') return emit.call(this, event, ...args);
  const [request, response] = args as [IncomingMessage, ServerResponse];
  if (!request.url?.startsWith('/graphql')) return emit.call(this, event, ...args);
  const statements: string[] = [];
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = ((...given: unknown[]) => {
    // What a request leaves to be done in the background is no part of it.
    last = [...statements];
    return end(...given);
  }) as ServerResponse['end'];
  return requests.run(statements, () => emit.call(this, event, ...args));
};

type Query = (this: pg.Client, config: unknown, ...rest: unknown[]) => unknown;
const clientPrototype = pg.Client.prototype as unknown as { query: Query };
const query = clientPrototype.query;
clientPrototype.query = function (config, ...rest) {
  const text = typeof config === 'string' ? config : (config as { text?: string }).text;
  if (text !== undefined && !TRANSACTION.test(text) && !FOLLOWING.test(text)) requests.getStore()?.push(text);
  return query.call(this, config, ...rest);
};

process.on('message', (message: { meter?: { ask: string }; number?: number }) => {
  if (message.meter?.ask === 'statements') process.send?.({ number: message.number, value: last });
});
