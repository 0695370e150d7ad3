import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { Mails } from '../../core/mail/mails.js';
import type { MailCalendar } from '../../core/mail/mail.template.js';
import { EventCalendarService } from '../calendar/event-calendar.service.js';
import { writeCalendar } from '../calendar/ical.js';
import { EventReader, type EventRow } from '../event/event.reader.js';
import { noticeMail, type MailedEvent, type Notice, type Reader } from './event.mails.js';

const NOTICE_JOB = 'event-notice';
/** People told in one transaction. */
const BATCH = 100;

/** A notice to everybody whom an event concerns. */
export interface Round {
  event: string;
  notice: Notice;
  /** Tells rounds of the same notice apart: nobody gets one twice. */
  round: string;
  /** Reminders: minutes before the start, for those who chose them. */
  minutes?: number;
  /** Id of the last answer of the batch before. */
  after?: string;
}

/** What one person is told of an event. */
export interface Letter {
  notice: Notice;
  row: EventRow;
  reader: Reader;
  key: string;
  offerUntil?: Date | null;
  /** What their calendar has to do with the entry; null: nothing. */
  method: MailCalendar['method'] | null;
  now: Date;
}

interface Answered extends Reader {
  rsvp: string;
  seated: boolean;
}

/** Mails about events, to one person or to all whom it concerns, a batch at a time. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly calendars: EventCalendarService,
    private readonly mails: Mails,
    private readonly jobs: Jobs,
  ) {
    jobs.register({ name: NOTICE_JOB, run: (payload) => this.batch(payload as Round, new Date()) });
  }

  /** Orders a notice to everybody who said yes or maybe. */
  tellAll(tx: Tx, round: Round): Promise<void> {
    return this.jobs.order(tx, NOTICE_JOB, round, {
      key: `${NOTICE_JOB}:${round.event}:${round.notice}:${round.round}`,
    });
  }

  /** Tells people, each their own. */
  async tell(tx: Tx, letters: readonly Letter[]): Promise<void> {
    await this.mails.orderAll(
      tx,
      letters.map(({ notice, row, reader, key, offerUntil = null, method, now }) => ({
        to: reader.email,
        language: reader.language,
        personId: reader.id,
        onlyWhileAdmitted: true,
        association: row.associationKey,
        key,
        template: noticeMail(notice, reader, mailed(row), {
          offerUntil,
          calendar: method && this.calendar(row, reader, method, now),
        }),
      })),
    );
  }

  private calendar(row: EventRow, reader: Reader, method: MailCalendar['method'], now: Date): MailCalendar {
    const entry = this.calendars.entry(row, reader, { name: reader.name, email: reader.email });
    const status = method === 'CANCEL' ? 'CANCELLED' : entry.status;
    return { method, text: writeCalendar([{ ...entry, status }], { method, name: null, now }) };
  }

  /** One batch; the next is ordered in the same transaction, so that a crash repeats or continues and leaves nobody out. */
  private async batch(round: Round, now: Date): Promise<void> {
    await this.db.write(null, async (tx) => {
      const row = await this.reader.row(null, round.event, tx);
      if (!row) return;
      const people = await tx.rows<Answered>(
        `select r.id as rsvp, r.seat = 'SEATED' or r.online_meanwhile as seated, p.id, p.name, p.email, p.language
         from rsvp r join person p on p.id = r.person_id
         where r.event_id = $1 and r.id > $2 and r.answer <> 'NO' and r.seat <> 'LAPSED'
           and ($3::int is null or ((r.seat = 'SEATED' or r.online_meanwhile)
             and r.answered_at < $4::timestamptz - $3 * interval '1 minute'
             and $3 = any(coalesce((select c.minutes from event_reminder_choice c where c.person_id = p.id), '{1440,60}'))))
         order by r.id limit ${BATCH}`,
        [round.event, round.after ?? '00000000-0000-0000-0000-000000000000', round.minutes ?? null, row.startsAt],
      );
      const letters = people.map((reader): Letter => {
        const key = `event:${round.notice}:${round.event}:${round.round}:${reader.id}`;
        return { notice: round.notice, row, reader, key, method: methodOf(round.notice, reader.seated), now };
      });
      await this.tell(tx, letters);
      const last = people.at(-1);
      if (last && people.length === BATCH) await this.jobs.order(tx, NOTICE_JOB, { ...round, after: last.rsvp });
    });
  }
}

/** What the calendar of somebody has to do; those without a seat have no entry of ours. */
function methodOf(notice: Notice, seated: boolean): MailCalendar['method'] | null {
  if (!seated || notice === 'reminder') return null;
  return notice === 'cancelled' ? 'CANCEL' : 'REQUEST';
}

const mailed = (row: EventRow): MailedEvent => ({
  id: row.id,
  title: row.title,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  place: row.onSite ? [row.placeName, row.placeAddress].filter(Boolean).join(', ') : null,
  online: row.online,
  message: row.message,
});
