import type { Amounts } from '../options.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import type { World } from '../world/world.js';
import { contest, type Contender } from './contest.js';
import { asMembers } from './feed.figure.js';

const AIM = 1.2;

/** The feed page over more and more posts: what a reader waits, one request after the other. */
export async function measureGrowth(world: World, amounts: Amounts): Promise<Row[]> {
  const contenders: Contender[] = [];
  try {
    for (const posts of amounts.growth) {
      const platform = await startPlatform(`platform-${posts}`, platformSettings(await world.with({ posts })));
      const name = posts.toLocaleString('en');
      contenders.push({ name, server: platform, requests: [] });
      contenders.splice(-1, 1, { name, server: platform, requests: await asMembers(platform) });
    }
    const results = await contest(contenders, { ...amounts, connections: 1 }, null);
    const names = contenders.map(({ name }) => name);
    const [first = '', last = ''] = [names[0], names.at(-1)];
    const growth = results.ratio(last, first, 'p50');
    return [
      {
        figure: `Feed page, p50 from ${first} to ${last} posts`,
        measured: `${short(growth)} ×`,
        beside: names.map((name) => `${name}: ${short(results.median(name, 'p50'))} ms`).join('; '),
        aim: `≤ ${AIM} ×`,
        met: growth <= AIM,
      },
    ];
  } finally {
    for (const { server } of contenders) await server.stop();
  }
}
