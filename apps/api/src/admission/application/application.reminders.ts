import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Language } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { Mails } from '../../core/mail/mails.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { PAGES } from '../admission.addresses.js';
import { workingDaysSince } from '../calendar/holidays.rules.js';
import { officersOf } from '../officers.store.js';
import { settingOf } from '../setting/setting.store.js';

interface Waiting {
  id: string;
  waitingSince: Date;
  remindedOn: string | null;
}

/** Brings waiting cases to the officers' mind: after the days that the association has set, and again after as many. */
@Injectable()
export class ApplicationReminders {
  constructor(
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
  ) {}

  async remind(tx: Tx, now: Date): Promise<void> {
    for (const { id } of this.register.associations()) await this.remindAssociation(tx, id, now);
  }

  private async remindAssociation(tx: Tx, association: string, now: Date): Promise<void> {
    const today = dayInBerlin(now);
    const { reminderDays } = await settingOf(tx, association);
    const waiting = await tx.rows<Waiting>(
      `select id, waiting_since as "waitingSince", reminded_on::text as "remindedOn" from application
       where association_key = $1 and state in ('WAITING', 'SECONDING') order by waiting_since for update skip locked`,
      [association],
    );
    const days = ({ waitingSince }: Waiting) => workingDaysSince(dayInBerlin(new Date(waitingSince)), today);
    const overdue = waiting.filter((application) => days(application) > reminderDays);
    const isNews = ({ remindedOn }: Waiting) =>
      remindedOn === null || workingDaysSince(remindedOn, today) >= reminderDays;
    const [oldest] = overdue;
    if (!oldest || !overdue.some(isNews)) return;
    await tx.rows(`update application set reminded_on = $2::date where id = any($1::uuid[])`, [
      overdue.map(({ id }) => id),
      today,
    ]);
    await this.tell(tx, association, today, overdue.length, days(oldest));
  }

  private async tell(tx: Tx, association: string, today: string, count: number, oldest: number): Promise<void> {
    const officers = await officersOf(tx, association, today);
    for (const { id, email, language, name } of officers)
      await this.mails.order(tx, {
        to: email,
        language,
        personId: id,
        association,
        key: `waiting-applications:${id}:${today}`,
        template: reminderMail(name, language, count, oldest),
      });
    // An association without an officer still has an address: nobody is forgotten.
    const address = this.register.association(association)?.contactEmail;
    if (officers.length > 0 || !address) return;
    const template = reminderMail(null, 'de', count, oldest);
    await this.mails.order(tx, {
      to: address,
      language: 'de',
      association,
      key: `waiting-applications:${association}:${today}`,
      template,
    });
  }
}

function reminderMail(name: string | null, language: Language, count: number, oldest: number): MailTemplate {
  if (language === 'de')
    return {
      subject: count === 1 ? 'Ein Antrag auf Zugang wartet' : `${count} Anträge auf Zugang warten`,
      greeting: name === null ? 'Guten Tag,' : `Guten Tag ${name},`,
      paragraphs: [
        `${count === 1 ? 'ein Antrag wartet' : `${count} Anträge warten`} länger, als Ihr Verband es möchte. Der älteste wartet seit ${oldest} Arbeitstagen.`,
      ],
      action: { label: 'Anträge ansehen', url: PAGES.queue },
      reason: 'Ihr Verband über diese Anträge entscheidet.',
    };
  return {
    subject: count === 1 ? 'An application for access is waiting' : `${count} applications for access are waiting`,
    greeting: name === null ? 'Good day,' : `Dear ${name},`,
    paragraphs: [
      `${count === 1 ? 'one application has' : `${count} applications have`} been waiting for longer than your association wants. The oldest has been waiting for ${oldest} working days.`,
    ],
    action: { label: 'See the applications', url: PAGES.queue },
    reason: 'your association decides on these applications.',
  };
}
