import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';

const FIGURES = `query ($from: Date!, $to: Date!, $association: ID) { eventStatistics(from: $from, to: $to, association: $association) {
  events cancelled people administrations kinds { kind events attendances }
  counties { county { key name } people administrations registered } sizeClasses { sizeClass people administrations registered } } }`;
const range = { from: day(-1), to: day(1) };

interface Group {
  people: number | null;
  administrations: number;
  registered: number;
}
interface Figures {
  people: number | null;
  counties: (Group & { county: { key: string; name: string } })[];
  sizeClasses: Group[];
}

let app: TestApp;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

const figures = async (more: object = {}): Promise<Figures> =>
  (await officer.data<{ eventStatistics: Figures }>(FIGURES, { ...range, ...more })).eventStatistics;
const over = async (event: ShownEvent) => {
  await app.db.rows(
    `update event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
    [event.id],
  );
  await app.db.rows(
    `update rsvp set attended_at = now(), attended_mode = 'ON_SITE' where event_id = $1 and seat = 'SEATED'`,
    [event.id],
  );
};
const gathering = async (ags: string | undefined, people: number) => {
  const event = await publishedEvent(officer, { seatsOnSite: 20 });
  for (let index = 0; index < people; index++)
    await answer(await app.signInAs(await app.build.person(ags ? { ags } : {})), event.id);
  await over(event);
  return event;
};

describe('figures over events', () => {
  it('are for officers', async () => {
    const member = await app.signInAs(await app.build.person());
    expect(codeOf(await app.client().gql(FIGURES, range))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(FIGURES, range))).toBe('FORBIDDEN');
    const csv = (who: Client, query = `von=${range.from}&bis=${range.to}`) =>
      who.request(`/termine/statistik.csv?${query}`);
    for (const who of [app.client(), member]) expect((await csv(who)).status).toBe(404);
    for (const wrong of ['', `von=${range.to}&bis=${range.from}`, 'von=2026-02-30&bis=2026-03-01', 'von=x&bis=y'])
      expect((await csv(officer, wrong)).status).toBe(400);
    expect(fieldsOf(await officer.gql(FIGURES, { from: day(1), to: day(0) }))).toEqual(['to END_BEFORE_START']);
  });

  it('know every county and size class before anything took place', async () => {
    const none = await figures();
    expect(none).toMatchObject({ events: 0, cancelled: 0, people: 0, administrations: 0, kinds: [] });
    expect(none.counties).toHaveLength(44);
    expect(none.sizeClasses).toHaveLength(6);
    for (const groups of [none.counties, none.sizeClasses]) {
      expect(groups.reduce((sum, { registered }) => sum + registered, 0)).toBe(1136);
      expect(groups.every(({ people, administrations }) => people === 0 && administrations === 0)).toBe(true);
    }
  });

  it('hide what would tell of single people', async () => {
    await gathering(undefined, 3);
    const cancelled = await publishedEvent(officer);
    await move(officer, 'cancelEvent', cancelled.id, 'Aus');
    await over(cancelled);
    const few = await figures();
    expect(few).toMatchObject({
      events: 1,
      cancelled: 1,
      people: null,
      administrations: 3,
      kinds: [{ attendances: null }],
    });
    expect(few.counties.every(({ people, administrations }) => administrations > 0 === (people === null))).toBe(true);
  });

  it('count a person once and an administration once, over a period and an association', async () => {
    const town = await app.build.freeTown('STADT', '08116');
    await gathering(town, 6);
    expect(await figures()).toMatchObject({ events: 2, people: 9, administrations: 4 });
    expect(await figures({ association: 'landkreistag' })).toMatchObject({ events: 0, people: 0 });
    expect(await figures({ from: day(-9), to: day(-8) })).toMatchObject({ events: 0, people: 0 });
    const again = await publishedEvent(officer, { seatsOnSite: 20 });
    await app.db.rows(
      `insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, visible, answered_at, changed_at)
       select gen_random_uuid(), $1, id, gen_random_uuid(), 'YES', 'ON_SITE', 'SEATED', false, now(), now()
       from person where ags = $2 limit 6`,
      [again.id, town],
    );
    await over(again);
    // The three of the first event stay hidden, and so does the smallest other county: it would follow from the sum.
    await gathering(await app.build.freeTown('STADT', '08125'), 5);
    const twice = await figures();
    expect(twice).toMatchObject({ people: 14, administrations: 5, kinds: [{ events: 4, attendances: 20 }] });
    const county = (asked: string) => twice.counties.find(({ county: { key } }) => key === asked);
    expect([county('08116')?.people, county('08125')?.people]).toEqual([6, null]);
    expect(county('08116')).toMatchObject({ administrations: 1 });
    expect(county('08116')?.registered).toBeGreaterThan(1);
  });

  it('are a file as well, with the same hidden', async () => {
    const { status, text, headers } = await officer.request(`/termine/statistik.csv?von=${range.from}&bis=${range.to}`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="veranstaltungen-${range.from}-bis-${range.to}.csv"`,
    ]);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toContain('Auswertung;Gruppe;Veranstaltungen;Teilnahmen;Personen');
    expect(lines).toHaveLength(1 + 2 + 1 + 6 + 44);
    const shown = await figures();
    for (const { county, people, administrations, registered } of shown.counties)
      expect(lines).toContain(`Kreis;${county.name};;;${people ?? 'nicht genannt'};${administrations};${registered}`);
  });
});
