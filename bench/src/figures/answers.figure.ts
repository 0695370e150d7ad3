import type { Client } from 'pg';
import type { AnswersQuestion } from '../clients/answers.types.js';
import type { Amounts } from '../options.js';
import { Child } from '../processes/child.js';
import { own } from '../processes/paths.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { dropEvent, calendar, newEvent, SEATS } from '../world/events.js';
import { memberEmail } from '../world/seed.js';
import { withClient } from '../world/world.js';
import { sessionsOf } from './audience.js';

const AIM = 0.4;

/** Everybody wants one of a hundred seats at once, beside the same transaction written by hand. */
export async function measureAnswers(
  databaseUrl: string,
  { answering, repetitions }: Amounts,
  profileDir: string | null,
): Promise<Row[]> {
  const platform = await startPlatform('platform-answers', platformSettings(databaseUrl));
  const asking = Child.start('answers', own('clients/answers.process.js'), { env: { DATABASE_URL: databaseUrl } });
  try {
    return await withClient(databaseUrl, async (client) => {
      await calendar(client);
      const cookies = await sessionsOf(platform, answering);
      const people = await idsOf(client, answering);
      const round = async (by: AnswersQuestion['by']): Promise<number> => {
        const event = await newEvent(client);
        const question: AnswersQuestion =
          by === 'platform' ? { by, port: platform.port, cookies, event } : { by, people, event };
        const seconds = await asking.ask<number>(question);
        await requireOrder(client, event, answering);
        await dropEvent(client, event);
        return answering / seconds;
      };
      await round('platform');
      await round('sql');
      const runs: { platform: number; sql: number }[] = [];
      for (let repetition = 0; repetition < repetitions; repetition++)
        runs.push({ platform: await round('platform'), sql: await round('sql') });
      if (profileDir !== null) await platform.profiled(profileDir, () => round('platform'));
      return [rowOf(answering, runs)];
    });
  } finally {
    await asking.stop();
    await platform.stop();
  }
}

function rowOf(answering: number, runs: readonly { platform: number; sql: number }[]): Row {
  const share = median(runs.map(({ platform, sql }) => platform / sql));
  const each = (of: 'platform' | 'sql') => `${short(median(runs.map((run) => run[of])))}/s`;
  return {
    figure: `${answering.toLocaleString('en')} people answer yes for ${SEATS} seats at once, of SQL by hand`,
    measured: `${short(share)} of its throughput`,
    beside: `platform ${each('platform')} over HTTP; by hand ${each('sql')}; ${SEATS} seated, the others in the order of their commits`,
    aim: `≥ ${AIM}`,
    met: share >= AIM,
  };
}

async function idsOf(client: Client, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, (_, index) => memberEmail(index + 1));
  const { rows } = await client.query<{ id: string }>(`select id from person where email = any($1::text[]::citext[])`, [
    emails,
  ]);
  return rows.map(({ id }) => id);
}

/** Seats are given once and no more, and the line stands as the answers were committed. */
async function requireOrder(client: Client, event: string, answering: number): Promise<void> {
  const { rows } = await client.query<{ seated: number; waiting: number; outOfOrder: number; late: number }>(
    `with answers as (select seat, place, pg_xact_commit_timestamp(xmin) as at from rsvp where event_id = $1)
     select (count(*) filter (where seat = 'SEATED'))::int as seated, (count(*) filter (where seat = 'WAITING'))::int as waiting,
       (select count(*)::int from (select at < lag(at) over (order by place) as wrong from answers where seat = 'WAITING') w
         where wrong) as "outOfOrder",
       (count(*) filter (where seat = 'SEATED' and at > (select min(at) from answers where seat = 'WAITING')))::int as late
     from answers`,
    [event],
  );
  const found = JSON.stringify(rows[0]);
  const wanted = JSON.stringify({ seated: SEATS, waiting: answering - SEATS, outOfOrder: 0, late: 0 });
  if (found !== wanted) throw new Error(`seats were given wrongly: ${found} instead of ${wanted}`);
}
