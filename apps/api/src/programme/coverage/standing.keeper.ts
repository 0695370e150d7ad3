import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  must,
  parseAdministration,
  periodOn,
  periodsOfRound,
  type AdministrationStanding,
  type CalendarDay,
  type FundingPeriod,
} from '@lotsennetz/programme';
import { Database } from '../../core/database/database.js';
import type { Fact } from '../../core/facts/fact.js';
import { FactStream } from '../../core/facts/fact-stream.js';
import { PersonChanged } from '../../people/people.facts.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { RegisterImported } from '../../register/register.facts.js';
import { AttendanceChanged, EnrolmentChanged, FundingCaseMoved, FundingRulesChanged } from '../programme.facts.js';
import { RuleBook } from '../rules/rule-book.js';
import { readStandings } from './standing.store.js';

/** Days kept in memory: a time slider asks for one a month, strangers mostly for today. */
const KEPT_DAYS = 200;
/** A fact that was lost with a connection does not leave figures standing for longer than this. */
const KEEP_MS = 60_000;

const CHANGING = [
  PersonChanged,
  RegisterImported,
  AttendanceChanged,
  EnrolmentChanged,
  FundingCaseMoved,
  FundingRulesChanged,
];

/** The state of all administrations on a day. */
export interface Standings {
  /** Every administration of the register, once. */
  standings: readonly AdministrationStanding[];
  /** The funding period of the day; null: none holds, so there are no places. */
  period: FundingPeriod | null;
}

/** Standings by day, read in one statement and kept until a fact changes them: the public page costs nothing by reload. */
@Injectable()
export class StandingKeeper implements OnApplicationBootstrap {
  private readonly kept = new Map<string, { standings: Promise<Standings>; until: number }>();

  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
    private readonly stream: FactStream,
  ) {}

  onApplicationBootstrap(): void {
    const changes = (fact: Fact) => CHANGING.some((kind) => kind.is(fact));
    this.stream.listen((facts) => {
      if (facts.some(changes)) this.kept.clear();
    });
  }

  on(at: CalendarDay): Promise<Standings> {
    const kept = this.kept.get(at);
    if (kept && kept.until > Date.now()) return kept.standings;
    const standings = this.read(at);
    this.kept.delete(at);
    this.kept.set(at, { standings, until: Date.now() + KEEP_MS });
    if (this.kept.size > KEPT_DAYS) this.kept.delete(this.kept.keys().next().value ?? at);
    standings.catch(() => this.kept.delete(at));
    return standings;
  }

  private async read(at: CalendarDay): Promise<Standings> {
    const { rules } = await this.book.current();
    const found = periodOn(at, rules);
    const period = found.ok ? found.value : null;
    const periods = period === null ? [] : [...periodsOfRound(period.round, rules)];
    const rows = new Map((await readStandings(this.db, at, periods)).map((row) => [row.ags, row]));
    const standings = [...this.register.keys()].map((ags): AdministrationStanding => {
      const { ags: key, kind, population } = this.register.find(ags) ?? missing(ags);
      const { inTraining = 0, qualified = 0, funded = 0, used = 0, reserved = 0 } = rows.get(ags) ?? {};
      const administration = must(parseAdministration({ key, kind, population }));
      return { administration, inTraining, qualified, funded, used, reserved };
    });
    return { standings, period };
  }
}

function missing(ags: string): never {
  throw new Error(`the register lists ${ags} and does not know it`);
}
