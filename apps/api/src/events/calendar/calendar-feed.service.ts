import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { ActorLoader } from '../../sign-in/actor.loader.js';
import { MAX_FEEDS } from '../event.limits.js';
import { EventCalendarService, MINE } from './event-calendar.service.js';
import type { CalendarFeed, CalendarFeedMade } from './calendar-feed.graphql.js';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Addresses under which calendar programs fetch a person's events. The token is shown once; only its hash is kept. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly actors: ActorLoader,
    private readonly calendars: EventCalendarService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  list(ctx: Context): Promise<CalendarFeed[]> {
    return this.db.rows<CalendarFeed>(
      `select id, name, nullif(scope, $2) as association, created_at as "createdAt" from calendar_feed
       where person_id = $1 order by created_at, id`,
      [ctx.viewer.personId, MINE],
    );
  }

  async create(ctx: Context, name: string, association: string | null): Promise<CalendarFeedMade> {
    if (association !== null && !this.register.association(association)) {
      throw badInput({ field: 'association', code: 'UNKNOWN' });
    }
    const shown = name.trim().slice(0, 80);
    if (shown === '') throw badInput({ field: 'name', code: 'REQUIRED' });
    const token = randomBytes(32).toString('base64url');
    const feed = { id: uuidv7(), name: shown, association, createdAt: ctx.now };
    const { personId } = ctx.viewer;
    await this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from person where id = $1 for update`, [personId]);
      const [kept] = await tx.rows<{ count: number }>(
        `select count(*)::int as count from calendar_feed where person_id = $1`,
        [personId],
      );
      if ((kept?.count ?? 0) >= MAX_FEEDS)
        throw badInput({ field: 'name', code: 'TOO_MANY', params: { max: MAX_FEEDS } });
      await tx.rows(
        `insert into calendar_feed (id, person_id, token_hash, scope, name, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [feed.id, personId, hashOf(token), association ?? MINE, shown, ctx.now],
      );
    });
    const base = this.settings.publicUrl ?? `http://localhost:${this.settings.port}`;
    return { feed, url: `${base}/kalender/abo/${token}.ics` };
  }

  /** Ends an address; false where it is not the viewer's. */
  async revoke(ctx: Context, id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const ended = await this.db.rows(`delete from calendar_feed where id = $1 and person_id = $2 returning id`, [
      id,
      ctx.viewer.personId,
    ]);
    return ended.length > 0;
  }

  /** The calendar behind a token, decided by the access of its person at this moment; null: nothing to be had. */
  async read(token: string, now: Date): Promise<string | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const [feed] = await this.db.rows<{ personId: string; scope: string; name: string }>(
      `select person_id as "personId", scope, name from calendar_feed where token_hash = $1`,
      [hashOf(token)],
    );
    const actor = feed ? await this.actors.actorOf(feed.personId, `calendar-feed`) : null;
    return feed && actor ? this.calendars.feed(actor, feed, now) : null;
  }
}
