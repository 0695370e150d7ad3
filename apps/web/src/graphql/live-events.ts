import { createClient } from 'graphql-sse';
import type { LiveRequest, LiveSink, Transport } from './live.js';

/** The server writes at least a comment this often; a longer silence means that the connection is dead. */
const silentFor = 45_000;

/** Server-sent events, for networks whose proxy refuses WebSockets. Loaded only then. */
export function eventsTransport(url: string): Transport {
  return {
    subscribe(request: LiveRequest, sink: LiveSink) {
      const client = createClient({
        url,
        singleConnection: false,
        retryAttempts: 0,
        headers: { 'content-type': 'application/json' },
        fetchFn: (input: RequestInfo, init?: RequestInit) => watchedFetch(input, init, sink.up),
      });
      const stop = client.subscribe(request, {
        next: (result) => sink.next(result),
        error: (cause) => sink.down(httpStatus(cause), cause),
        complete: () => sink.complete(),
      });
      return () => {
        stop();
        client.dispose();
      };
    },
  };
}

async function watchedFetch(input: RequestInfo, init: RequestInit | undefined, opened: () => void): Promise<Response> {
  const response = await fetch(input, init);
  if (!response.ok || !response.body) return response;
  opened();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.error(new Error('The event stream fell silent')), silentFor);
  };
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start: watch,
      transform(chunk, controller) {
        watch(controller);
        controller.enqueue(chunk);
      },
      flush: () => clearTimeout(timer),
    }),
  );
  return new Response(body, { status: response.status, headers: response.headers });
}

function httpStatus(cause: unknown): number | undefined {
  return typeof cause === 'object' && cause !== null && 'response' in cause && cause.response instanceof Response
    ? cause.response.status
    : undefined;
}
