import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Language } from '../access/actor.js';
import type { Tx } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { checkEnvelope } from './mail.rules.js';
import type { MailTemplate } from './mail.template.js';

/** Name of the job that sends one mail. */
export const SEND_MAIL_JOB = 'send-mail';
/** Mails that one job sends, one after the other. More would keep other jobs waiting. */
const SET = 25;

/** One mail, or a set that was ordered together. */
export type SendMailPayload = { id: string } | { ids: readonly string[] };
export const sendMailKey = (id: string): string => `${SEND_MAIL_JOB}:${id}`;

/** A mail to be sent. */
export interface OrderedMail {
  to: string;
  language: Language;
  template: MailTemplate;
  /** The same key again orders nothing: a mail about one thing goes out once. */
  key?: string;
  /** Whom it is for, where they have an account: the mail goes when the account goes. */
  personId?: string;
  /** Dropped instead of sent when the person has no access at that moment. Needs `personId`. */
  onlyWhileAdmitted?: boolean;
  /** Association in whose name it is sent: its officers see the mail in the queue. */
  association?: string;
  /** Where answers go; without it nobody reads them. */
  replyTo?: string;
}

/** Where areas order mails inside the transaction that gives the reason for them. */
@Injectable()
export class Mails {
  constructor(private readonly jobs: Jobs) {}

  /** Orders a mail; it leaves when the transaction has committed. Throws {@link UnsafeMail} for hostile addresses and subjects. */
  order(tx: Tx, mail: OrderedMail): Promise<void> {
    return this.orderAll(tx, [mail]);
  }

  /** Orders several mails, as {@link order}: two statements and one job for a set of them. */
  async orderAll(tx: Tx, mails: readonly OrderedMail[]): Promise<void> {
    for (const { to, template, replyTo } of mails)
      checkEnvelope({ to, subject: template.subject, replyTo: replyTo ?? null });
    for (let from = 0; from < mails.length; from += SET) await this.orderSet(tx, mails.slice(from, from + SET));
  }

  private async orderSet(tx: Tx, mails: readonly OrderedMail[]): Promise<void> {
    const rows = mails.map(({ template, personId, association, replyTo, onlyWhileAdmitted, ...mail }) => ({
      ...{ ...mail, id: uuidv7(), subject: template.subject, template, reply_to: replyTo ?? null },
      ...{ association_key: association ?? null, person_id: personId ?? null, admitted: onlyWhileAdmitted ?? false },
    }));
    const made = await tx.repeated<{ id: string }>(
      `insert into mail (id, key, recipient, language, subject, template, reply_to, association_key, person_id, only_while_admitted)
       select id, key, "to", language, subject, template, reply_to, association_key, person_id, admitted
       from jsonb_to_recordset($1::jsonb) as m(id uuid, key text, "to" text, language text, subject text, template jsonb,
         reply_to text, association_key text, person_id uuid, admitted boolean)
       on conflict (key) do nothing returning id`,
      [JSON.stringify(rows)],
    );
    const ids = made.map(({ id }) => id);
    const [id] = ids;
    if (ids.length > 1) await this.jobs.order(tx, SEND_MAIL_JOB, { ids });
    else if (id !== undefined) await this.jobs.order(tx, SEND_MAIL_JOB, { id }, { key: sendMailKey(id) });
  }
}
