import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Language } from '../../core/access/actor.js';
import type { Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { confirmationsDueBefore, type Confirmation } from '../access-facts.store.js';
import { addDays, type Day } from '../calendar/day.rules.js';
import { confirmMail, pausedMail } from '../person/person.mails.js';
import { SOON_DAYS, stageOf, type ReminderStage } from './delegation.rules.js';

interface Addressee {
  id: string;
  name: string;
  email: string;
  language: Language;
  ags: string;
}

/**
 * Reminds contacts of the yearly confirmation a month before, on the day and a week before access pauses, and tells people
 * whose access has paused. The key of each mail names its stage: it goes out once.
 */
@Injectable()
export class ConfirmationReminders {
  constructor(
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
  ) {}

  async remind(tx: Tx, now: Date): Promise<void> {
    const today = dayInBerlin(now);
    const due = await confirmationsDueBefore(tx, today, addDays(today, SOON_DAYS));
    if (due.length === 0) return;
    const places = new Map<string, Map<ReminderStage, Confirmation[]>>();
    for (const confirmation of due) {
      const stage = stageOf(confirmation, today);
      if (!stage) continue;
      const stages = places.get(confirmation.ags) ?? new Map<ReminderStage, Confirmation[]>();
      stages.set(stage, [...(stages.get(stage) ?? []), confirmation]);
      places.set(confirmation.ags, stages);
    }
    const contacts = await contactsOf(tx, [...places.keys()], today);
    for (const contact of contacts)
      for (const [stage, confirmations] of places.get(contact.ags) ?? [])
        if (stage !== 'PAUSED') await this.tellContact(tx, contact, stage, confirmations);
    await this.tellPaused(
      tx,
      due.filter((confirmation) => stageOf(confirmation, today) === 'PAUSED'),
    );
  }

  private async tellContact(
    tx: Tx,
    contact: Addressee,
    stage: ReminderStage,
    confirmations: readonly Confirmation[],
  ): Promise<void> {
    const first = (days: Day[]): Day => days.sort()[0] ?? '';
    const dueOn = first(confirmations.map((confirmation) => confirmation.dueOn));
    const pausesOn = addDays(first(confirmations.map(({ until }) => until)), 1);
    const { id, email, language, ags } = contact;
    await this.mails.order(tx, {
      to: email,
      language,
      personId: id,
      onlyWhileAdmitted: true,
      key: `confirm:${id}:${ags}:${stage}:${dueOn}`,
      template: confirmMail(contact, this.nameOf(ags), { people: confirmations.length, dueOn, pausesOn }),
    });
  }

  private async tellPaused(tx: Tx, paused: readonly Confirmation[]): Promise<void> {
    const people = await tx.rows<Addressee>(
      `select id, name, email, language, ags from person where id = any($1::uuid[]) order by id`,
      [paused.map(({ id }) => id)],
    );
    for (const person of people) {
      const until = paused.find(({ id }) => id === person.id)?.until ?? '';
      await this.mails.order(tx, {
        to: person.email,
        language: person.language,
        personId: person.id,
        key: `paused:${person.id}:${until}`,
        template: pausedMail(person, this.nameOf(person.ags)),
      });
    }
  }

  private nameOf(ags: string): string {
    return this.register.find(ags)?.displayName ?? ags;
  }
}

const contactsOf = (tx: Tx, administrations: readonly string[], today: Day): Promise<Addressee[]> =>
  tx.rows<Addressee>(
    `select p.id, p.name, p.email, p.language, c.ags from administration_contact c join person p on p.id = c.person_id
     where c.ags = any($1::text[]) and p.ags = c.ags and c.since <= $2::date and (c.until is null or c.until > $2::date) order by p.id`,
    [administrations, today],
  );
