import { Inject, Injectable } from '@nestjs/common';
import { addressedTo } from '../../audience/audience.policy.js';
import type { Where } from '../../core/database/conditions.js';
import type { Actor, Language } from '../../core/access/actor.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { mayRead } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import type { RsvpRow } from '../event/event.row.js';
import { isVisible } from '../event/event.rules.js';
import { VISIBLE } from '../event/event.statement.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { writeCalendar, type CalendarEntry } from './ical.js';

/** What a feed shows: events that were over for longer stay in calendars only where these kept them. */
const FEED_DAYS_BACK = 90;
const FEED_MAX = 500;
const DAY = 86_400_000;

/** Whose calendar it is: of the person, or of an association. */
export const MINE = 'MINE';

/** Events as calendar files. The address of a video room is never in them: who has a seat joins by the page. */
@Injectable()
export class EventCalendarService {
  private readonly baseUrl: string;
  private readonly sender: string;

  constructor(
    private readonly reader: EventReader,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.baseUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
    this.sender = /<([^>]+)>/.exec(settings.mail.from)?.[1] ?? settings.mail.from;
  }

  /** One event as a file; null when missing or not for the actor. */
  async file(actor: Actor, id: string, now: Date): Promise<string | null> {
    if (!actor.access.admitted || !isUuid(id)) return null;
    const row = await this.reader.row(actor.personId, id);
    if (!row || !isVisible(row.state) || !mayRead(actor, rightsOf(row))) return null;
    return writeCalendar([this.entry(row, actor)], { method: 'PUBLISH', name: null, now });
  }

  /** A feed as calendars fetch it; null while the person has no access. */
  async feed(actor: Actor, { scope, name }: { scope: string; name: string }, now: Date): Promise<string | null> {
    if (!actor.access.admitted) return null;
    const own: Where =
      scope === MINE
        ? {
            sql: `e.id in (select r.event_id from rsvp r where r.person_id = ? and r.answer <> 'NO')`,
            values: [actor.personId],
          }
        : { sql: 'e.association_key = ?', values: [scope] };
    const since: Where = { sql: 'e.starts_at > ?', values: [new Date(now.getTime() - FEED_DAYS_BACK * DAY)] };
    const fields = new Set(['myRsvp']);
    const where = [VISIBLE, addressedTo(actor, 'e'), own, since];
    const rows = await this.reader.rows(actor.personId, { where, order: 'upcoming', limit: FEED_MAX, fields });
    return writeCalendar(
      rows.map((row) => this.entry(row, actor)),
      { method: 'PUBLISH', name, now },
    );
  }

  /** An event as an entry; `attendee` makes it an invitation for that person, who has a seat. */
  entry(
    row: EventRow,
    { language }: { language: Language },
    attendee: CalendarEntry['attendee'] = null,
  ): CalendarEntry {
    const words = WORDS[language];
    const url = `${this.baseUrl}/veranstaltungen/${row.id}`;
    const place = row.onSite ? [row.placeName, row.placeAddress].filter(Boolean).join(', ') : null;
    const address = row.online ? `${words.join} ${url}` : url;
    const message = row.message ? [row.message] : [];
    return {
      uid: `${row.id}@lotsennetz`,
      sequence: row.sequence,
      status: statusOf(row),
      time: timeOf(row, attendee !== null),
      title: titleOf(row, words, attendee !== null),
      description: [...message, row.summary, address].join('\n\n'),
      place,
      url,
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
      updatedAt: new Date(row.updatedAt),
      organizer: { name: row.contactName ?? 'Lotsennetz', email: this.sender },
      attendee,
    };
  }
}

interface Words {
  cancelled: string;
  postponed: string;
  join: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  de: { cancelled: 'Abgesagt', postponed: 'Verschoben', join: 'Online: Beitritt ab 15 Minuten vorher über' },
  en: { cancelled: 'Cancelled', postponed: 'Postponed', join: 'Online: join from 15 minutes before at' },
};

/** Subscribed calendars in Outlook show nothing of the status; to a CANCEL by mail Outlook adds the word itself. */
function titleOf({ state, title }: EventRow, words: Words, byMail: boolean): string {
  if (state === 'CANCELLED' && !byMail) return `${words.cancelled}: ${title}`;
  return state === 'POSTPONED' ? `${words.postponed}: ${title}` : title;
}

const holdsSeat = ({ seat, onlineMeanwhile }: RsvpRow): boolean => seat === 'SEATED' || onlineMeanwhile;

/** Cancelled and postponed for all; a wish on the waiting list and a maybe hold the time without blocking it. */
function statusOf({ state, myRsvp }: EventRow): CalendarEntry['status'] {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (state === 'POSTPONED') return 'TENTATIVE';
  return myRsvp && myRsvp.answer !== 'NO' && !holdsSeat(myRsvp) ? 'TENTATIVE' : 'CONFIRMED';
}

/** A seat blocks the time. What somebody only looks at, in the calendar of an association, blocks nothing. */
function timeOf({ state, myRsvp }: EventRow, seated: boolean): CalendarEntry['time'] {
  if (state === 'CANCELLED' || state === 'POSTPONED') return 'FREE';
  if (seated) return 'BUSY';
  if (!myRsvp || myRsvp.answer === 'NO') return 'FREE';
  return holdsSeat(myRsvp) ? 'BUSY' : 'TENTATIVE';
}
