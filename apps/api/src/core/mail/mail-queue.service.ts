import { Injectable } from '@nestjs/common';
import type { Context } from '../access/context.js';
import { badInput } from '../access/refusals.js';
import { Database } from '../database/database.js';
import { type Page, PageArgs, pageOf, pageSize } from '../graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../graphql/schema/cursor.js';
import { Jobs } from '../jobs/jobs.js';
import type { DemoMail, MailQueue, MailQueueArgs, MailRouteEnum, UnsentMail } from './mail-queue.graphql.js';
import { maskAddress } from './mail.rules.js';
import { MailTransport } from './mail.transport.js';
import { SEND_MAIL_JOB, sendMailKey } from './mails.js';

type Row = UnsentMail & { association: string | null; sortKey: string };

const MICROS = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey"`;
const momentOf = (place: string) => `to_timestamp(${place}::text::numeric / 1000000)`;

/** What officers see of the mail queue, and the demo's mailbox. */
@Injectable()
export class MailQueueService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
  ) {}

  /** Unsent mails, latest first. Two statements whatever the length. */
  async queue(ctx: Context, { first, after, state }: MailQueueArgs): Promise<MailQueue> {
    const size = pageSize(first);
    const [moment = null, last = null] = after ? decodeCursor('mail-queue', after, [isMicros, isUuid]) : [];
    const [rows, [sum]] = await Promise.all([
      this.db.rows<Row>(
        `select id, recipient as "to", subject, state, attempts, last_error as "lastError", ordered_at as "orderedAt",
           case when state = 'QUEUED' then next_attempt_at end as "nextAttemptAt", association_key as association, ${MICROS('ordered_at')}
         from mail where state in ('QUEUED', 'BOUNCED', 'GIVEN_UP') and ($1::text is null or state = $1)
           and ($2::text is null or (ordered_at, id) < (${momentOf('$2')}, $3::uuid))
         order by ordered_at desc, id desc limit $4`,
        [state ?? null, moment, last, size + 1],
      ),
      this.db.rows<{ waiting: number; failed: number; oldestSince: Date | null }>(
        `select count(*) filter (where state = 'QUEUED')::int as waiting, count(*) filter (where state <> 'QUEUED')::int as failed,
           min(ordered_at) filter (where state = 'QUEUED') as "oldestSince"
         from mail where state in ('QUEUED', 'BOUNCED', 'GIVEN_UP')`,
      ),
    ]);
    const page = pageOf(
      rows,
      size,
      (row) => shownTo(ctx.viewer.officerOf, row),
      (row) => encodeCursor('mail-queue', [row.sortKey, row.id]),
    );
    return {
      ...page,
      route: this.transport.route as MailRouteEnum,
      waiting: sum?.waiting ?? 0,
      failed: sum?.failed ?? 0,
      oldestSince: sum?.oldestSince ?? null,
    };
  }

  /** Tries an unsent mail anew at once. False when there is none to try: it was sent meanwhile, or its text is gone. */
  async retry(ctx: Context, id: string): Promise<boolean> {
    if (!isUuid(id)) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return this.db.write(ctx, async (tx) => {
      const waiting = await tx.rows(
        `update mail set state = 'QUEUED', settled_at = null, attempts = 0, ordered_at = $2, next_attempt_at = $2
         where id = $1 and state in ('QUEUED', 'BOUNCED', 'GIVEN_UP') and template is not null
           and (claimed_until is null or claimed_until < $2) returning id`,
        [id, ctx.now],
      );
      if (waiting.length === 0) return false;
      await this.jobs.order(tx, SEND_MAIL_JOB, { id }, { key: sendMailKey(id) });
      return true;
    });
  }

  async mailbox({ first, after }: PageArgs): Promise<Page<DemoMail>> {
    const size = pageSize(first);
    const [moment = null, last = null] = after ? decodeCursor('mailbox', after, [isMicros, isUuid]) : [];
    const rows = await this.db.rows<DemoMail & { sortKey: string }>(
      `select id, recipient as "to", sender as "from", subject, language, text, html, action_url as "actionUrl",
         delivered_at as "deliveredAt", ${MICROS('delivered_at')}
       from mailbox where $1::text is null or (delivered_at, id) < (${momentOf('$1')}, $2::uuid)
       order by delivered_at desc, id desc limit $3`,
      [moment, last, size + 1],
    );
    return pageOf(
      rows,
      size,
      (row) => row,
      (row) => encodeCursor('mailbox', [row.sortKey, row.id]),
    );
  }
}

/** Officers see whom their own association wrote to; of others' mails they see that and why the queue stands. */
function shownTo(officerOf: string | null, row: Row): UnsentMail {
  if (row.association !== null && row.association === officerOf) return row;
  return { ...row, to: maskAddress(row.to), subject: null, lastError: null };
}
