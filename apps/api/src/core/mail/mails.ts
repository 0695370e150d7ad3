import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Language } from '../access/actor.js';
import type { Tx } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { checkEnvelope } from './mail.rules.js';
import type { MailTemplate } from './mail.template.js';

/** Name of the job that sends one mail. */
export const SEND_MAIL_JOB = 'send-mail';
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
  async order(tx: Tx, mail: OrderedMail): Promise<void> {
    checkEnvelope({ to: mail.to, subject: mail.template.subject, replyTo: mail.replyTo ?? null });
    const id = uuidv7();
    const made = await tx.rows<{ id: string }>(
      `insert into mail (id, key, recipient, language, subject, template, reply_to, association_key, person_id, only_while_admitted)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10) on conflict (key) do nothing returning id`,
      [
        id,
        mail.key ?? null,
        mail.to,
        mail.language,
        mail.template.subject,
        JSON.stringify(mail.template),
        mail.replyTo ?? null,
        mail.association ?? null,
        mail.personId ?? null,
        mail.onlyWhileAdmitted ?? false,
      ],
    );
    if (made.length > 0) await this.jobs.order(tx, SEND_MAIL_JOB, { id }, { key: sendMailKey(id) });
  }
}
