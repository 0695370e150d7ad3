import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import type { Fact } from '../../core/facts/fact.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { Mails } from '../../core/mail/mails.js';
import { WorkshopLineMoved } from '../event.facts.js';
import type { Reader } from './event.mails.js';

interface Moved extends Reader {
  event: string;
  title: string;
  association: string;
  workshop: string;
  /** Null: no offer is open any more. */
  offerUntil: Date | null;
  held: boolean;
}

/** Mails to those who waited for a workshop: a seat is offered, is theirs, or was passed on. */
@Injectable()
export class WorkshopMails {
  constructor(private readonly mails: Mails) {}

  /** Only what still holds is told. */
  async write(tx: Tx, fact: Fact): Promise<void> {
    if (!WorkshopLineMoved.is(fact)) return;
    const { person, item, to } = fact.data;
    const [moved] = await tx.rows<Moved>(
      `select p.id, p.name, p.email, p.language, e.id as event, e.title, e.association_key as association, i.title as workshop,
         (select l.offer_until from workshop_line l where l.rsvp_id = r.id and l.item_id = i.id) as "offerUntil",
         exists (select from rsvp_workshop w where w.rsvp_id = r.id and w.item_id = i.id) as held
       from event e join event_item i on i.event_id = e.id and i.id = $3
       join rsvp r on r.event_id = e.id and r.person_id = $2 join person p on p.id = r.person_id
       where e.id = $1 and e.state = 'PUBLISHED' and r.seat = 'SEATED'`,
      [fact.subject, person, item],
    );
    if (!moved || (to === 'OFFERED' && !moved.offerUntil) || (to === 'GIVEN' && !moved.held)) return;
    await this.mails.order(tx, {
      to: moved.email,
      language: moved.language,
      personId: moved.id,
      onlyWhileAdmitted: true,
      association: moved.association,
      key: `event:workshop:${fact.position.id}:${moved.id}`,
      template: mailOf(to, moved),
    });
  }
}

const WORDS = {
  de: {
    OFFERED: ({ workshop }: Moved, until: string) => ({
      subject: `Ein Platz im Workshop ist frei: ${workshop}`,
      first: `im Workshop „${workshop}“ ist ein Platz für Sie frei geworden. Wir halten ihn bis ${until} Uhr. Bitte nehmen Sie ihn an oder geben Sie ihn weiter. Ein Workshop zur selben Zeit wird damit wieder frei.`,
      action: 'Platz annehmen oder weitergeben',
    }),
    GIVEN: ({ workshop }: Moved) => ({
      subject: `Sie sind im Workshop dabei: ${workshop}`,
      first: `im Workshop „${workshop}“ ist ein Platz frei geworden und gehört jetzt Ihnen. Einen Workshop zur selben Zeit haben wir dafür freigegeben.`,
      action: 'Veranstaltung ansehen',
    }),
    LAPSED: ({ workshop }: Moved) => ({
      subject: `Frist abgelaufen: ${workshop}`,
      first: `die Frist für den Platz im Workshop „${workshop}“ ist abgelaufen, er ist weitergegeben. Ihr Platz bei der Veranstaltung bleibt.`,
      action: 'Veranstaltung ansehen',
    }),
    greeting: (name: string) => `Guten Tag ${name},`,
    reason: 'Sie auf einen Platz in diesem Workshop gewartet haben.',
  },
  en: {
    OFFERED: ({ workshop }: Moved, until: string) => ({
      subject: `A seat in the workshop is free: ${workshop}`,
      first: `a seat in the workshop “${workshop}” has become free for you. We keep it until ${until}. Please take it or pass it on. A workshop at the same time is freed by it.`,
      action: 'Take it or pass it on',
    }),
    GIVEN: ({ workshop }: Moved) => ({
      subject: `You have a seat in the workshop: ${workshop}`,
      first: `a seat in the workshop “${workshop}” has become free and is yours now. A workshop at the same time was freed for it.`,
      action: 'See the event',
    }),
    LAPSED: ({ workshop }: Moved) => ({
      subject: `Time has run out: ${workshop}`,
      first: `the time for the seat in the workshop “${workshop}” has run out, it was passed on. Your seat at the event stays.`,
      action: 'See the event',
    }),
    greeting: (name: string) => `Dear ${name},`,
    reason: 'you waited for a seat in this workshop.',
  },
} as const;

const spelt = (at: Date, language: Language): string =>
  at.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
    timeStyle: 'short',
  });

function mailOf(to: 'OFFERED' | 'GIVEN' | 'LAPSED', moved: Moved): MailTemplate {
  const words = WORDS[moved.language];
  const { subject, first, action } = words[to](moved, moved.offerUntil ? spelt(moved.offerUntil, moved.language) : '');
  return {
    subject,
    greeting: words.greeting(moved.name),
    paragraphs: [first, { list: [moved.title] }],
    action: { label: action, url: `/veranstaltungen/${moved.event}` },
    reason: words.reason,
  };
}
