import { addDays, dayInBerlin } from '@lotsennetz/programme';
import type { Tx } from '../core/database/database.js';
import { SMALLEST_TOLD } from '../events/event.limits.js';
import { momentOf } from '../events/berlin-time.js';
import type { EventContentInput } from '../events/event/event.input.js';
import { columnsOf, insertEvent, saveItems, saveJoinLink } from '../events/event/event.store.js';
import { expandRule } from '../events/series/recurrence.js';
import { idOf } from './seed-ids.js';
import { lunchDay } from './story/calendar.js';
import { eventsAround } from './story/events/around.events.js';
import { comingEvents } from './story/events/coming.events.js';
import { digiLunches } from './story/events/digi-lunch.events.js';
import type { StoryEvent, StoryFeedback, StoryTime } from './story/events/event.types.js';
import { pastEvents } from './story/events/past.events.js';
import { people } from './story/people.js';

const DAY = 86_400_000;
const SERIES = idOf('event-series', 'digi-lunch');
const RULE = `FREQ=MONTHLY;BYDAY=1WE;COUNT=${digiLunches.length}`;

/** People who take part: the demo's Lotsin waits for a seat where one is full, so she is not among the first. */
const guests = people
  .filter(({ approvedBy, officerOf }) => approvedBy === 'staedtetag' && !officerOf)
  .map(({ key }) => key)
  .filter((key) => key !== 'lotsin');

/** The gatherings of the past and the coming year around `now`, with those who answered. */
export async function seedEvents(tx: Tx, now: Date): Promise<void> {
  for (const event of [...pastEvents, ...comingEvents]) await seedEvent(tx, event, now);
  await seedSeries(tx, now);
  await tx.rows(`
    update event_tally t set taken_on_site = c.on_site, taken_online = c.online, waiting_on_site = c.waiting_on_site,
      waiting_online = c.waiting_online, maybe = c.maybe, next_place = c.next_place
    from (select event_id,
        count(*) filter (where mode = 'ON_SITE' and seat in ('SEATED','OFFERED')) as on_site,
        count(*) filter (where (mode = 'ONLINE' and seat in ('SEATED','OFFERED')) or online_meanwhile) as online,
        count(*) filter (where mode = 'ON_SITE' and seat = 'WAITING') as waiting_on_site,
        count(*) filter (where mode = 'ONLINE' and seat = 'WAITING') as waiting_online,
        count(*) filter (where answer = 'MAYBE') as maybe, coalesce(max(place), 0) + 1 as next_place
      from rsvp group by event_id) c
    where c.event_id = t.event_id`);
  await tx.rows(`
    update event_item i set taken = c.taken
    from (select w.item_id, count(*)::int as taken from rsvp_workshop w join rsvp r on r.id = w.rsvp_id
      where r.seat = 'SEATED' group by w.item_id) c where c.item_id = i.id`);
}

async function seedEvent(tx: Tx, story: StoryEvent, now: Date): Promise<void> {
  const content = contentOf(story, now);
  const id = idOf('event', story.key);
  const hostPerson = story.host && 'personKey' in story.host ? story.host.personKey : null;
  const isPublic = story.state !== 'DRAFT' && story.state !== 'SUBMITTED';
  const publishedAt = new Date(Math.min(now.getTime() - 3 * DAY, content.startsAt.getTime() - 60 * DAY));
  await insertEvent(tx, {
    ...columnsOf(content),
    id,
    client_key: id,
    state: story.state,
    association_key: story.association,
    host_kind: hostPerson ? 'ADMINISTRATION' : story.host ? 'PARTNER' : 'ASSOCIATION',
    host_name: story.host && 'partner' in story.host ? story.host.partner : null,
    host_ags: people.find(({ key }) => key === hostPerson)?.ags ?? null,
    author_id: idOf('person', hostPerson ?? authorOf(story.association)),
    message: story.message ?? null,
    published_at: isPublic ? publishedAt : null,
    cancelled_at: story.state === 'CANCELLED' ? new Date(now.getTime() - 2 * DAY) : null,
    updated_at: isPublic ? publishedAt : new Date(now.getTime() - 5 * DAY),
    created_at: publishedAt,
  });
  await saveItems(
    tx,
    id,
    content.items.map((item, index) => ({ ...item, id: idOf('event-item', `${story.key}/${index}`) })),
  );
  if (content.online) await saveJoinLink(tx, id, true, 'https://treffen.demo.example/raum-bodensee');
  await seedAnswers(tx, { id, key: story.key, content, answers: story.answers }, now);
  await seedFeedback(tx, id, story.feedback ?? []);
}

/** What people said afterwards, apart from who said something. */
async function seedFeedback(tx: Tx, event: string, feedback: readonly StoryFeedback[]): Promise<void> {
  await tx.rows(
    `insert into event_feedback_given (event_id, person_id)
     select event_id, person_id from rsvp where event_id = $1 and attended_at is not null and person_id <> $3
     order by id limit $2`,
    [event, feedback.length, idOf('person', 'lotsin')],
  );
  for (const [index, { overall, content, organisation, again, comment }] of feedback.entries())
    await tx.rows(
      `insert into event_feedback (event_id, overall, content, organisation, again, comment, step)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [event, overall, content, organisation, again, comment ?? null, Math.floor(index / SMALLEST_TOLD)],
    );
}

async function seedSeries(tx: Tx, now: Date): Promise<void> {
  const starts = expandRule(RULE, `${lunchDay(0, now)}T12:00:00`);
  if (!starts.ok) throw new Error('the rule of the Digi Lunch gives no dates');
  await tx.rows(
    `insert into event_series (id, client_key, association_key, rule, first_start, minutes, created_by)
     values ($1, $1, 'staedtetag', $2, $3::timestamp, 45, $4)`,
    [SERIES, RULE, starts.value[0], idOf('person', 'referentin')],
  );
  for (const [index, lunch] of digiLunches.entries()) {
    const start = starts.value[index] ?? '';
    const startsAt = momentOf(start);
    const endsAt = new Date(startsAt.getTime() + 45 * 60_000);
    const content: EventContentInput = {
      ...blank,
      kind: 'DIGI_LUNCH',
      title: `Digi Lunch: ${lunch.title}`,
      summary: lunch.summary,
      body: `${lunch.text}\n\nZwanzig Minuten Bericht, fünfundzwanzig Minuten Fragen. Wir zeichnen nicht auf, damit offen gesprochen werden kann.`,
      startsAt,
      endsAt,
      online: true,
      seatsOnline: 100,
      items: [
        {
          kind: 'TALK',
          title: lunch.title,
          description: '',
          startsAt,
          endsAt: new Date(startsAt.getTime() + 20 * 60_000),
          speakers: [lunch.speaker],
        },
      ],
      contact: { name: 'Judith Wendel', email: 'digitallotsen-staedtetag@demo.example' },
    };
    const id = idOf('event', `digi-lunch/${index}`);
    await insertEvent(tx, {
      ...columnsOf(content),
      id,
      client_key: id,
      series_id: SERIES,
      series_start: start,
      state: 'PUBLISHED',
      association_key: 'staedtetag',
      host_kind: 'ASSOCIATION',
      author_id: idOf('person', 'referentin'),
      published_at: new Date(now.getTime() - 200 * DAY),
      created_at: new Date(now.getTime() - 201 * DAY),
      updated_at: new Date(now.getTime() - 200 * DAY),
    });
    await saveItems(
      tx,
      id,
      content.items.map((item) => ({ ...item, id: idOf('event-item', `lunch/${index}`) })),
    );
    await saveJoinLink(tx, id, true, 'https://treffen.demo.example/digi-lunch');
    await seedAnswers(tx, { id, key: `digi-lunch/${index}`, content, answers: lunch.answers }, now);
  }
}

interface Answered {
  id: string;
  key: string;
  content: EventContentInput;
  answers: number;
}

/** The first get the seats; the Lotsin of the demo is next in line where it is full, and said yes to some others. */
async function seedAnswers(tx: Tx, { id, key, content, answers }: Answered, now: Date): Promise<void> {
  const isOver = content.endsAt <= now;
  const offset = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % guests.length;
  const order = guests.map((_, index) => guests[(index + offset) % guests.length] ?? '').slice(0, answers);
  if (isOver && eventsAround.some(({ event, lotsinWasThere }) => event === key && lotsinWasThere)) order[0] = 'lotsin';
  const seatsOnSite = content.place ? (content.seatsOnSite ?? Infinity) : 0;
  if (answers > seatsOnSite && seatsOnSite > 0 && !content.online) order.splice(seatsOnSite + 2, 1, 'lotsin');
  const workshops = content.items.flatMap(({ kind }, index) =>
    kind === 'WORKSHOP' ? [idOf('event-item', `${key}/${index}`)] : [],
  );
  let taken = 0;
  let place = 0;
  for (const [index, person] of order.entries()) {
    const onSite = content.place && !(content.online && index % 3 === 2);
    const seated = !onSite || taken < seatsOnSite;
    if (onSite && seated) taken++;
    const answer = index % 11 === 10 && seated ? 'MAYBE' : 'YES';
    const isYes = answer === 'YES';
    const answeredAt = new Date(
      Math.min(now.getTime(), content.startsAt.getTime()) - (answers - index + 1) * 7 * 3_600_000,
    );
    const rsvp = idOf('rsvp', `${key}/${person}`);
    const mode = onSite ? 'ON_SITE' : 'ONLINE';
    const attended = isOver && isYes && seated && index % 7 !== 3;
    if (!isYes && onSite) taken--;
    await tx.rows(
      `insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, place, visible, answered_at, changed_at,
         attended_at, attended_mode) values ($1, $2, $3, $1, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
      [
        rsvp,
        id,
        idOf('person', person),
        answer,
        isYes ? mode : null,
        isYes ? (seated ? 'SEATED' : 'WAITING') : 'NONE',
        isYes && !seated ? ++place : null,
        index % 3 !== 1,
        answeredAt,
        attended ? content.startsAt : null,
        attended ? mode : null,
      ],
    );
    // Both rounds have a first and a second workshop; full ones are left out.
    const pair =
      workshops.length === 4
        ? [workshops[index % 4 === 1 ? 1 : 0], workshops[2 + (index % 2)]]
        : [workshops[index % 2]];
    if (isYes && seated && onSite && workshops.length > 0) {
      await tx.rows(`insert into rsvp_workshop (rsvp_id, item_id) select $1, unnest($2::uuid[])`, [
        rsvp,
        pair.filter((item) => item !== undefined),
      ]);
    }
  }
}

const authorOf = (association: string): string => (association === 'staedtetag' ? 'referentin' : association);

const blank = {
  hostKind: 'ASSOCIATION' as const,
  place: null,
  online: false,
  questions: [],
  audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
};

function contentOf(story: StoryEvent, now: Date): EventContentInput {
  const at = (clock: string) => momentAt(story.time, clock, now);
  return {
    ...blank,
    kind: story.kind,
    title: story.title,
    summary: story.summary,
    body: story.body,
    startsAt: at(story.time.from),
    endsAt: at(story.time.to),
    place: story.place ?? null,
    online: story.online ?? false,
    seatsOnSite: story.seatsOnSite ?? null,
    seatsOnline: story.seatsOnline ?? null,
    items: (story.items ?? []).map((item) => ({
      kind: item.kind,
      title: item.title,
      description: item.text ?? '',
      startsAt: at(item.from),
      endsAt: at(item.to),
      speakers: [...(item.speakers ?? [])],
      room: item.room ?? null,
      seats: item.seats ?? null,
    })),
    questions: (story.questions ?? []).map((question, index) => ({
      ...question,
      id: idOf('event-question', `${story.key}/${index}`),
    })),
    contact: story.contact ?? null,
  };
}

function momentAt({ week, weekday }: StoryTime, clock: string, now: Date): Date {
  const today = dayInBerlin(now);
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  return momentOf(`${addDays(monday, week * 7 + weekday - 1)}T${clock}:00`);
}
