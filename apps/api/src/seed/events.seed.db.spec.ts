import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { EVENT, type ShownEvent } from '../../test/ground/events.js';
import { TestApp } from '../../test/test-app.js';
import { wallClockOf } from '../events/berlin-time.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { seedDemo } from './demo.seed.js';

/** A Wednesday before Christmas, a Sunday in summer, the night of a change of clocks. */
const NOWS = ['2026-12-23T08:00:00Z', '2026-11-22T16:00:00Z', '2027-03-28T01:10:00Z'];

let app: TestApp;
let lotsin: Client;
beforeAll(async () => {
  app = await TestApp.start();
  await seedDemo(app.db, app.settings, new Date());
  lotsin = app.client();
  await lotsin.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: 'lotsin@demo.example', password: DEMO_PASSWORD },
  });
});
afterAll(() => app.close());

const events = async (past: boolean): Promise<ShownEvent[]> =>
  (
    await lotsin.data<{ events: { nodes: ShownEvent[] } }>(
      `query ($past: Boolean!) { events(first: 50, past: $past) { nodes { kind ${EVENT} } } }`,
      { past },
    )
  ).events.nodes;

describe('the gatherings of the demo', () => {
  it('are 24 over the past and the coming year', async () => {
    const [row] = await app.db.rows<{ count: number }>(`select count(*)::int as count from event`);
    expect(row?.count).toBe(24);
    const [past, coming] = [await events(true), await events(false)];
    expect([past.length > 8, coming.length > 8]).toEqual([true, true]);
  });

  it('hold a Digi Lunch on the first Wednesday of each month at noon', async () => {
    const rows = await app.db.rows<{ at: Date }>(
      `select starts_at as at from event where series_id is not null order by starts_at`,
    );
    expect(rows).toHaveLength(12);
    for (const { at } of rows) {
      const clock = wallClockOf(at);
      expect([clock.slice(11, 16), at.getUTCDay(), Number(clock.slice(8, 10)) <= 7]).toEqual(['12:00', 3, true]);
    }
  });

  it('are what the news announce', async () => {
    const [news] = await app.db.rows<{ body: string }>(`select body from post where title like 'Digi Lunch: Eine KI%'`);
    const [next] = await app.db.rows<{ at: Date; title: string }>(
      `select starts_at as at, title from event where series_id is not null and starts_at > now() order by starts_at`,
    );
    expect(next?.title).toBe('Digi Lunch: Eine KI-Leitlinie, die auf zwei Seiten passt');
    const day = next?.at.toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'full' });
    expect(news?.body).toContain(`**Wann:** ${day}, 12:00 bis`);
    const [first] = await app.db.rows<{ body: string; at: Date; published: Date; titles: string[] }>(
      `select p.body, p.published_at as published, min(e.starts_at) as at,
         (array_agg(e.title order by e.starts_at))[1:4] as titles
       from post p, event e where p.title like 'Digi Lunch: Neue Reihe%' and e.series_id is not null group by p.id`,
    );
    expect(first?.body).toContain('an jedem ersten Mittwoch im Monat');
    expect(first && first.published < first.at).toBe(true);
    for (const title of first?.titles ?? []) expect(first?.body).toContain(title.slice(12));
  });

  it('hold a full one where the Lotsin waits, and a hybrid one with workshops', async () => {
    const coming = await events(false);
    const full = coming.find(({ myRsvp }) => myRsvp?.seat === 'WAITING');
    expect(full?.myRsvp?.position).toBe(2);
    expect(full?.seats).toEqual([{ mode: 'ON_SITE', total: 12, taken: 12, free: 0, waiting: 4 }]);
    const hybrid = coming.find(
      ({ seats, items }) => seats.length === 2 && items.some(({ kind }) => kind === 'WORKSHOP'),
    );
    expect(hybrid?.items.filter(({ free }) => free === 0)).toHaveLength(0);
    expect(hybrid?.seats.every(({ taken }) => taken > 0)).toBe(true);
  });

  it('show the Lotsin what comes after an event: material, a form for feedback, a confirmation, what was asked', async () => {
    const [lunch] = (await events(true)).filter(({ myRsvp }) => myRsvp?.seat === 'SEATED');
    const { event, speakerQuestions } = await lotsin.data<{
      event: { feedbackOpen: boolean; materials: { title: string }[]; myRsvp: { attendedAt: string | null } };
      speakerQuestions: { votes: number; answeredAt: string | null }[];
    }>(
      `query ($id: ID!) { event(id: $id) { feedbackOpen materials { title } myRsvp { attendedAt } }
         speakerQuestions(event: $id) { votes answeredAt } }`,
      { id: lunch?.id },
    );
    expect([event.feedbackOpen, event.myRsvp.attendedAt !== null]).toEqual([true, true]);
    expect([event.materials.length, speakerQuestions.length]).toEqual([2, 2]);
    expect(speakerQuestions.every(({ answeredAt }) => answeredAt !== null)).toBe(true);
    const votes = await app.db.rows(
      `select q.id from speaker_question q left join speaker_question_vote v on v.question_id = q.id
       group by q.id having q.votes <> count(v.*)`,
    );
    expect(votes).toEqual([]);
  });

  it('count what was answered', async () => {
    const drift = await app.db.rows(
      `select t.event_id from event_tally t left join rsvp r on r.event_id = t.event_id group by t.event_id
       having t.taken_on_site <> count(*) filter (where r.mode = 'ON_SITE' and r.seat = 'SEATED')
         or t.waiting_on_site <> count(*) filter (where r.mode = 'ON_SITE' and r.seat = 'WAITING')
         or t.taken_online <> count(*) filter (where r.mode = 'ONLINE' and r.seat = 'SEATED')`,
    );
    expect(drift).toEqual([]);
  });

  it.each(NOWS)('can be made at %s', async (now) => {
    const other = await TestApp.start();
    try {
      expect(await seedDemo(other.db, other.settings, new Date(now))).toBe(true);
      const [row] = await other.db.rows<{ count: number }>(`select count(*)::int as count from event`);
      expect(row?.count).toBe(24);
    } finally {
      await other.close();
    }
  });
});
