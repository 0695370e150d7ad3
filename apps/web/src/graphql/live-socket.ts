import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import type { LiveRequest, LiveSink, Transport } from './live.js';

const pingEvery = 20_000;
const answerWithin = 8_000;

/** WebSocket transport. A connection that dies silently is noticed by a ping without an answer and ended here. */
export function socketTransport(url: string): Transport {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let operations = 0;
  const client: Client = createClient({
    url,
    lazy: true,
    retryAttempts: 0,
    // Unique on its socket is enough. Where everybody counts alike, the server sends everybody the same bytes.
    generateID: () => String(++operations),
    keepAlive: pingEvery,
    connectionAckWaitTimeout: answerWithin,
    on: {
      ping: (received) => {
        if (received) return;
        clearTimeout(overdue);
        overdue = setTimeout(() => client.terminate(), answerWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
      closed: () => clearTimeout(overdue),
    },
  });
  return {
    subscribe(request: LiveRequest, sink: LiveSink) {
      let stopListening: (() => void) | undefined;
      stopListening = client.on('connected', sink.up);
      const stop = client.subscribe(request, {
        next: (result) => {
          sink.up();
          sink.next(result);
        },
        error: (cause) => {
          stopListening?.();
          sink.down(closeCode(cause), cause);
        },
        complete: () => {
          stopListening?.();
          sink.complete();
        },
      });
      return () => {
        stopListening?.();
        stop();
      };
    },
  };
}

function closeCode(cause: unknown): number | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'number'
    ? cause.code
    : undefined;
}
