import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { addressedTo } from '../../audience/audience.policy.js';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import type { Where } from '../../core/database/conditions.js';
import type { Reader } from '../../core/database/database.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import { FactStream } from '../../core/facts/fact-stream.js';
import { type Page, PageArgs, pageOf, pageSize } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { selectedBelow } from '../../core/graphql/selection.js';
import { momentOf } from '../berlin-time.js';
import { EVENT_MAX_DAYS } from '../event.limits.js';
import type { EventType } from './event.graphql.js';
import type { EventFilter, EventMonthArgs, EventsArgs, ManagedEventsArgs } from './event-list.input.js';
import { mayRead } from './event.policy.js';
import { EventReader, rightsOf } from './event.reader.js';
import { ORDER_COLUMN, VISIBLE, type EventQuery } from './event.statement.js';

type Listed = Page<EventType> & { liveCursor: string };

/** Most dates that a month shows. */
const MONTH_MAX = 300;
const DAY = 86_400_000;

/** Reading events: lists by keyset, single ones by policy. */
@Injectable()
export class EventService {
  constructor(
    private readonly reader: EventReader,
    private readonly stream: FactStream,
  ) {}

  /** Events to come, the next first; or those that are over, the latest first. */
  list(ctx: Context, { filter, past, first, after }: EventsArgs, info: GraphQLResolveInfo): Promise<Listed> {
    const where = [VISIBLE, addressedTo(ctx.viewer, 'e'), ...timeOf(ctx.now, past), ...conditionsOf(filter ?? {})];
    return this.page(ctx, past ? 'past-events' : 'events', past ? 'past' : 'upcoming', where, { first, after }, info);
  }

  /** Events that the viewer answered with yes or maybe. */
  mine(ctx: Context, past: boolean, args: PageArgs, info: GraphQLResolveInfo): Promise<Listed> {
    const where = [
      VISIBLE,
      ...timeOf(ctx.now, past),
      {
        sql: `e.id in (select r.event_id from rsvp r where r.person_id = ? and r.answer <> 'NO')`,
        values: [ctx.viewer.personId],
      },
    ];
    return this.page(ctx, past ? 'my-past-events' : 'my-events', past ? 'past' : 'upcoming', where, args, info);
  }

  /** Events in every state: of the officer's association, or those that the viewer made for their administration. */
  managed(ctx: Context, { state, first, after }: ManagedEventsArgs, info: GraphQLResolveInfo): Promise<Listed> {
    const { officerOf, personId, administration } = ctx.viewer;
    const where: Where[] = officerOf
      ? [
          {
            sql: `e.association_key = ? and (e.state <> 'DRAFT' or e.host_kind <> 'ADMINISTRATION')`,
            values: [officerOf],
          },
        ]
      : [{ sql: 'e.host_ags = ? and e.author_id = ?', values: [administration?.ags ?? '', personId] }];
    if (state) where.push({ sql: 'e.state = ?', values: [state] });
    return this.page(ctx, 'managed-events', 'managed', where, { first, after }, info);
  }

  /** Everything that touches a month in Berlin, in order of time. */
  async month(ctx: Context, { month, filter }: EventMonthArgs, info: GraphQLResolveInfo): Promise<EventType[]> {
    const [year = 0, index = 0] = month.split('-').map(Number);
    const next = index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
    const [from, to] = [momentOf(`${month}-01T00:00:00`), momentOf(`${next}-01T00:00:00`)];
    const rows = await this.reader.rows(ctx.viewer.personId, {
      where: [
        VISIBLE,
        addressedTo(ctx.viewer, 'e'),
        {
          sql: 'e.starts_at < ? and e.starts_at >= ? and e.ends_at > ?',
          values: [to, new Date(from.getTime() - EVENT_MAX_DAYS * DAY), from],
        },
        ...conditionsOf(filter ?? {}),
      ],
      order: 'upcoming',
      limit: MONTH_MAX,
      fields: selectedBelow(info),
    });
    return rows.map((row) => this.reader.shape(row, ctx.viewer, ctx.now));
  }

  /** One event; null when missing or not for the viewer, which look the same. */
  async find(ctx: Context, id: string, db: Reader | null = null): Promise<EventType | null> {
    if (!isUuid(id)) return null;
    const row = await this.reader.row(ctx.viewer.personId, id, db);
    return row && mayRead(ctx.viewer, rightsOf(row)) ? this.reader.shape(row, ctx.viewer, ctx.now) : null;
  }

  /** One event by its short number, as {@link find}. */
  async findByNumber(ctx: Context, number: number): Promise<EventType | null> {
    const where = [{ sql: 'e.number = ?::int', values: [number] }];
    const [row] = await this.reader.rows(ctx.viewer.personId, { where, order: 'managed', limit: 1 });
    return row && mayRead(ctx.viewer, rightsOf(row)) ? this.reader.shape(row, ctx.viewer, ctx.now) : null;
  }

  /** Where the live stream stands now. */
  get liveCursor(): string {
    return encodeFactCursor(this.stream.head);
  }

  private async page(
    ctx: Context,
    list: string,
    order: EventQuery['order'],
    conditions: readonly Where[],
    { first, after }: PageArgs,
    info: GraphQLResolveInfo,
  ): Promise<Listed> {
    const size = pageSize(first);
    // Taken before reading: what happens in between comes through the stream, never through a gap.
    const { liveCursor } = this;
    const rows = await this.reader.rows(ctx.viewer.personId, {
      where: after ? [...conditions, afterKey(order, list, after)] : conditions,
      order,
      limit: size + 1,
      fields: selectedBelow(info),
    });
    const page = pageOf(
      rows,
      size,
      (row) => this.reader.shape(row, ctx.viewer, ctx.now),
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    return { ...page, liveCursor };
  }
}

/** The start is bounded as well, so that the index over it serves. */
const timeOf = (now: Date, past: boolean): Where[] => [
  past
    ? { sql: 'e.ends_at <= ? and e.starts_at < ?', values: [now, now] }
    : { sql: 'e.ends_at > ? and e.starts_at > ?', values: [now, new Date(now.getTime() - EVENT_MAX_DAYS * DAY)] },
];

function afterKey(order: EventQuery['order'], list: string, cursor: string): Where {
  const [micros, id] = decodeCursor(list, cursor, [isMicros, isUuid]);
  return {
    sql: `(${ORDER_COLUMN[order]}, e.id) ${order === 'upcoming' ? '>' : '<'} (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::uuid)`,
    values: [micros, id],
  };
}

function conditionsOf({ kinds, association, mode, search, county, withFreeSeats }: EventFilter): Where[] {
  const where: Where[] = [];
  if (kinds?.length) where.push({ sql: 'e.kind = any(?::text[])', values: [kinds] });
  if (association) where.push({ sql: 'e.association_key = ?', values: [association] });
  if (mode) where.push({ sql: mode === 'ONLINE' ? 'e.online' : 'e.on_site', values: [] });
  if (county) where.push({ sql: 'e.county_key = ?', values: [county] });
  const text = search?.trim().toLowerCase();
  if (text) {
    if (text.length < 2) throw badInput({ field: 'filter.search', code: 'TOO_SHORT', params: { min: 2 } });
    where.push({
      sql: `lower(e.title || ' ' || e.summary || ' ' || coalesce(e.place_name, '')) like ?`,
      values: [`%${text.replace(/[\\%_]/g, '\\$&')}%`],
    });
  }
  if (withFreeSeats) {
    where.push({
      sql: `e.state = 'PUBLISHED' and (
        (e.on_site and t.waiting_on_site = 0 and (e.seats_on_site is null or t.taken_on_site < e.seats_on_site))
        or (e.online and t.waiting_online = 0 and (e.seats_online is null or t.taken_online < e.seats_online)))`,
      values: [],
    });
  }
  return where;
}
