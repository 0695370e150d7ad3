import type { Tx } from '../core/database/database.js';
import { seedThread } from './discussions.seed.js';
import { idOf } from './seed-ids.js';
import { eventsAround, type StoryAround } from './story/events/around.events.js';

const HOUR = 3_600_000;

interface Span {
  startsAt: Date;
  endsAt: Date;
  publishedAt: Date;
}

/** Material, questions to the speakers and talk around the gatherings, as they stand at `now`. */
export async function seedEventsAround(tx: Tx, now: Date): Promise<void> {
  for (const story of eventsAround) {
    const id = idOf('event', story.event);
    const [span] = await tx.rows<Span>(
      `select starts_at as "startsAt", ends_at as "endsAt", published_at as "publishedAt" from event where id = $1`,
      [id],
    );
    if (!span) throw new Error(`there is no event ${story.event}`);
    await seedMaterials(tx, id, story, span);
    await seedSpeakerQuestions(tx, id, story, span, now);
    const begins = span.endsAt <= now ? span.endsAt : span.publishedAt;
    await seedThread(tx, { id, kind: 'EVENT', begins, comments: story.comments ?? [] }, now);
  }
}

async function seedMaterials(tx: Tx, event: string, { materials = [] }: StoryAround, { endsAt }: Span): Promise<void> {
  for (const [index, { kind, title, url }] of materials.entries())
    await tx.rows(
      `insert into event_material (id, client_key, event_id, kind, title, url, added_at) values ($1, $1, $2, $3, $4, $5, $6)`,
      [idOf('event-material', `${event}/${index}`), event, kind, title, url, new Date(endsAt.getTime() + 2 * HOUR)],
    );
}

async function seedSpeakerQuestions(
  tx: Tx,
  event: string,
  { questions = [] }: StoryAround,
  { startsAt, endsAt }: Span,
  now: Date,
): Promise<void> {
  const latest = Math.min(startsAt.getTime(), now.getTime());
  for (const [index, { by, text, anonymous = false, answered = false, votes }] of questions.entries()) {
    const id = idOf('speaker-question', `${event}/${index}`);
    const askedAt = new Date(latest - (questions.length - index) * 5 * HOUR);
    await tx.rows(
      `insert into speaker_question (id, client_key, event_id, person_id, text, anonymous, votes, asked_at, answered_at)
       values ($1, $1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, event, idOf('person', by), text, anonymous, votes.length + 1, askedAt, answered ? endsAt : null],
    );
    await tx.rows(`insert into speaker_question_vote (question_id, person_id) select $1, unnest($2::uuid[])`, [
      id,
      [by, ...votes].map((person) => idOf('person', person)),
    ]);
  }
}
