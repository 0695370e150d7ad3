import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { FollowUps } from '../../core/ports/follow-ups.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonType } from '../../people/person.graphql.js';
import { mayRead, mayRun } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import type { EventGuest, EventGuestsArgs } from './guest.graphql.js';

interface GuestRow extends Omit<EventGuest, 'person' | 'replies' | 'notCounted'> {
  personId: string;
  name: string;
  key: string;
  replies: Record<string, string>;
}

const anyText = (): boolean => true;

/** People of an event: for those who run it, and among participants those who agreed. */
@Injectable()
export class GuestService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly people: PersonLoader,
    private readonly followUps: FollowUps,
  ) {}

  /** Everybody who answered, for those who run the event. */
  async guests(ctx: Context, { event, seats, search, first, after }: EventGuestsArgs): Promise<Page<EventGuest>> {
    const { counts } = await this.run(ctx, event, 'event');
    const text = search?.trim()
      ? `%${search
          .trim()
          .toLowerCase()
          .replace(/[\\%_]/g, '\\$&')}%`
      : null;
    const { rows, size } = await this.page(event, first, after ?? null, 'guests', {
      sql: `($5::text[] is null or r.seat = any($5)) and ($6::text is null or lower(p.name) like $6)`,
      values: [seats?.length ? seats : null, text],
    });
    // Read before the page is made, in one statement for all of them.
    const faces = new Map<string, PersonType>();
    const ids = rows.map(({ personId }) => personId);
    const [loaded, leftOut] = await Promise.all([
      Promise.all(ids.map((id) => this.people.load(ctx, id))),
      counts ? this.followUps.attendance.leftOut([event], ids) : [],
    ]);
    const reasons = new Map(leftOut.map(({ person, reason }) => [person, reason]));
    for (const face of loaded) if (face) faces.set(face.id, face);
    return pageOf(
      rows,
      size,
      ({ personId, replies, ...row }) => ({
        ...row,
        person: faces.get(personId) ?? { id: personId, name: row.name, administration: null, officerOf: null },
        replies: Object.entries(replies).map(([question, reply]) => ({ question, text: reply })),
        notCounted: reasons.get(personId) ?? null,
      }),
      (row) => encodeCursor('guests', [row.key, row.id]),
    );
  }

  /** Participants with a seat who agreed to be seen, for everybody who may see the event. */
  async participants(ctx: Context, event: string, first: number, after: string | null): Promise<Page<PersonType>> {
    const row = isUuid(event) ? await this.reader.row(ctx.viewer.personId, event) : null;
    if (!row || !mayRead(ctx.viewer, rightsOf(row))) throw badInput({ field: 'event', code: 'UNKNOWN' });
    const { rows, size } = await this.page(event, first, after, 'participants', {
      sql: `r.visible and (r.seat = 'SEATED' or r.online_meanwhile) and $5::int is null and $6::int is null`,
      values: [null, null],
    });
    const faces = await Promise.all(rows.map(({ personId }) => this.people.load(ctx, personId)));
    return pageOf(
      rows.map((row, index) => ({ ...row, face: faces[index] ?? null })),
      size,
      ({ face, personId, name }) => face ?? { id: personId, name, administration: null, officerOf: null },
      (row) => encodeCursor('participants', [row.key, row.id]),
    );
  }

  /** An event that the viewer runs; what they may not see looks missing. */
  async run(ctx: Context, event: string, field: string): Promise<EventRow> {
    const row = isUuid(event) ? await this.reader.row(ctx.viewer.personId, event) : null;
    if (!row || !mayRun(ctx.viewer, rightsOf(row))) throw badInput({ field, code: 'UNKNOWN' });
    return row;
  }

  private async page(
    event: string,
    first: number,
    after: string | null,
    list: string,
    more: { sql: string; values: readonly [unknown, unknown] },
  ): Promise<{ rows: GuestRow[]; size: number }> {
    const size = pageSize(first);
    const [key, id] = after ? decodeCursor(list, after, [anyText, isUuid]) : [null, null];
    const rows = await this.db.rows<GuestRow>(
      `select * from (
         select r.id, r.person_id as "personId", p.name, r.answer, r.mode, r.seat, r.online_meanwhile as "onlineMeanwhile",
           r.offer_until as "offerUntil", r.visible, r.replies, r.answered_at as "answeredAt", r.attended_at as "attendedAt",
           array(select w.item_id from rsvp_workshop w where w.rsvp_id = r.id) as workshops,
           array(select l.item_id from workshop_line l where l.rsvp_id = r.id) as "workshopLines",
           case when r.place is null then '0' || left(lower(p.name), 100) else '1' || lpad(r.place::text, 9, '0') end as key
         from rsvp r join person p on p.id = r.person_id
         where r.event_id = $1 and ${more.sql}) g
       where $2::text is null or (g.key collate "C", g.id) > ($2, $3::uuid)
       order by g.key collate "C", g.id limit $4`,
      [event, key, id, size + 1, ...more.values],
    );
    return { rows, size };
  }
}
