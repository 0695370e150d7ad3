import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Rounds, takeTurn } from '../../core/jobs/rounds.js';
import { FileService } from '../../files/file.service.js';
import { forgetOldDrafts } from '../draft/draft.store.js';
import { DRAFT_DAYS } from '../event.limits.js';
import { RsvpService } from '../rsvp/rsvp.service.js';
import { NoticeService } from './notice.service.js';

const EVERY_MS = 60_000;

/** Reminders in minutes before the start, and how long after their moment they are still of use. */
export const REMINDERS = [
  { minutes: 10_080, late: 1_440 },
  { minutes: 1_440, late: 360 },
  { minutes: 60, late: 30 },
] as const;

/**
 * What happens by the time of an event: the next in line is called, reminders, and replies to questions at registration that are no longer needed. Looks
 * every minute, one replica at a time; what was sent is noted, so that nothing is sent twice and a pause is made up for.
 */
@Injectable()
export class EventClock {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeService,
    private readonly rsvps: RsvpService,
    private readonly files: FileService,
    @Inject(SETTINGS) private readonly settings: Settings,
    rounds: Rounds,
  ) {
    rounds.every(EVERY_MS, 'reminders of events cannot be sent now', (now) => this.tick(now));
  }

  /** Does what is due. False where another replica is at it. */
  async tick(now: Date): Promise<boolean> {
    await this.callNext(now);
    return this.db.write(null, async (tx) => {
      if (!(await takeTurn(tx, 'event clock'))) return false;
      for (const reminder of REMINDERS) await this.remind(tx, reminder, now);
      await this.forgetReplies(tx, now);
      await this.forgetFiles(tx, now);
      await forgetOldDrafts(tx, new Date(now.getTime() - DRAFT_DAYS * 86_400_000));
      return true;
    });
  }

  /**
   * Dates where somebody waits although a seat is free, or where an offer ran out and its job was lost: answers that went with
   * their person call nobody, and jobs are no promise.
   */
  private async callNext(now: Date): Promise<void> {
    const stale = await this.db.rows<{ id: string }>(
      `select e.id from event_tally t join event e on e.id = t.event_id
       where (t.waiting_on_site > 0 or t.waiting_online > 0 or t.offered > 0 or t.workshop_lines > 0) and e.state = 'PUBLISHED' and e.starts_at > $1
         and ((t.waiting_on_site > 0 and (e.seats_on_site is null or t.taken_on_site < e.seats_on_site))
           or (t.waiting_online > 0 and (e.seats_online is null or t.taken_online < e.seats_online))
           or (t.offered > 0 and exists (select 1 from rsvp r
                 where r.event_id = e.id and r.seat = 'OFFERED' and r.offer_until <= $1::timestamptz - interval '1 minute'))
           or (t.workshop_lines > 0 and (
                 exists (select 1 from event_item i where i.event_id = e.id and i.waiting > 0
                   and (i.seats is null or i.taken < i.seats))
                 or exists (select 1 from workshop_line l where l.event_id = e.id
                   and l.offer_until <= $1::timestamptz - interval '1 minute'))))
       order by e.starts_at limit 50`,
      [now],
    );
    for (const { id } of stale) await this.rsvps.settle(id, now);
  }

  private async remind(tx: Tx, { minutes, late }: (typeof REMINDERS)[number], now: Date): Promise<void> {
    const due = await tx.rows<{ id: string; startsAt: Date }>(
      `insert into event_reminder_sent (event_id, minutes, starts_at)
       select id, $1::int, starts_at from event
       where state = 'PUBLISHED' and starts_at <= $2::timestamptz + $1::int * interval '1 minute'
         and starts_at > $2::timestamptz + ($1::int - $3::int) * interval '1 minute'
       on conflict do nothing returning event_id as id, starts_at as "startsAt"`,
      [minutes, now, late],
    );
    for (const { id, startsAt } of due) {
      const round = `${minutes}:${new Date(startsAt).getTime()}`;
      await this.notices.tellAll(tx, { event: id, notice: 'reminder', minutes, round });
    }
  }

  /** Diets and access needs are nobody's business once the event is over. */
  private async forgetReplies(tx: Tx, now: Date): Promise<void> {
    await tx.rows(
      `with over as (update event set answers_deleted_at = $1
         where answers_deleted_at is null and ends_at < $1::timestamptz - $2::int * interval '1 day' returning id)
       update rsvp set replies = '{}' from over where rsvp.event_id = over.id and rsvp.replies <> '{}'`,
      [now, this.settings.eventReplyDays],
    );
  }

  /** Slides and papers that lie here go with the time; links to elsewhere stay. */
  private async forgetFiles(tx: Tx, now: Date): Promise<void> {
    const gone = await tx.rows<{ id: string }>(
      `delete from event_material where id in (
         select m.id from event_material m join event e on e.id = m.event_id
         where m.file_id is not null and e.ends_at < $1::timestamptz - $2::int * interval '1 day' limit 100)
       returning file_id as id`,
      [now, this.settings.eventFileDays],
    );
    await this.files.forgetLater(
      tx,
      gone.map(({ id }) => id),
    );
  }
}
