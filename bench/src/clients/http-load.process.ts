// Asks a server over several connections as fast as it answers, for some seconds. Each connection keeps one request.
import { answerQuestions } from '../processes/child.js';
import { quantile } from '../report/numbers.js';
import { Connection, requestBytes } from './connection.js';
import type { LoadQuestion, LoadResult } from './http-load.types.js';

const HAS_DATA = /^\{"data" ?: ?\{/;

async function load({ port, path, requests, connections, seconds }: LoadQuestion): Promise<LoadResult> {
  let lost: Error | null = null;
  const lines = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(port, (error) => (lost = error))),
  );
  const bytes = requests.map(({ headers, body }) => requestBytes(path, headers, body));
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    lines.map(async (line, index) => {
      for (let now = performance.now(), at = index; now < end; at += connections) {
        const request = bytes[at % bytes.length];
        if (!request) throw new Error('nothing to ask');
        const { status, body } = await line.ask(request);
        // A GraphQL error would be quick; it must not count as an answer.
        if (lost ?? (status !== 200 || !HAS_DATA.test(body.toString('latin1', 0, 20))))
          throw lost ?? new Error(`answered ${status}: ${body.toString('utf8', 0, 300)}`);
        const after = performance.now();
        latencies.push(after - now);
        now = after;
      }
    }),
  );
  const elapsed = performance.now() - began;
  for (const line of lines) line.close();
  return {
    answers: latencies.length,
    perSecond: (latencies.length / elapsed) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

answerQuestions(load);
