// Many people who answer yes to one event at once; tells how many seconds it took until all were answered.
import { randomUUID } from 'node:crypto';
import { answerQuestions } from '../processes/child.js';
import { poolOfRival } from '../servers/rival.js';
import type { AnswersQuestion } from './answers.types.js';
import { PlatformClient } from './platform-client.js';

const ANSWER = `mutation ($input: AnswerEventInput!) { answerEvent(input: $input) { __typename
  ... on EventSaved { event { id myRsvp { seat position } } } } }`;

async function overPlatform(client: PlatformClient, event: string): Promise<void> {
  const input = { event, clientKey: randomUUID(), answer: 'YES', mode: 'ON_SITE' };
  const { answerEvent } = await client.data<{ answerEvent: { __typename: string } }>(ANSWER, { input });
  if (answerEvent.__typename !== 'EventSaved') throw new Error(`an answer was refused: ${answerEvent.__typename}`);
}

/** Readers at once while sessions are warmed up: not the rush yet. */
const AT_ONCE = 50;

const pool = poolOfRival();

/** The same change by hand: lock, count, answer, tally, fact. */
async function byHand(person: string, event: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ taken: number; next: number; seats: number }>({
      name: 'lock',
      text: `select t.taken_on_site as taken, t.next_place as next, e.seats_on_site as seats
        from event_tally t join event e on e.id = t.event_id where t.event_id = $1 for update of t`,
      values: [event],
    });
    const [tally] = rows;
    if (!tally) throw new Error('there is no such event');
    const seated = tally.taken < tally.seats;
    await client.query({
      name: 'answer',
      text: `insert into rsvp (id, event_id, person_id, client_key, answer, mode, seat, place, answered_at, changed_at)
        values (gen_random_uuid(), $1, $2, $3, 'YES', 'ON_SITE', $4, $5, now(), now())`,
      values: [event, person, randomUUID(), seated ? 'SEATED' : 'WAITING', seated ? null : tally.next],
    });
    await client.query({
      name: 'tally',
      text: `update event_tally set taken_on_site = taken_on_site + $2, waiting_on_site = waiting_on_site + 1 - $2,
        next_place = next_place + 1 - $2 where event_id = $1`,
      values: [event, seated ? 1 : 0],
    });
    await client.query({
      name: 'fact',
      text: `insert into fact (kind, subject, data, actor_id) values ('RsvpChanged', $1, $2, $3)`,
      values: [event, JSON.stringify({ person, before: null, after: { answer: 'YES' } }), person],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function answer(question: AnswersQuestion): Promise<number> {
  const { event } = question;
  if (question.by === 'sql') await Promise.all(Array.from({ length: 10 }, () => pool.query('select 1')));
  const clients =
    question.by === 'platform' ? question.cookies.map((cookie) => new PlatformClient(question, { cookie })) : [];
  // Connections and sessions are there before anything is measured.
  for (let next = 0; next < clients.length; next += AT_ONCE)
    await Promise.all(clients.slice(next, next + AT_ONCE).map((client) => client.data('{ me { id } }')));
  const began = performance.now();
  if (question.by === 'platform') await Promise.all(clients.map((client) => overPlatform(client, event)));
  else await Promise.all(question.people.map((person) => byHand(person, event)));
  return (performance.now() - began) / 1000;
}

answerQuestions(answer);
