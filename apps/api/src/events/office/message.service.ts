import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { Mails } from '../../core/mail/mails.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { EventEditorService } from '../event/event-editor.service.js';
import type { Reader } from '../notice/event.mails.js';
import type { EventMessageInput, GuestGroup } from './office.graphql.js';

const MESSAGE_JOB = 'event-message';
const BATCH = 100;
/** Messages about one event: more would be read by nobody. */
const MAX_MESSAGES = 10;

const GROUPS: Readonly<Record<GuestGroup, string>> = {
  SEATED_ON_SITE: `(r.seat = 'SEATED' and r.mode = 'ON_SITE')`,
  SEATED_ONLINE: `((r.seat = 'SEATED' and r.mode = 'ONLINE') or r.online_meanwhile)`,
  WAITING: `r.seat in ('WAITING','OFFERED')`,
  MAYBE: `r.answer = 'MAYBE'`,
  ATTENDED: 'r.attended_at is not null',
};

const conditionOf = (groups: readonly GuestGroup[]): string => groups.map((group) => GROUPS[group]).join(' or ');

interface Message {
  event: string;
  title: string;
  groups: GuestGroup[];
  subject: string;
  text: string;
  association: string;
  replyTo: string | null;
}

/** Messages of those who run an event to people who answered. */
@Injectable()
export class EventMessageService {
  constructor(
    private readonly db: Database,
    private readonly editor: EventEditorService,
    private readonly mails: Mails,
    private readonly jobs: Jobs,
  ) {
    jobs.register({ name: MESSAGE_JOB, run: (payload) => this.batch(payload as { id: string; after: string | null }) });
  }

  /** Orders the mails; the same client key again orders nothing. Returns how many people it goes to. */
  async send(ctx: Context, { clientKey, event, groups, subject, text }: EventMessageInput): Promise<Outcome<number>> {
    return this.db.write(ctx, async (tx): Promise<Outcome<number>> => {
      const { row } = await this.editor.locked(tx, ctx, event, 'input.event');
      if (row.publishedAt === null) return refused({ code: 'STATE' });
      const sent = await tx.rows<{ clientKey: string; recipients: number }>(
        `select client_key as "clientKey", recipients from event_message where event_id = $1`,
        [event],
      );
      const first = sent.find((message) => message.clientKey === clientKey);
      if (first) return done(first.recipients);
      if (sent.length >= MAX_MESSAGES) return refused({ code: 'TOO_MANY_MESSAGES', params: { max: MAX_MESSAGES } });
      const [counted] = await tx.rows<{ count: number }>(
        `select count(*)::int as count from rsvp r where r.event_id = $1 and (${conditionOf(groups)})`,
        [event],
      );
      const id = uuidv7();
      const recipients = counted?.count ?? 0;
      const made = await tx.rows(
        `insert into event_message (id, client_key, event_id, author_id, groups, subject, text, recipients, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (client_key) do nothing returning id`,
        [id, clientKey, event, ctx.viewer.personId, groups, subject.trim(), text.trim(), recipients, ctx.now],
      );
      if (made.length === 0) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      await writeAudit(tx, ctx, {
        action: 'EVENT_MESSAGE_SENT',
        association: row.associationKey,
        subject: { kind: 'EVENT', id: event },
        after: { groups, recipients },
      });
      await this.jobs.order(tx, MESSAGE_JOB, { id, after: null });
      return done(recipients);
    });
  }

  /** One batch; the next is ordered in the same transaction. */
  private async batch({ id, after }: { id: string; after: string | null }): Promise<void> {
    await this.db.write(null, async (tx) => {
      const [message] = await tx.rows<Message>(
        `select m.event_id as event, m.groups, m.subject, m.text, e.title, e.association_key as association,
           e.contact_email as "replyTo" from event_message m join event e on e.id = m.event_id where m.id = $1`,
        [id],
      );
      if (!message) return;
      const people = await tx.rows<Reader & { rsvp: string }>(
        `select r.id as rsvp, p.id, p.name, p.email, p.language from rsvp r join person p on p.id = r.person_id
         where r.event_id = $1 and ($2::uuid is null or r.id > $2) and (${conditionOf(message.groups)})
         order by r.id limit ${BATCH}`,
        [message.event, after],
      );
      for (const reader of people) {
        await this.mails.order(tx, {
          to: reader.email,
          language: reader.language,
          personId: reader.id,
          onlyWhileAdmitted: true,
          association: message.association,
          key: `event:message:${id}:${reader.id}`,
          ...(message.replyTo && { replyTo: message.replyTo }),
          template: templateOf(message, reader),
        });
      }
      const last = people.at(-1);
      if (last && people.length === BATCH) await this.jobs.order(tx, MESSAGE_JOB, { id, after: last.rsvp });
    });
  }
}

const templateOf = ({ event, title, subject, text }: Message, { name, language }: Reader): MailTemplate =>
  language === 'de'
    ? {
        subject,
        greeting: `Guten Tag ${name},`,
        paragraphs: [`zur Veranstaltung „${title}“ gibt es eine Nachricht für Sie:`, { quote: text }],
        action: { label: 'Veranstaltung ansehen', url: `/veranstaltungen/${event}` },
        reason: 'Sie auf diese Einladung geantwortet haben.',
      }
    : {
        subject,
        greeting: `Dear ${name},`,
        paragraphs: [`there is a message for you about the event “${title}”:`, { quote: text }],
        action: { label: 'See the event', url: `/veranstaltungen/${event}` },
        reason: 'you answered this invitation.',
      };
