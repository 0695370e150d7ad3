import { Injectable } from '@nestjs/common';
import {
  must,
  parseAdministration,
  periodOn,
  periodsOfRound,
  type Administration as RuledAdministration,
  type AdministrationStanding,
  type CalendarDay,
  type FundingPeriod,
} from '@lotsennetz/programme';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog, type Administration } from '../../register/administration.catalog.js';
import { RuleBook } from '../rules/rule-book.js';
import { FiguresKeeper } from './figures.keeper.js';
import { readHistory, readStandings, type HistoryRow } from './standing.store.js';

/** The state of all administrations on a day. */
export interface Standings {
  /** Every administration of the register, once. */
  standings: readonly AdministrationStanding[];
  /** The funding period of the day; null: none holds, so there are no places. */
  period: FundingPeriod | null;
}

/** Reads standings and history, each in one statement beside the rules, and keeps them until something changes. */
@Injectable()
export class StandingReader {
  /** What the rules know of an administration, made once for each row of the register. */
  private readonly ruled = new WeakMap<Administration, RuledAdministration>();

  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
    private readonly keeper: FiguresKeeper,
  ) {}

  on(at: CalendarDay): Promise<Standings> {
    return this.keeper.keep(`standings ${at}`, () => this.read(at));
  }

  history(from: CalendarDay, to: CalendarDay): Promise<HistoryRow[]> {
    return this.keeper.keep(`history ${from} ${to}`, () => readHistory(this.db, from, to));
  }

  private async read(at: CalendarDay): Promise<Standings> {
    const { rules } = await this.book.current();
    const found = periodOn(at, rules);
    const period = found.ok ? found.value : null;
    const periods = period === null ? [] : [...periodsOfRound(period.round, rules)];
    const rows = new Map((await readStandings(this.db, at, periods)).map((row) => [row.ags, row]));
    const standings = [...this.register.keys()].map((ags): AdministrationStanding => {
      const { inTraining = 0, qualified = 0, funded = 0, used = 0, reserved = 0 } = rows.get(ags) ?? {};
      return { administration: this.ruledBy(ags), inTraining, qualified, funded, used, reserved };
    });
    return { standings, period };
  }

  private ruledBy(ags: string): RuledAdministration {
    const known = this.register.find(ags);
    if (!known) throw new Error(`the register lists ${ags} and does not know it`);
    const { kind, population } = known;
    const ruled = this.ruled.get(known) ?? must(parseAdministration({ key: ags, kind, population }));
    this.ruled.set(known, ruled);
    return ruled;
  }
}
