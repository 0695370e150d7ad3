import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import type { Language } from '../../core/access/actor.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit, type AuditLine } from '../../core/audit/audit-line.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { Database, type Reader, type Tx } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { isMailAddress } from '../../core/mail/mail.rules.js';
import { Mails } from '../../core/mail/mails.js';
import { oneLine } from '../../core/text/one-line.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import { settingOf } from '../setting/setting.store.js';
import { digestOf, makeToken } from '../tokens.js';
import type { Invitation, InvitationsArgs, InviteInput } from './invitation.graphql.js';
import { invitationMail } from './invitation.mails.js';
import { stateOf } from './invitation.rules.js';
import { findHindrances } from './invitation.store.js';

export interface InvitationRow {
  id: string;
  association: string;
  ags: string;
  name: string;
  email: string;
  jobTitle: string | null;
  language: Language;
  invitedById: string | null;
  invitedAt: Date;
  sentAt: Date;
  sentTimes: number;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

export const INVITATION_COLUMNS = `i.id, i.association_key as association, i.ags, i.name, i.email, i.job_title as "jobTitle", i.language,
  i.invited_by as "invitedById", i.invited_at as "invitedAt", i.sent_at as "sentAt", i.sent_times as "sentTimes", i.expires_at as "expiresAt",
  i.accepted_at as "acceptedAt", i.withdrawn_at as "withdrawnAt"`;

export type InviteOutcome = { done: 'saved'; invitation: Invitation } | { done: 'refused'; code: AdmissionRefusalCode };

export interface Guest {
  clientKey: string;
  ags: string;
  name: string;
  email: string;
  jobTitle: string | null;
  language: Language;
}

/** Officers invite people of their association's members; sending again makes a new link, the old one ends. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly mails: Mails,
  ) {}

  async list(ctx: Context, { state, first, after }: InvitationsArgs): Promise<Page<Invitation>> {
    const size = pageSize(first);
    const [moment = null, last = null] = after ? decodeCursor('invitations', after, [isMicros, isUuid]) : [];
    const rows = await this.db.rows<InvitationRow & { sortKey: string }>(
      `select ${INVITATION_COLUMNS}, (extract(epoch from i.invited_at) * 1000000)::bigint::text as "sortKey" from invitation i
       where i.association_key = $1
         and ($2::text is null or $2 = case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'WITHDRAWN'
                                            when i.expires_at <= $3 then 'EXPIRED' else 'OPEN' end)
         and ($4::text is null or (i.invited_at, i.id) < (to_timestamp($4::text::numeric / 1000000), $5::uuid))
       order by i.invited_at desc, i.id desc limit $6`,
      [ownAssociation(ctx), state ?? null, ctx.now, moment, last, size + 1],
    );
    return pageOf(
      rows,
      size,
      (row) => this.shape(row, ctx.now),
      (row) => encodeCursor('invitations', [row.sortKey, row.id]),
    );
  }

  shape(row: InvitationRow, now: Date): Invitation {
    return { ...row, state: stateOf(row, now), administration: this.register.find(row.ags) };
  }

  async invite(ctx: Context, input: InviteInput): Promise<InviteOutcome> {
    const known = this.register.find(input.administration);
    if (!known || known.closedOn !== null) throw badInput({ field: 'input.administration', code: 'UNKNOWN' });
    const email = input.email.trim();
    if (!isMailAddress(email)) throw badInput({ field: 'input.email', code: 'NOT_AN_EMAIL' });
    const association = ownAssociation(ctx);
    const guest: Guest = {
      clientKey: input.clientKey,
      ags: known.ags,
      name: oneLine(input.name),
      email,
      jobTitle: input.jobTitle ? oneLine(input.jobTitle) : null,
      language: input.language ?? 'de',
    };
    return this.db.write(ctx, async (tx) => {
      await lockInvitations(tx);
      const [again] = await tx.rows<InvitationRow>(
        `select ${INVITATION_COLUMNS} from invitation i where i.client_key = $1`,
        [guest.clientKey],
      );
      if (again && again.association !== association) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      if (again) return { done: 'saved', invitation: this.shape(again, ctx.now) };
      const [hindrance] = await findHindrances(tx, association, [guest], ctx.now);
      if (hindrance) return { done: 'refused', code: hindrance.code };
      const [row] = await this.send(tx, ctx, association, [guest]);
      if (!row) throw new Error('the invitation was not made');
      return { done: 'saved', invitation: this.shape(row, ctx.now) };
    });
  }

  async resend(ctx: Context, id: string): Promise<InviteOutcome> {
    return this.onOwn(ctx, id, async (tx, row) => {
      const { invitationDays } = await settingOf(tx, row.association);
      const token = makeToken();
      const [renewed] = await tx.rows<InvitationRow>(
        `update invitation i set token_hash = $2, sent_at = $3, sent_times = sent_times + 1, expires_at = $4 where id = $1
         returning ${INVITATION_COLUMNS}`,
        [row.id, digestOf(token), ctx.now, daysLater(ctx.now, invitationDays)],
      );
      if (!renewed) throw new Error('a locked invitation is missing');
      await this.mail(tx, renewed, token);
      await writeAudit(tx, ctx, lineAbout('INVITATION_RESENT', renewed));
      return renewed;
    });
  }

  async withdraw(ctx: Context, id: string): Promise<InviteOutcome> {
    return this.onOwn(ctx, id, async (tx, row) => {
      const [withdrawn] = await tx.rows<InvitationRow>(
        `update invitation i set withdrawn_at = $2 where id = $1 returning ${INVITATION_COLUMNS}`,
        [row.id, ctx.now],
      );
      if (!withdrawn) throw new Error('a locked invitation is missing');
      await writeAudit(tx, ctx, lineAbout('INVITATION_WITHDRAWN', withdrawn));
      return withdrawn;
    });
  }

  private async onOwn(
    ctx: Context,
    id: string,
    change: (tx: Tx, row: InvitationRow) => Promise<InvitationRow>,
  ): Promise<InviteOutcome> {
    if (!isUuid(id)) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return this.db.write(ctx, async (tx) => {
      const [row] = await tx.rows<InvitationRow>(
        `select ${INVITATION_COLUMNS} from invitation i where i.id = $1 and i.association_key = $2 for update`,
        [id, ownAssociation(ctx)],
      );
      if (!row) throw badInput({ field: 'id', code: 'UNKNOWN' });
      const state = stateOf(row, ctx.now);
      if (state === 'ACCEPTED' || state === 'WITHDRAWN') return { done: 'refused', code: 'INVITATION_OVER' };
      return { done: 'saved', invitation: this.shape(await change(tx, row), ctx.now) };
    });
  }

  /** Writes invitations and orders their mails. */
  async send(tx: Tx, ctx: Context, association: string, guests: readonly Guest[]): Promise<InvitationRow[]> {
    const { invitationDays } = await settingOf(tx, association);
    const tokens = new Map(guests.map(({ email }) => [email, makeToken()]));
    // What ran out makes room; it was never accepted, by whomever it was sent.
    await tx.rows(
      `update invitation set withdrawn_at = $2 where email = any($1::citext[]) and accepted_at is null and withdrawn_at is null and expires_at <= $2`,
      [guests.map(({ email }) => email), ctx.now],
    );
    const rows = await tx.rows<InvitationRow>(
      `insert into invitation as i (id, client_key, association_key, ags, name, email, job_title, language, invited_by, invited_at,
         token_hash, sent_at, expires_at)
       select g.id, g."clientKey", $2, g.ags, g.name, g.email, g."jobTitle", g.language, $3, $4, g.digest, $4, $5
       from jsonb_to_recordset($1::jsonb) as g(id uuid, "clientKey" uuid, ags text, name text, email text, "jobTitle" text,
         language text, digest text) returning ${INVITATION_COLUMNS}`,
      [
        JSON.stringify(
          guests.map((guest) => ({ ...guest, id: uuidv7(), digest: digestOf(tokens.get(guest.email) ?? '') })),
        ),
        association,
        ctx.viewer.personId,
        ctx.now,
        daysLater(ctx.now, invitationDays),
      ],
    );
    for (const row of rows) await this.mail(tx, row, tokens.get(row.email) ?? '');
    await writeAudit(tx, ctx, ...rows.map((row) => lineAbout('PERSON_INVITED', row)));
    return rows;
  }

  private async mail(tx: Tx, row: InvitationRow, token: string): Promise<void> {
    const { email, name, language, ags, expiresAt } = row;
    const association = this.register.association(row.association);
    const facts = {
      name,
      language,
      administration: this.register.find(ags)?.displayName ?? ags,
      association: association?.shortName ?? row.association,
      until: dayInBerlin(new Date(expiresAt)),
    };
    await this.mails.order(tx, {
      to: email,
      language,
      association: row.association,
      template: invitationMail(facts, token),
      ...(association && { replyTo: association.contactEmail }),
    });
  }
}

const daysLater = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** One round of invitations at a time, so that two lists with the same address do not both find it free. */
export async function lockInvitations(tx: Tx): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtext('invitations'))`);
}

const lineAbout = (action: AuditAction, { id, association, ags, expiresAt }: InvitationRow): AuditLine => ({
  action,
  association,
  subject: { kind: 'INVITATION', id },
  after: { administration: ags, until: expiresAt },
});

export function ownAssociation(ctx: Context): string {
  const { officerOf } = ctx.viewer;
  if (officerOf === null) throw new Refused('FORBIDDEN');
  return officerOf;
}

/** The invitation behind a link, whatever its state. */
export async function invitationByToken(db: Reader, token: string): Promise<InvitationRow | null> {
  const [row] = await db.rows<InvitationRow>(`select ${INVITATION_COLUMNS} from invitation i where i.token_hash = $1`, [
    digestOf(token),
  ]);
  return row ?? null;
}
