import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Language } from '../access/actor.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Rounds } from '../jobs/rounds.js';
import { log } from '../telemetry/log.js';
import { describeFailure, isBounce, isOutage, pauseAfter, type MailFailure } from './mail.rules.js';
import { renderMail, type MailTemplate } from './mail.template.js';
import { MailTransport } from './mail.transport.js';
import { SEND_MAIL_JOB, sendMailKey, type SendMailPayload } from './mails.js';

/** How long one process may work at a mail before another takes it over: longer than a dialogue can last. */
const CLAIM_SECONDS = 90;
/** While the mail server is away, only one mail in this time tries it; the others wait without counting an attempt, and without a job. */
const OUTAGE_PAUSE_MS = 15_000;
const SWEEP_EVERY_MS = 60_000;
/** A mail whose time came this long ago has lost its job. */
const OVERDUE_MS = 60_000;
/** Jobs that are ordered in one transaction. */
const ORDERED_AT_ONCE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Settled mails are kept this long, for questions about them; failed ones longer. */
const KEEP_DAYS = { done: 30, failed: 90 };

/** Whether a person has access at a moment; answered by the admission area. */
export type AdmissionCheck = (personId: string, now: Date) => Promise<boolean>;

interface ClaimedMail {
  id: string;
  to: string;
  replyTo: string | null;
  language: Language;
  template: MailTemplate;
  personId: string | null;
  onlyWhileAdmitted: boolean;
  attempts: number;
  orderedAt: Date;
}

type Settled = 'SENT' | 'BOUNCED' | 'DROPPED' | 'GIVEN_UP';

/**
 * Sends ordered mails, one job each. A claim with an end keeps two processes from the same mail; whatever a killed process
 * or a lost job leaves behind is found by the sweep a minute later.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap {
  private isAdmitted: AdmissionCheck | null = null;
  private awayUntil = 0;
  private readonly baseUrl: string;

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    @Inject(SETTINGS) settings: Settings,
    rounds: Rounds,
  ) {
    this.baseUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
    jobs.register({ name: SEND_MAIL_JOB, run: (payload) => this.sendAll(payload as SendMailPayload) });
    rounds.every(SWEEP_EVERY_MS, 'mails cannot be swept now', (now) => this.sweep(now));
  }

  /** Lets the admission area say who has access, for mails that go to people with access only. */
  askAdmission(check: AdmissionCheck): void {
    this.isAdmitted = check;
  }

  onApplicationBootstrap(): void {
    if (this.transport.route === 'NONE') log.warn('no mail server is configured (SMTP_URL): mails wait in the queue');
  }

  /** A set that is taken up again after a failure passes over what was sent. */
  private async sendAll(payload: SendMailPayload): Promise<void> {
    for (const id of 'ids' in payload ? payload.ids : [payload.id]) await this.send(id, new Date());
  }

  /** One attempt at one mail; harmless when the mail is not due, at work elsewhere or settled. */
  async send(id: string, now: Date): Promise<void> {
    // The one that tries the mail server lets the others go when it is back; the sweep does where that one got lost.
    if (now.getTime() < this.awayUntil) return;
    const mail = await this.claim(id, now);
    if (!mail) return;
    if (!(await this.isWanted(mail, now))) return this.settle(id, 'DROPPED', null);
    const { to, replyTo, language, template } = mail;
    try {
      const rendered = renderMail(template, language, this.baseUrl);
      await this.transport.deliver({ id, to, replyTo, language, calendar: template.calendar ?? null, ...rendered });
    } catch (error) {
      return this.failed(mail, error as MailFailure);
    }
    await this.settle(id, 'SENT', null);
    if (this.awayUntil > 0) await this.release(now);
  }

  /** The mail server is back: nobody waits for the end of a pause that was made for its absence. */
  private async release(now: Date): Promise<void> {
    this.awayUntil = 0;
    await this.db.rows(
      `update mail set next_attempt_at = $1 where state = 'QUEUED' and next_attempt_at > $1 and claimed_until is null`,
      [now],
    );
    await this.orderWaiting(now, now);
  }

  private async claim(id: string, now: Date): Promise<ClaimedMail | null> {
    const [mail] = await this.db.rows<ClaimedMail>(
      `update mail set attempts = attempts + 1, claimed_until = $2::timestamptz + $3 * interval '1 second'
       where id = $1 and state = 'QUEUED' and next_attempt_at <= $2 and (claimed_until is null or claimed_until < $2)
       returning id, recipient as "to", reply_to as "replyTo", language, template, person_id as "personId",
         only_while_admitted as "onlyWhileAdmitted", attempts, ordered_at as "orderedAt"`,
      [id, now, CLAIM_SECONDS],
    );
    return mail ?? null;
  }

  private async isWanted({ personId, onlyWhileAdmitted }: ClaimedMail, now: Date): Promise<boolean> {
    if (!onlyWhileAdmitted || personId === null) return true;
    if (!this.isAdmitted) throw new Error('nobody says who has access');
    return this.isAdmitted(personId, now);
  }

  private async failed(mail: ClaimedMail, failure: MailFailure): Promise<void> {
    const note = describeFailure(failure);
    if (isBounce(failure)) return this.settle(mail.id, 'BOUNCED', note);
    const now = new Date();
    if (isOutage(failure)) this.awayUntil = now.getTime() + Math.min(OUTAGE_PAUSE_MS, pauseAfter(1, now, now) ?? 0);
    log.warn({ mail: mail.id, attempts: mail.attempts, code: failure.code }, 'a mail could not be sent');
    const pause = pauseAfter(mail.attempts, mail.orderedAt, now);
    if (pause === null) return this.settle(mail.id, 'GIVEN_UP', note);
    await this.later(mail.id, new Date(now.getTime() + pause), note);
  }

  private async later(id: string, at: Date, note: string | null = null): Promise<void> {
    await this.db.write(null, async (tx) => {
      const waiting = await tx.rows(
        `update mail set next_attempt_at = $2, claimed_until = null, last_error = coalesce($3, last_error)
         where id = $1 and state = 'QUEUED' returning id`,
        [id, at, note],
      );
      if (waiting.length > 0) await this.jobs.order(tx, SEND_MAIL_JOB, { id }, { runAt: at, key: sendMailKey(id) });
    });
  }

  /** The text goes with the mail: it may hold links that work once. A failed one is kept, to be tried again. */
  private async settle(id: string, state: Settled, note: string | null): Promise<void> {
    await this.db.rows(
      `update mail set state = $2, settled_at = now(), claimed_until = null, last_error = $3,
         template = case when $2 in ('SENT', 'DROPPED') then null else template end
       where id = $1 and state = 'QUEUED'`,
      [id, state, note],
    );
  }

  /** Orders anew what is overdue and deletes what was settled long ago. Returns how many were overdue. */
  async sweep(now: Date): Promise<number> {
    await this.db.rows(
      `delete from mail where settled_at < $1::timestamptz - interval '1 day' *
         (case when state in ('SENT', 'DROPPED') then $2::int else $3::int end)`,
      [now, KEEP_DAYS.done, KEEP_DAYS.failed],
    );
    await this.db.rows(`delete from mailbox where delivered_at < $1::timestamptz - interval '1 day' * $2::int`, [
      now,
      KEEP_DAYS.done,
    ]);
    return this.orderWaiting(new Date(now.getTime() - OVERDUE_MS), now);
  }

  /** Orders jobs for mails that were due before a moment and that nobody works at. */
  private async orderWaiting(dueBefore: Date, now: Date): Promise<number> {
    let ordered = 0;
    for (let after = FIRST_ID; ;) {
      const waiting = await this.orderPage(after, dueBefore, now);
      ordered += waiting.length;
      const last = waiting.at(-1);
      if (!last || waiting.length < ORDERED_AT_ONCE) return ordered;
      after = last.id;
    }
  }

  private orderPage(after: string, dueBefore: Date, now: Date): Promise<{ id: string }[]> {
    return this.db.write(null, async (tx) => {
      const waiting = await tx.rows<{ id: string }>(
        `select id from mail where state = 'QUEUED' and next_attempt_at <= $1
           and (claimed_until is null or claimed_until < $2) and id > $3::uuid order by id limit $4`,
        [dueBefore, now, after, ORDERED_AT_ONCE],
      );
      const orders = waiting.map(({ id }) => ({ payload: { id }, key: sendMailKey(id) }));
      if (orders.length > 0) await this.jobs.orderAll(tx, SEND_MAIL_JOB, orders);
      return waiting;
    });
  }
}
