import { isDeepStrictEqual } from 'node:util';
import { LoadClient } from '../clients/load-client.js';
import { PlatformClient } from '../clients/platform-client.js';
import type { Amounts } from '../options.js';
import type { Server } from '../processes/server.js';
import { median, short } from '../report/numbers.js';

/** A server that is measured beside others, with what it is asked. */
export interface Contender<Name extends string = string> {
  name: Name;
  server: Server;
  requests: readonly { headers: Record<string, string>; body: { query: string; variables: object } }[];
}

interface Measured {
  perSecond: number;
  /** Node's CPU per request, milliseconds. */
  cpuMs: number;
  p50: number;
}

/** What a contest found; ratios are of neighbours in time: what the machine does meanwhile meets both. */
export class Results<Name extends string> {
  constructor(private readonly runs: ReadonlyMap<Name, readonly Measured[]>) {}

  private of(name: Name, field: keyof Measured): number[] {
    return (this.runs.get(name) ?? []).map((run) => run[field]);
  }

  median(name: Name, field: keyof Measured): number {
    return median(this.of(name, field));
  }

  /** Median of the ratios of one contender to another, run by run. */
  ratio(name: Name, other: Name, field: keyof Measured = 'perSecond'): number {
    const others = this.of(other, field);
    return median(this.of(name, field).map((own, run) => own / (others[run] ?? NaN)));
  }

  absolute(name: Name): string {
    const [perSecond, cpu, p50] = (['perSecond', 'cpuMs', 'p50'] as const).map((field) =>
      short(this.median(name, field)),
    );
    return `${perSecond}/s, ${cpu} ms CPU, p50 ${p50} ms`;
  }
}

/** Asks the contenders in turns, each for some seconds, as often as the run repeats. */
export async function contest<Name extends string>(
  contenders: readonly Contender<Name>[],
  { connections, repetitions, secondsPerServer, warmUpSeconds }: Amounts,
  profileDir: string | null,
): Promise<Results<Name>> {
  const client = LoadClient.start();
  const ask = (contender: Contender<Name>, seconds: number) => measure(client, contender, connections, seconds);
  try {
    for (const contender of contenders) await ask(contender, warmUpSeconds);
    const runs = new Map(contenders.map(({ name }) => [name, [] as Measured[]]));
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const contender of contenders) runs.get(contender.name)?.push(await ask(contender, secondsPerServer));
    }
    for (const contender of profileDir === null ? [] : contenders) {
      await contender.server.profiled(profileDir, () => ask(contender, secondsPerServer));
    }
    return new Results(runs);
  } finally {
    await client.stop();
  }
}

/** A ratio means something only when all give the same: compared request by request before anything is measured. */
export async function requireSameAnswers(contenders: readonly Contender[], count: number): Promise<void> {
  for (let request = 0; request < count; request++) {
    const answers = await Promise.all(
      contenders.map(({ server, requests }) => {
        const asked = requests[request];
        if (!asked) throw new Error('nothing to ask');
        return new PlatformClient(server, asked.headers).data(asked.body.query, asked.body.variables);
      }),
    );
    const [first, ...others] = answers;
    others.forEach((answer, index) => {
      if (isDeepStrictEqual(first, answer)) return;
      throw new Error(
        `${contenders[0]?.name} and ${contenders[index + 1]?.name} answer differently: ${difference(first, answer)}`,
      );
    });
  }
}

/** Where two answers first differ. */
function difference(one: unknown, other: unknown, path = 'data'): string {
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [a, b] = [one, other].map((value) => (value as Record<string, unknown>)[key]);
      if (!isDeepStrictEqual(a, b)) return difference(a, b, `${path}.${key}`);
    }
  }
  return `${path} is ${JSON.stringify(one)} here and ${JSON.stringify(other)} there`.slice(0, 1_000);
}

async function measure(
  client: LoadClient,
  { server, requests }: Contender,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const before = await server.cpu();
  const question = { port: server.port, path: '/graphql', requests, connections, seconds };
  const { answers, perSecond, p50 } = await client.load(question);
  return { perSecond, p50, cpuMs: ((await server.cpu()) - before) / answers };
}
