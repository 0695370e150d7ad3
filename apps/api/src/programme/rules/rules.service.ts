import { Injectable } from '@nestjs/common';
import {
  must,
  parseAdministration,
  parsePeriodId,
  parseRuleSet,
  replaceRuleSet,
  type FundingPeriod as PeriodRules,
  type PeriodDraft,
  type PeriodId,
  type Refusal,
} from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Reader } from '../../core/database/database.js';
import { PersonLoader } from '../../people/person.loader.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { Saved } from '../catalogue/saved.js';
import { FundingRulesChanged } from '../programme.facts.js';
import { done, refused, type Outcome } from '../refusal/programme-refusal.js';
import type { FundingRulesPreview, PreviewFundingRulesInput } from './preview.graphql.js';
import { previewOf } from './rules.preview.js';
import { RuleBook, type KeptRules } from './rule-book.js';
import type { FundingPeriod, FundingPeriodInput, FundingRules, SaveFundingRulesInput } from './rules.graphql.js';

/** Officers edit the rules as a whole; a change is a new version, and what cases rely on cannot change. */
@Injectable()
export class RulesService {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly people: PersonLoader,
    private readonly register: AdministrationCatalog,
  ) {}

  async current(ctx: Context): Promise<FundingRules> {
    return this.shape(ctx, await this.book.current(), await periodsInUse(this.db));
  }

  async versions(ctx: Context): Promise<FundingRules[]> {
    const inUse = await periodsInUse(this.db);
    const versions = await this.book.versions();
    return Promise.all(versions.map((version) => this.shape(ctx, version, inUse)));
  }

  /** Whether rules could be saved, and what they would give; saves nothing. */
  async preview(input: PreviewFundingRulesInput): Promise<Outcome<FundingRulesPreview>> {
    const parsed = parseRuleSet({ periods: input.periods.map(draftOf) });
    if (!parsed.ok) return refused(...parsed.refusals.map(inInput));
    const { rules } = await this.book.current();
    const replaced = replaceRuleSet(rules, parsed.value, await idsInUse(this.db));
    if (!replaced.ok) return refused(...replaced.refusals);
    const administrations = [...this.register.keys()].flatMap((key) => {
      const found = this.register.find(key);
      return found ? [must(parseAdministration({ key, kind: found.kind, population: found.population }))] : [];
    });
    return done({ periods: previewOf(parsed.value, rules, administrations) });
  }

  async save(ctx: Context, input: SaveFundingRulesInput): Promise<Outcome<Saved<FundingRules>>> {
    const parsed = parseRuleSet({ periods: input.periods.map(draftOf) });
    if (!parsed.ok) return refused(...parsed.refusals.map(inInput));
    const saved = await this.db.write(ctx, async (tx): Promise<Outcome<Saved<number>>> => {
      const { version, rules } = await this.book.forChange(tx);
      if (version !== input.version) return done({ currentVersion: version });
      const replaced = replaceRuleSet(rules, parsed.value, await idsInUse(tx));
      if (!replaced.ok) return refused(...replaced.refusals);
      await tx.rows(
        `insert into funding_rules (version, rules, reason, saved_by, saved_at) values ($1, $2::jsonb, $3, $4, $5)`,
        [version + 1, JSON.stringify(parsed.value), input.reason.trim(), ctx.viewer.personId, ctx.now],
      );
      await writeAudit(tx, ctx, {
        action: 'FUNDING_RULES_CHANGED',
        association: null,
        subject: { kind: 'FUNDING_RULES', id: String(version + 1) },
        before: { version },
        after: { version: version + 1, periods: parsed.value.periods.map(({ id }) => id) },
        reason: input.reason.trim(),
      });
      tx.record(FundingRulesChanged(String(version + 1), { version: version + 1 }));
      return done({ saved: version + 1 });
    });
    if (!saved.ok) return saved;
    return done('saved' in saved.value ? { saved: await this.current(ctx) } : saved.value);
  }

  private async shape(ctx: Context, kept: KeptRules, inUse: ReadonlySet<string>): Promise<FundingRules> {
    const { version, reason, savedAt, savedBy, rules } = kept;
    return {
      version,
      reason,
      savedAt,
      savedBy: savedBy === null ? null : await this.people.load(ctx, savedBy),
      periods: rules.periods.map((period) => ({ ...shownPeriod(period), inUse: inUse.has(period.id) })),
    };
  }
}

async function periodsInUse(db: Reader): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(`select distinct period_id as id from funding_case`);
  return new Set(rows.map(({ id }) => id));
}

const idsInUse = async (db: Reader): Promise<Set<PeriodId>> =>
  new Set([...(await periodsInUse(db))].map((id) => must(parsePeriodId(id))));

export function shownPeriod({ id, round, from, to, rates, tiers }: PeriodRules): Omit<FundingPeriod, 'inUse'> {
  return {
    id,
    round,
    from,
    to,
    basisRatePerDay: rates.basis.ratePerDay,
    basisMaxDays: rates.basis.maxDays,
    aufbauCapPerDay: rates.aufbau.capPerDay,
    inhouseSharePercent: rates.inhouse.sharePercent,
    inhouseCapPerDay: rates.inhouse.capPerDay,
    inhouseMaxDays: rates.inhouse.maxDays,
    tiers,
  };
}

function draftOf(input: FundingPeriodInput): PeriodDraft {
  return {
    id: input.id,
    round: input.round,
    from: input.from,
    to: input.to ?? null,
    rates: {
      basis: { ratePerDay: input.basisRatePerDay, maxDays: input.basisMaxDays },
      aufbau: { capPerDay: input.aufbauCapPerDay },
      inhouse: {
        sharePercent: input.inhouseSharePercent,
        capPerDay: input.inhouseCapPerDay,
        maxDays: input.inhouseMaxDays,
      },
    },
    tiers: input.tiers.map(({ kinds, from, to, places }) => ({ kinds, from, to: to ?? null, places })),
  };
}

/** Names of rates in the rules and in the input, which has no levels below a period. */
const RATE_FIELDS: Readonly<Record<string, string>> = {
  'rates.basis.ratePerDay': 'basisRatePerDay',
  'rates.basis.maxDays': 'basisMaxDays',
  'rates.aufbau.capPerDay': 'aufbauCapPerDay',
  'rates.inhouse.sharePercent': 'inhouseSharePercent',
  'rates.inhouse.capPerDay': 'inhouseCapPerDay',
  'rates.inhouse.maxDays': 'inhouseMaxDays',
};

function inInput(refusal: Refusal): Refusal {
  const at = refusal.at?.replace(/rates\.[\w.]+$/, (path) => RATE_FIELDS[path] ?? path);
  return at === undefined ? refusal : { ...refusal, at };
}
