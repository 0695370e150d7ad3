import { METRICS_TOKEN, type Server } from '../processes/server.js';

/** A counter of the platform, read as operators read it. */
export async function metric(server: Pick<Server, 'port'>, name: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  });
  const line = (await response.text()).split('\n').find((text) => text.startsWith(`${name} `));
  if (line === undefined) throw new Error(`the platform has no metric ${name}`);
  return Number(line.slice(name.length + 1));
}
