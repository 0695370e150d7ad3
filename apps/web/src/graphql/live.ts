import { liveStatus, setLiveStatus } from './live-status.js';

export interface LiveRequest {
  query: string;
  variables: Record<string, unknown>;
}

export interface LiveSink {
  up: () => void;
  next: (result: { data?: unknown; errors?: readonly unknown[] }) => void;
  /** code: close code of the socket or HTTP status, where there was one. */
  down: (code: number | undefined, cause: unknown) => void;
  complete: () => void;
}

export interface Transport {
  subscribe: (request: LiveRequest, sink: LiveSink) => () => void;
}

export interface LiveOptions {
  socket: () => Promise<Transport>;
  /** The way around a proxy that refuses WebSockets. */
  events: () => Promise<Transport>;
  /** The server ended the connection because the session ended, or the access of its person. */
  sessionEnded: (why: 'UNAUTHENTICATED' | 'NO_ACCESS') => void;
  wait?: (milliseconds: number) => number;
}

type Observer = { next: (result: never) => void; error: (cause: unknown) => void; complete: () => void };

/** Failed tries in a row without one connection after which server-sent events are tried. */
const socketTries = 2;
const sessionCodes = new Map<number | undefined, 'UNAUTHENTICATED' | 'NO_ACCESS'>([
  [401, 'UNAUTHENTICATED'],
  [4401, 'UNAUTHENTICATED'],
  [403, 'NO_ACCESS'],
  [4403, 'NO_ACCESS'],
]);

/**
 * Subscriptions that survive: they start anew with a growing pause and with `after` set to the last cursor
 * received, so that nothing is missed and nothing comes twice.
 */
export function createLive(options: LiveOptions) {
  let socket: Promise<Transport> | undefined;
  let fallback: Promise<Transport> | undefined;
  let running = 0;
  const wait = options.wait ?? ((milliseconds) => milliseconds * (0.75 + Math.random() / 2));

  function subscribe(request: LiveRequest, observer: Observer): () => void {
    const variables = { ...request.variables };
    let stop: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let ended = false;

    async function connect() {
      clearTimeout(timer);
      const transport = await (fallback ?? (socket ??= options.socket())).catch(() => null);
      if (ended) return;
      if (!transport) {
        // The transport's code could not be loaded: the next try asks for it again.
        socket = fallback = undefined;
        down(undefined, new Error('No transport'));
        return;
      }
      stop = transport.subscribe({ query: request.query, variables }, { up, next, down, complete });
    }
    function up() {
      failures = 0;
      setLiveStatus('live');
    }
    function next(result: { data?: unknown; errors?: readonly unknown[] }) {
      const cursor = lastCursor(result.data);
      if (cursor) variables.after = cursor;
      observer.next(result as never);
    }
    function down(code: number | undefined, cause: unknown) {
      if (ended) return;
      stop = undefined;
      const why = sessionCodes.get(code);
      if (why) {
        end();
        options.sessionEnded(why);
        observer.error(cause);
        return;
      }
      failures += 1;
      if (failures >= socketTries && !fallback && navigator.onLine) {
        fallback = options.events();
        fallback.catch(() => undefined); // connect() deals with it
      }
      // A fallback that fails as well points to the network, not to the proxy: the socket is tried again.
      else if (failures > socketTries * 2) fallback = undefined;
      setLiveStatus('lost');
      timer = setTimeout(() => void connect(), wait(Math.min(30_000, 500 * 2 ** failures)));
    }
    function complete() {
      // The server completes a stream when it shuts down or when the client fell behind: go on from the cursor.
      down(undefined, new Error('The stream ended'));
    }
    const online = () => {
      if (!stop) void connect();
    };
    function end() {
      if (ended) return;
      ended = true;
      running -= 1;
      clearTimeout(timer);
      removeEventListener('online', online);
      stop?.();
    }

    addEventListener('online', online);
    running += 1;
    // One more on a line that is up changes nothing of what the reader is told, nor does one fewer.
    if (liveStatus() === 'off') setLiveStatus('connecting');
    void connect();
    return () => {
      end();
      if (running === 0) setLiveStatus('off');
    };
  }

  return { subscribe };
}

function lastCursor(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const change: unknown = Object.values(data)[0];
  return typeof change === 'object' && change !== null && 'cursor' in change && typeof change.cursor === 'string'
    ? change.cursor
    : undefined;
}
