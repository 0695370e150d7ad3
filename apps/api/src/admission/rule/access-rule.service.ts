import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Reader, type Tx } from '../../core/database/database.js';
import { Mails } from '../../core/mail/mails.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { DEFAULT_ADMITTING } from '../access-facts.store.js';
import { AccessRuleChanged } from '../admission.facts.js';
import { officersOf } from '../officers.store.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import type { AccessEffect } from './access-effect.rules.js';
import { AccessEffectService } from './access-effect.service.js';
import type { AccessRule, SetAccessRuleInput } from './access-rule.graphql.js';
import { ruleChangedMail } from './access-rule.mails.js';

interface RuleRow {
  id: string;
  associations: string[];
  decidedAt: Date;
  decidedById: string | null;
  reason: string | null;
}

export type SetRuleOutcome =
  { done: 'set'; rule: AccessRule; effect: AccessEffect } | { done: 'refused'; code: AdmissionRefusalCode };

const COLUMNS = `id, associations, decided_at as "decidedAt", decided_by as "decidedById", reason`;

/** The setting "member of any of …", with its history. */
@Injectable()
export class AccessRuleService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly effects: AccessEffectService,
    private readonly mails: Mails,
  ) {}

  async current(db: Reader = this.db): Promise<AccessRule> {
    const [row] = await db.rows<RuleRow>(
      `select ${COLUMNS} from access_rule order by decided_at desc, id desc limit 1`,
    );
    return this.shape(row ?? null);
  }

  /** Earlier and present rules, latest first. */
  async history(count: number): Promise<AccessRule[]> {
    const rows = await this.db.rows<RuleRow>(
      `select ${COLUMNS} from access_rule order by decided_at desc, id desc limit $1`,
      [count],
    );
    return rows.map((row) => this.shape(row));
  }

  async preview(ctx: Context, associations: readonly string[]): Promise<AccessEffect> {
    return this.effects.ofRule(this.checked(associations, 'associations'), ctx.now);
  }

  async set(ctx: Context, input: SetAccessRuleInput): Promise<SetRuleOutcome> {
    const associations = this.checked(input.associations, 'input.associations');
    const effect = await this.effects.ofRule(associations, ctx.now);
    return this.db.write(ctx, async (tx) => {
      // One change at a time: each is made to the rule that its officer looked at.
      await tx.rows(`select pg_advisory_xact_lock(hashtext('access rule'))`);
      const [again] = await tx.rows<RuleRow>(`select ${COLUMNS} from access_rule where client_key = $1`, [
        input.clientKey,
      ]);
      if (again) return { done: 'set', rule: this.shape(again), effect };
      const before = await this.current(tx);
      if (before.id !== (input.replaces ?? null)) return { done: 'refused', code: 'CHANGED_MEANWHILE' };
      const old = before.associations.map(({ id }) => id);
      if (old.length === associations.length && old.every((key) => associations.includes(key)))
        return { done: 'refused', code: 'UNCHANGED' };
      const id = uuidv7();
      const [row] = await tx.rows<RuleRow>(
        `insert into access_rule (id, associations, decided_by, decided_at, reason, client_key)
         values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
        [id, associations, ctx.viewer.personId, ctx.now, input.reason.trim(), input.clientKey],
      );
      await writeAudit(tx, ctx, {
        action: 'ACCESS_RULE_CHANGED',
        association: null,
        subject: { kind: 'ACCESS_RULE', id },
        before: { associations: old },
        after: { associations, admits: effect.admits, shutsOut: effect.shutsOut },
        reason: input.reason.trim(),
      });
      tx.record(AccessRuleChanged(id, { associations }));
      await this.tellOfficers(tx, ctx, input.reason, associations, effect);
      return { done: 'set', rule: this.shape(row ?? null), effect };
    });
  }

  /** Those who run the programme together learn of a change that one of them makes. */
  private async tellOfficers(
    tx: Tx,
    ctx: Context,
    reason: string,
    associations: readonly string[],
    effect: AccessEffect,
  ): Promise<void> {
    const officers = await officersOf(tx, null, dayInBerlin(ctx.now));
    const author = officers.find(({ id }) => id === ctx.viewer.personId);
    const names = associations.map((key) => this.register.association(key)?.shortName ?? key);
    for (const { id, email, name, language, association } of officers) {
      if (id === ctx.viewer.personId) continue;
      const template = ruleChangedMail({ name, language, author: author?.name ?? '', reason, names, effect });
      await this.mails.order(tx, { to: email, language, personId: id, onlyWhileAdmitted: true, association, template });
    }
  }

  private checked(associations: readonly string[], field: string): string[] {
    if (associations.length === 0) throw badInput({ field, code: 'REQUIRED' });
    if (!associations.every((key) => this.register.association(key))) throw badInput({ field, code: 'UNKNOWN' });
    return [...new Set(associations)];
  }

  private shape(row: RuleRow | null): AccessRule {
    const { associations, ...rest } = row ?? {
      id: null,
      associations: [...DEFAULT_ADMITTING],
      decidedAt: null,
      decidedById: null,
      reason: null,
    };
    return { ...rest, associations: this.register.associations().filter(({ id }) => associations.includes(id)) };
  }
}
