import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit, type AuditLine } from '../../core/audit/audit-line.js';
import type { AuditAction } from '../../core/audit/audit-actions.js';
import { Database, type Reader, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { oneLine } from '../../core/text/one-line.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import {
  administrationsOf,
  lockMemberships,
  planMembershipImport,
  writeMembershipPlan,
  type MembershipPlan,
} from '../../register/membership-import.service.js';
import { MembershipsChanged } from '../../register/register.facts.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import type { AccessEffect } from './access-effect.rules.js';
import { AccessEffectService } from './access-effect.service.js';
import type {
  AddMembershipInput,
  ConfirmMembershipsInput,
  EndMembershipInput,
  ImportMembershipsInput,
  RemoveMembershipInput,
} from './membership.graphql.js';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from './membership.reader.js';

export type SaveOutcome =
  { done: 'saved'; membership: MembershipRow; effect: AccessEffect } | { done: 'refused'; code: AdmissionRefusalCode };
type Saved = MembershipRow | AdmissionRefusalCode;
interface Taken {
  plan: MembershipPlan;
  saved: boolean;
}

const NO_EFFECT: AccessEffect = { admits: 0, shutsOut: 0, places: [] };

/** Officers keep the memberships of their own association. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly effects: AccessEffectService,
  ) {}

  async add(ctx: Context, input: AddMembershipInput): Promise<SaveOutcome> {
    const { administration: ags, from, to = null } = input;
    const known = this.register.find(ags);
    if (!known || known.closedOn !== null) throw badInput({ field: 'input.administration', code: 'UNKNOWN' });
    if (to !== null && to < from) throw badInput({ field: 'input.to', code: 'END_BEFORE_START' });
    const association = ownAssociation(ctx);
    return this.changing(ctx, !input.dryRun, ags, async (tx) => {
      const [again] = await tx.rows<MembershipRow>(
        `select ${MEMBERSHIP_COLUMNS} from membership m where m.client_key = $1`,
        [input.clientKey],
      );
      if (again && again.association !== association) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      if (again) return again;
      if (await overlaps(tx, { id: null, ags, association, from, to })) return 'OVERLAPS';
      const id = uuidv7();
      await tx.rows(
        `insert into membership (id, ags, association_key, valid_from, valid_to, source, confidence, recorded_at, client_key)
         values ($1, $2, $3, $4::date, $5::date, $6, 'confirmed', $7, $8)`,
        [id, ags, association, from, to, oneLine(input.source), ctx.now, input.clientKey],
      );
      const row = await find(tx, id);
      await this.note(tx, ctx, 'MEMBERSHIP_ADDED', null, row);
      return row;
    });
  }

  /** Sets or takes back the last day. */
  async end(ctx: Context, input: EndMembershipInput): Promise<SaveOutcome> {
    const { lastDay = null } = input;
    return this.onOwn(ctx, input.id, !input.dryRun, async (tx, before) => {
      if (lastDay !== null && lastDay < before.from)
        throw badInput({ field: 'input.lastDay', code: 'END_BEFORE_START' });
      if (before.to === lastDay) return 'UNCHANGED';
      if (await overlaps(tx, { ...before, to: lastDay })) return 'OVERLAPS';
      await tx.rows(
        `update membership set valid_to = $2::date, source = $3, confidence = 'confirmed', recorded_at = $4 where id = $1`,
        [before.id, lastDay, oneLine(input.source), ctx.now],
      );
      const row = await find(tx, before.id);
      await this.note(tx, ctx, 'MEMBERSHIP_ENDED', before, row);
      return row;
    });
  }

  async remove(ctx: Context, input: RemoveMembershipInput): Promise<SaveOutcome> {
    return this.onOwn(ctx, input.id, !input.dryRun, async (tx, before) => {
      await tx.rows(`delete from membership where id = $1`, [before.id]);
      await this.note(tx, ctx, 'MEMBERSHIP_REMOVED', before, null, input.reason.trim());
      return before;
    });
  }

  /** Marks presumed memberships as confirmed. Returns how many were; those that were confirmed already do not count. */
  async confirm(ctx: Context, { ids, source }: ConfirmMembershipsInput): Promise<number> {
    if (!ids.every(isUuid)) throw badInput({ field: 'input.ids', code: 'UNKNOWN' });
    const association = ownAssociation(ctx);
    return this.db.write(ctx, async (tx) => {
      const rows = await tx.rows<{ id: string; ags: string; confidence: string }>(
        `select id, ags, confidence from membership where id = any($1::uuid[]) and association_key = $2 for update`,
        [ids, association],
      );
      if (rows.length < ids.length) throw badInput({ field: 'input.ids', code: 'UNKNOWN' });
      const presumed = rows.filter(({ confidence }) => confidence === 'presumed');
      await tx.rows(
        `update membership set confidence = 'confirmed', source = $2, recorded_at = $3 where id = any($1::uuid[])`,
        [presumed.map(({ id }) => id), oneLine(source), ctx.now],
      );
      const lines = presumed.map(({ ags }): AuditLine => ({
        action: 'MEMBERSHIP_CONFIRMED',
        association,
        subject: { kind: 'ADMINISTRATION', id: ags },
        before: { confirmed: false },
        after: { confirmed: true },
        reason: oneLine(source),
      }));
      await writeAudit(tx, ctx, ...lines);
      if (presumed.length > 0)
        tx.record(MembershipsChanged(uuidv7(), { administrations: [...new Set(presumed.map(({ ags }) => ags))] }));
      return presumed.length;
    });
  }

  /** Takes over a list of the own association's memberships, or shows what it would do. */
  async import(
    ctx: Context,
    input: ImportMembershipsInput,
  ): Promise<{ plan: MembershipPlan; effect: AccessEffect; saved: boolean }> {
    const association = ownAssociation(ctx);
    const { value, effect } = await this.effects.change<Taken>(ctx, !input.dryRun, async (tx, measure) => {
      await lockMemberships(tx);
      const { plan } = await planMembershipImport(tx, input.csv, association);
      const isTaken = plan.refused.length === 0 || input.skipRefused;
      if (!isTaken && !input.dryRun) return { value: { plan, saved: false }, effect: NO_EFFECT };
      return measure(administrationsOf(plan), async () => {
        const id = await writeMembershipPlan(tx, plan);
        await noteImport(tx, ctx, { id, association, clientKey: input.clientKey }, plan);
        return { plan, saved: !input.dryRun };
      });
    });
    return { ...value, effect };
  }

  private async onOwn(
    ctx: Context,
    id: string,
    keep: boolean,
    change: (tx: Tx, before: MembershipRow) => Promise<Saved>,
  ): Promise<SaveOutcome> {
    const [known] = await this.db.rows<{ ags: string }>(
      `select ags from membership where id = $1 and association_key = $2`,
      [id, ownAssociation(ctx)],
    );
    if (!known) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
    return this.changing(ctx, keep, known.ags, async (tx) => change(tx, await find(tx, id)));
  }

  /** Changes memberships of one administration, which waits for nobody else to do the same, and measures the effect. */
  private async changing(
    ctx: Context,
    keep: boolean,
    ags: string,
    change: (tx: Tx) => Promise<Saved>,
  ): Promise<SaveOutcome> {
    const { value, effect } = await this.effects.change<Saved>(ctx, keep, async (tx, measure) => {
      await tx.rows(`select from administration where ags = $1 for update`, [ags]);
      return measure([ags], () => change(tx));
    });
    return typeof value === 'string' ? { done: 'refused', code: value } : { done: 'saved', membership: value, effect };
  }

  private async note(
    tx: Tx,
    ctx: Context,
    action: AuditAction,
    before: MembershipRow | null,
    after: MembershipRow | null,
    reason: string | null = after?.source ?? null,
  ): Promise<void> {
    const row = after ?? before;
    if (!row) throw new Error('a change of nothing');
    const told = (of: MembershipRow | null) => of && { from: of.from, to: of.to, confirmed: of.confirmed };
    await writeAudit(tx, ctx, {
      action,
      association: row.association,
      subject: { kind: 'ADMINISTRATION', id: row.ags },
      before: told(before),
      after: told(after),
      reason,
    });
    tx.record(MembershipsChanged(row.id, { administrations: [row.ags] }));
  }
}

function ownAssociation(ctx: Context): string {
  const { officerOf } = ctx.viewer;
  if (officerOf === null) throw new Refused('FORBIDDEN');
  return officerOf;
}

async function find(db: Reader, id: string): Promise<MembershipRow> {
  const [row] = await db.rows<MembershipRow>(`select ${MEMBERSHIP_COLUMNS} from membership m where m.id = $1`, [id]);
  if (!row) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
  return row;
}

/** Whether another period of the same administration and association shares a day: it would keep people in after one has ended. */
async function overlaps(
  tx: Tx,
  {
    id,
    ags,
    association,
    from,
    to,
  }: { id: string | null; ags: string; association: string; from: string; to: string | null },
): Promise<boolean> {
  const rows = await tx.rows(
    `select from membership where ags = $2 and association_key = $3 and ($1::uuid is null or id <> $1)
       and valid_from <= coalesce($5::date, 'infinity') and coalesce(valid_to, 'infinity') >= $4::date limit 1`,
    [id, ags, association, from, to],
  );
  return rows.length > 0;
}

async function noteImport(
  tx: Tx,
  ctx: Context,
  { id, association, clientKey }: { id: string; association: string; clientKey: string },
  { added, changed, superseded, refused }: MembershipPlan,
): Promise<void> {
  const made = await tx.rows(
    `insert into membership_import (id, client_key, association_key, imported_by, imported_at, added, changed, refused)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_key) do nothing returning id`,
    [id, clientKey, association, ctx.viewer.personId, ctx.now, added.length, changed.length, refused.length],
  );
  if (made.length === 0) return;
  const period = ({ ags, from, to }: { ags: string; from: string; to: string | null }) => ({ ags, from, to });
  await writeAudit(tx, ctx, {
    action: 'MEMBERSHIPS_IMPORTED',
    association,
    subject: { kind: 'IMPORT', id },
    before: { changed: changed.map(({ stored }) => period(stored)), superseded: superseded.map(period) },
    after: { added: added.map(period), changed: changed.map(({ row }) => period(row)), refused: refused.length },
  });
}
