import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import type { Fact } from '../../core/facts/fact.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { Mails } from '../../core/mail/mails.js';
import { EventReturned, EventSubmitted } from '../event.facts.js';
import type { Reader } from './event.mails.js';

interface Event {
  id: string;
  title: string;
  host: string;
  hostKind: string;
  association: string;
  authorId: string | null;
  returnReason: string | null;
}

/** Mails about the approval of an administration's event: to the officers who decide, and to whoever asked. */
@Injectable()
export class ApprovalMails {
  constructor(private readonly mails: Mails) {}

  async write(tx: Tx, fact: Fact): Promise<void> {
    const [event] = await tx.rows<Event>(
      `select e.id, e.title, coalesce(a.display_name, '') as host, e.host_kind as "hostKind", e.association_key as association,
         e.author_id as "authorId", e.return_reason as "returnReason"
       from event e left join administration a on a.ags = e.host_ags where e.id = $1`,
      [fact.subject],
    );
    if (!event || event.hostKind !== 'ADMINISTRATION') return;
    const submitted = EventSubmitted.is(fact);
    const readers = submitted
      ? await tx.rows<Reader>(
          `select p.id, p.name, p.email, p.language from officer o join person p on p.id = o.person_id
           where o.association_key = $1 and o.since <= current_date and (o.until is null or o.until > current_date)`,
          [event.association],
        )
      : await tx.rows<Reader>(`select id, name, email, language from person where id = $1`, [event.authorId]);
    for (const reader of readers) {
      await this.mails.order(tx, {
        to: reader.email,
        language: reader.language,
        personId: reader.id,
        onlyWhileAdmitted: true,
        association: event.association,
        key: `event:approval:${fact.kind}:${event.id}:${fact.position.id}:${reader.id}`,
        template: submitted ? submittedMail(reader, event) : decidedMail(reader, event, EventReturned.is(fact)),
      });
    }
  }
}

const greeting = (name: string, language: Language) => (language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`);

function submittedMail({ name, language }: Reader, { id, title, host }: Event): MailTemplate {
  const url = `/veranstaltungen/${id}`;
  return language === 'de'
    ? {
        subject: `Veranstaltung wartet auf Freigabe: ${title}`,
        greeting: greeting(name, language),
        paragraphs: [`${host} möchte zu einer Veranstaltung einladen und bittet um Ihre Freigabe.`, { list: [title] }],
        action: { label: 'Ansehen und entscheiden', url },
        reason: 'Ihr Verband über Veranstaltungen von Kommunen entscheidet.',
      }
    : {
        subject: `Event waits for approval: ${title}`,
        greeting: greeting(name, language),
        paragraphs: [`${host} would like to invite to an event and asks for your approval.`, { list: [title] }],
        action: { label: 'Look and decide', url },
        reason: 'your association decides on events of administrations.',
      };
}

function decidedMail({ name, language }: Reader, { id, title, returnReason }: Event, returned: boolean): MailTemplate {
  const url = `/veranstaltungen/${id}`;
  const quote = returned && returnReason ? [{ quote: returnReason }] : [];
  return language === 'de'
    ? {
        subject: returned ? `Bitte noch ändern: ${title}` : `Freigegeben: ${title}`,
        greeting: greeting(name, language),
        paragraphs: [
          returned
            ? 'der Verband bittet Sie um Änderungen, bevor Ihre Veranstaltung erscheint:'
            : 'Ihre Veranstaltung ist freigegeben und für alle Eingeladenen zu sehen.',
          ...quote,
        ],
        action: { label: 'Veranstaltung ansehen', url },
        reason: 'Sie diese Veranstaltung eingereicht haben.',
      }
    : {
        subject: returned ? `Please change: ${title}` : `Approved: ${title}`,
        greeting: greeting(name, language),
        paragraphs: [
          returned
            ? 'the association asks you for changes before your event is shown:'
            : 'your event is approved and can be seen by everyone who is invited.',
          ...quote,
        ],
        action: { label: 'See the event', url },
        reason: 'you submitted this event.',
      };
}
