import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Fact } from '../../core/facts/fact.js';
import { FactStream } from '../../core/facts/fact-stream.js';
import { PersonChanged } from '../../people/people.facts.js';
import { RegisterImported } from '../../register/register.facts.js';
import { AttendanceChanged, EnrolmentChanged, FundingCaseMoved, FundingRulesChanged } from '../programme.facts.js';

/** Figures kept in memory: a time slider asks for one a month, strangers mostly for today. */
const KEPT = 200;
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

/** Figures by what they are of, read once and kept until a fact changes them: reloading the public page costs nothing. */
@Injectable()
export class FiguresKeeper implements OnApplicationBootstrap {
  private readonly kept = new Map<string, { figures: Promise<unknown>; until: number }>();

  constructor(private readonly stream: FactStream) {}

  onApplicationBootstrap(): void {
    const changes = (fact: Fact) => CHANGING.some((kind) => kind.is(fact));
    this.stream.listen((facts) => {
      if (facts.some(changes)) this.kept.clear();
    });
  }

  /** What is kept under the key, else what `read` gives; one key always has one type of figures. */
  keep<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now()) return kept.figures as Promise<T>;
    const figures = read();
    this.kept.delete(key);
    this.kept.set(key, { figures, until: Date.now() + KEEP_MS });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value ?? key);
    figures.catch(() => this.kept.delete(key));
    return figures;
  }
}
