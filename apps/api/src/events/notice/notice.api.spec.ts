import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ical, { type VEvent } from 'node-ical';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, edit, find, hours, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { EventClock } from './event.clock.js';
import { noticeOf } from './notice.consumer.js';

let app: TestApp;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

interface Mail {
  subject: string;
  text: string;
  calendar: string | null;
}
const mails = ({ email }: BuiltPerson) =>
  app.db.rows<Mail>(
    `select subject, text, calendar from mailbox where lower(recipient) = lower($1) order by delivered_at, id`,
    [email],
  );
async function mailAbout(person: BuiltPerson, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await until(`the mail "${subject}"`, async () => {
    found = (await mails(person)).find((mail) => mail.subject.startsWith(subject));
    return found !== undefined;
  });
  return found as Mail;
}
async function guest(): Promise<[BuiltPerson, Client]> {
  const person = await app.build.person();
  return [person, await app.signInAs(person)];
}
const entry = (mail: Mail): VEvent =>
  Object.values(ical.sync.parseICS(mail.calendar ?? '')).find((part) => part?.type === 'VEVENT') as VEvent;

describe('mails about an answer', () => {
  it('carry the entry for the calendar, and take it back when the person declines', async () => {
    const [person, client] = await guest();
    const event = await publishedEvent(officer, { online: true, joinLink: 'https://raum.example/geheim' });
    await answer(client, event.id);
    const confirmed = await mailAbout(person, 'Zusage:');
    expect(entry(confirmed)).toMatchObject({ uid: `${event.id}@lotsennetz`, status: 'CONFIRMED', method: 'REQUEST' });
    expect(`${confirmed.text}${confirmed.calendar}`).not.toContain('raum.example');
    await answer(client, event.id, { answer: 'NO', mode: null });
    expect(entry(await mailAbout(person, 'Abgesagt:'))).toMatchObject({ status: 'CANCELLED', method: 'CANCEL' });
  });

  it('tell of the line, of an offer with its end, and of a promotion', async () => {
    const [[, first], [second, secondClient], [third, thirdClient]] = [await guest(), await guest(), await guest()];
    const event = await publishedEvent(officer, { seatsOnSite: 1 });
    await answer(first, event.id);
    await answer(secondClient, event.id);
    expect((await mailAbout(second, 'Warteliste:')).calendar).toBeNull();
    await answer(first, event.id, { answer: 'NO', mode: null });
    expect((await mailAbout(second, 'Ein Platz ist frei:')).text).toMatch(/bis .+ Uhr/);
    const soon = await publishedEvent(officer, { seatsOnSite: 1, startsAt: hours(20), endsAt: hours(22) });
    await answer(first, soon.id);
    await answer(thirdClient, soon.id);
    await answer(first, soon.id, { answer: 'NO', mode: null });
    expect(entry(await mailAbout(third, 'Sie sind nachgerückt:')).uid).toBe(`${soon.id}@lotsennetz`);
  });

  it.each([
    ['a first maybe', null, { answer: 'MAYBE', mode: null, seat: 'NONE', online: false }, true, null],
    ['the same seat again', seat(), seat(), true, null],
    ['another way of taking part', seat('ONLINE'), seat(), true, 'confirmed'],
    ['a seat by promotion', { ...seat(), seat: 'WAITING' }, seat(), false, 'promoted'],
    ['a no without a seat', null, { answer: 'NO', mode: null, seat: 'NONE', online: false }, true, null],
  ] as const)('say the right thing of %s', (_, before, after, own, notice) => {
    expect(noticeOf(before, after, own)).toBe(notice);
  });
});

function seat(mode: 'ON_SITE' | 'ONLINE' = 'ON_SITE') {
  return { answer: 'YES', mode, seat: 'SEATED', online: false } as const;
}

describe('mails about an event', () => {
  it('reach everybody who said yes when it is moved, postponed, held after all and cancelled', async () => {
    const [person, client] = await guest();
    const event = await publishedEvent(officer);
    await answer(client, event.id);
    const moved = await edit(officer, event, { startsAt: hours(800), endsAt: hours(803) });
    expect(entry(await mailAbout(person, 'Geändert:'))).toMatchObject({ sequence: 1, method: 'REQUEST' });
    await move(officer, 'postponeEvent', event.id, 'Der Saal ist gesperrt.');
    const postponed = await mailAbout(person, 'Verschoben:');
    expect([postponed.text.includes('Der Saal ist gesperrt.'), entry(postponed).status]).toEqual([true, 'TENTATIVE']);
    await move(officer, 'publishEvent', event.id);
    expect(entry(await mailAbout(person, 'Neuer Termin:'))).toMatchObject({ sequence: 3, status: 'CONFIRMED' });
    await move(officer, 'cancelEvent', event.id, 'Zu wenige Anmeldungen.');
    expect(entry(await mailAbout(person, 'Veranstaltung fällt aus:'))).toMatchObject({ sequence: 4, method: 'CANCEL' });
    expect(moved.event?.state).toBe('PUBLISHED');
  });

  it('reach those who decide, and whoever asked', async () => {
    const host = await app.build.person();
    const hostClient = await app.signInAs(host);
    const decider = await app.build.officer();
    const deciderClient = await app.signInAs(decider);
    const CREATE = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { id viewerCan { submit publish } } }`;
    const { content } = await import('../../../test/ground/events.js');
    const input = {
      clientKey: randomUUID(),
      content: content({ hostKind: 'ADMINISTRATION', association: 'staedtetag' }),
    };
    const { createEvent: made } = await hostClient.data<{ createEvent: ShownEvent }>(CREATE, { input });
    expect(made.viewerCan).toEqual({ submit: true, publish: false });
    expect(await find(deciderClient, made.id)).not.toBeNull();
    await move(hostClient, 'submitEvent', made.id);
    await mailAbout(decider, 'Veranstaltung wartet auf Freigabe:');
    expect(
      codeOf(await hostClient.gql(`mutation ($id: ID!) { publishEvent(id: $id) { __typename } }`, { id: made.id })),
    ).toBe('FORBIDDEN');
    await move(deciderClient, 'returnEvent', made.id, 'Bitte den Ort ergänzen.');
    expect((await mailAbout(host, 'Bitte noch ändern:')).text).toContain('Bitte den Ort ergänzen.');
    expect((await find(hostClient, made.id))?.returnReason).toBe('Bitte den Ort ergänzen.');
    await move(hostClient, 'submitEvent', made.id);
    expect((await move(deciderClient, 'publishEvent', made.id)).event?.state).toBe('PUBLISHED');
    await mailAbout(host, 'Freigegeben:');
  });
});

describe('reminders', () => {
  const CHOOSE = `mutation ($minutes: [Int!]!) { chooseEventReminders(minutes: $minutes) }`;
  const due = async (event: ShownEvent, minutes: number) =>
    app.get(EventClock).tick(new Date(new Date(event.startsAt).getTime() - minutes * 60_000 + 1_000));

  it('come at the chosen times, once, to those with a seat', async () => {
    const [[person, client], [other, otherClient], [late, lateClient]] = [await guest(), await guest(), await guest()];
    expect(await otherClient.data(CHOOSE, { minutes: [] })).toEqual({ chooseEventReminders: [] });
    expect(fieldsOf(await client.gql(CHOOSE, { minutes: [5] }))).toEqual(['minutes UNKNOWN']);
    expect(await client.data('{ eventReminders }')).toEqual({ eventReminders: [1_440, 60] });
    const event = await publishedEvent(officer, { seatsOnSite: 2 });
    for (const each of [client, otherClient, lateClient]) await answer(each, event.id);
    await due(event, 10_080);
    await due(event, 1_440);
    await due(event, 1_440);
    await mailAbout(person, 'Erinnerung:');
    await due(event, 60);
    await until(
      'the second reminder',
      async () => (await mails(person)).filter(({ subject }) => subject.startsWith('Erinnerung')).length === 2,
    );
    for (const none of [other, late]) {
      expect((await mails(none)).filter(({ subject }) => subject.startsWith('Erinnerung'))).toEqual([]);
    }
  });

  it('leave replies at the registration only as long as they are needed', async () => {
    const [, client] = await guest();
    const question = { id: randomUUID(), text: 'Was essen Sie nicht?', required: true };
    const event = await publishedEvent(officer, { questions: [question] });
    await answer(client, event.id, { replies: [{ question: question.id, text: 'Nüsse' }] });
    const after = (days: number) => new Date(new Date(event.endsAt).getTime() + days * 86_400_000);
    await app.get(EventClock).tick(after(29));
    expect((await find(client, event.id))?.myRsvp?.replies).toHaveLength(1);
    await app.get(EventClock).tick(after(31));
    expect((await find(client, event.id))?.myRsvp?.replies).toEqual([]);
  });
});
