import { Injectable } from '@nestjs/common';
import { DEFAULT_RULES, must, parseRuleSet, type RuleSet, type RuleSetDraft } from '@lotsennetz/programme';
import { Database, type Reader, type Tx } from '../../core/database/database.js';

/** Advisory lock between those who open cases (shared) and those who save rules (alone). */
const RULES_LOCK = 7_261_034;

export interface KeptRules {
  /** 0: the published rules, which nobody has saved yet. */
  version: number;
  rules: RuleSet;
  reason: string | null;
  savedBy: string | null;
  savedAt: Date | null;
}

interface Row {
  version: number;
  rules: RuleSetDraft;
  reason: string;
  savedBy: string | null;
  savedAt: Date;
}

const COLUMNS = `version, rules, reason, saved_by as "savedBy", saved_at as "savedAt"`;
const PUBLISHED: KeptRules = {
  version: 0,
  rules: must(parseRuleSet(DEFAULT_RULES)),
  reason: null,
  savedBy: null,
  savedAt: null,
};

/** The funding rules: every version is kept whole, the latest holds; before the first the published ones do. */
@Injectable()
export class RuleBook {
  constructor(private readonly db: Database) {}

  async current(db: Reader = this.db): Promise<KeptRules> {
    const [row] = await db.rows<Row>(`select ${COLUMNS} from funding_rules order by version desc limit 1`);
    return row ? kept(row) : PUBLISHED;
  }

  /** All versions, latest first; the published one last. */
  async versions(): Promise<KeptRules[]> {
    const rows = await this.db.rows<Row>(`select ${COLUMNS} from funding_rules order by version desc`);
    return [...rows.map(kept), PUBLISHED];
  }

  /**
   * The rules for a transaction that opens or moves a case: nobody saves others until it ends. Comes before every row lock
   * of the transaction, so that nobody waits in a ring.
   */
  async forCase(tx: Tx): Promise<RuleSet> {
    await tx.rows(`select pg_advisory_xact_lock_shared($1)`, [RULES_LOCK]);
    return (await this.current(tx)).rules;
  }

  /** The rules for a transaction that saves others: no case is opened until it ends. */
  async forChange(tx: Tx): Promise<KeptRules> {
    await tx.rows(`select pg_advisory_xact_lock($1)`, [RULES_LOCK]);
    return this.current(tx);
  }
}

/** Saved rules were checked before; what does not pass any more is a bug. */
const kept = ({ rules, ...row }: Row): KeptRules => ({ ...row, rules: must(parseRuleSet(rules)) });
