import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import type { Language } from '../access/actor.js';
import type { MailCalendar, RenderedMail } from './mail.template.js';

/** Longest time for one mail, the dialogue included. */
const SEND_TIMEOUT_MS = 45_000;

export interface OutgoingMail extends RenderedMail {
  id: string;
  to: string;
  replyTo: string | null;
  language: Language;
  calendar: MailCalendar | null;
}

/** Where mails go: a mail server, the demo's mailbox, or nowhere yet (production without a mail server: they wait). */
export type MailRoute = 'SMTP' | 'MAILBOX' | 'NONE';

/** Hands a mail over; throws what the mail server said. */
@Injectable()
export class MailTransport {
  readonly route: MailRoute;
  private readonly smtp;
  private readonly from: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly db: Database,
    lifecycle: Lifecycle,
  ) {
    const { smtpUrl, from } = settings.mail;
    this.from = from;
    this.route = smtpUrl ? 'SMTP' : settings.production ? 'NONE' : 'MAILBOX';
    this.smtp = smtpUrl
      ? createTransport({
          url: smtpUrl,
          pool: true,
          maxConnections: 2,
          maxRequeues: 0,
          idleTimeout: 30_000,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 30_000,
          dnsTimeout: 10_000,
          // Content comes from our own template alone; nothing is fetched or read on its behalf.
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      : null;
    lifecycle.onDrain(() => this.smtp?.close());
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    if (this.smtp) return this.bySmtp(mail);
    if (this.route === 'MAILBOX') return this.intoMailbox(mail);
    throw new Error('no mail server is configured (SMTP_URL)');
  }

  private async bySmtp({ id, to, replyTo, language, subject, text, html, calendar }: OutgoingMail): Promise<void> {
    await this.smtp?.sendMail({
      // The same at every attempt: a mail that was taken just before the process ended is recognised as the same.
      messageId: `<${id}@lotsennetz>`,
      from: this.from,
      to: { name: '', address: to },
      ...(replyTo && { replyTo: { name: '', address: replyTo } }),
      subject,
      text,
      html,
      // As an alternative that calendars act on, and as a file for those that do not.
      ...(calendar && { icalEvent: { method: calendar.method, filename: 'termin.ics', content: calendar.text } }),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
  }

  private async intoMailbox({
    id,
    to,
    language,
    subject,
    text,
    html,
    actionUrl,
    calendar,
  }: OutgoingMail): Promise<void> {
    await this.db.rows(
      `insert into mailbox (id, recipient, sender, language, subject, text, html, action_url, calendar)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
      [id, to, this.from, language, subject, text, html, actionUrl, calendar?.text ?? null],
    );
  }
}
