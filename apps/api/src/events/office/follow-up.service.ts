import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/cursor.js';
import { FollowUps } from '../../core/ports/follow-ups.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { mayDecide } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { told } from './small-numbers.rules.js';
import type { CountEventInput } from './office.graphql.js';

const spelt = (text: string): string =>
  new Date(text).toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'full' });

/** What follows from an event: news about it, seminar days of those who came. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly followUps: FollowUps,
  ) {}

  /** A draft of news about an event that is over; once per event. Returns the id of the post. */
  async draftNews(ctx: Context, id: string): Promise<Outcome<string>> {
    const row = await this.decided(ctx, id, 'id');
    if (row.state !== 'PUBLISHED' || ctx.now < new Date(row.endsAt)) return refused({ code: 'NOT_OVER' });
    const [attended] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from rsvp where event_id = $1 and attended_at is not null`,
      [id],
    );
    const clientKey = uuidv5(`news:${id}`, ctx.viewer.personId);
    const title = `Rückblick: ${row.title}`;
    return done(await this.followUps.news.draft(ctx, { clientKey, title, body: newsOf(row, attended?.count ?? 0) }));
  }

  /** Hands those who came to the programme as a day of a run; who is not enrolled there is left out. */
  async count(
    ctx: Context,
    { clientKey, event, run, day }: CountEventInput,
  ): Promise<Outcome<number> | { ok: false; sentences: readonly string[] }> {
    const row = await this.decided(ctx, event, 'input.event');
    if (row.state !== 'PUBLISHED' || ctx.now < new Date(row.endsAt)) return refused({ code: 'NOT_OVER' });
    const people = await this.db.rows<{ id: string }>(
      `select person_id as id from rsvp where event_id = $1 and attended_at is not null`,
      [event],
    );
    const list = { clientKey, run, day, people: people.map(({ id }) => id) };
    const answer = await this.followUps.attendance.record(ctx, list);
    if ('refused' in answer) return { ok: false, sentences: answer.refused };
    await this.db.rows(`update event set counts_for_run = $2, counts_for_day = $3 where id = $1`, [event, run, day]);
    return done(answer.recorded);
  }

  private async decided(ctx: Context, id: string, field: string): Promise<EventRow> {
    const row = isUuid(id) ? await this.reader.row(ctx.viewer.personId, id) : null;
    if (!row || !mayDecide(ctx.viewer, rightsOf(row))) throw badInput({ field, code: 'UNKNOWN' });
    return row;
  }
}

/** What is known is written down; what happened, the officer has to tell. */
function newsOf(row: EventRow, attended: number): string {
  const people = told(attended);
  const where = row.onSite && row.placeName ? `in: ${row.placeName}` : 'online';
  const talks = (row.items ?? []).filter(({ kind }) => kind === 'TALK' || kind === 'WORKSHOP');
  const by = (speakers: readonly string[]) => (speakers.length > 0 ? ` (${speakers.join(', ')})` : '');
  return [
    `${spelt(row.startsAt)}, ${where}.${people ? ` ${people} Lotsinnen und Lotsen waren dabei.` : ''}`,
    row.summary,
    ...(talks.length > 0
      ? [`### Darum ging es\n\n${talks.map(({ title, speakers }) => `- ${title}${by(speakers)}`).join('\n')}`]
      : []),
    `Materialien finden alle, die dabei waren, auf der [Seite der Veranstaltung](/veranstaltungen/${row.id}).`,
  ].join('\n\n');
}
