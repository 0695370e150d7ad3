import type { Context } from '../access/context.js';
import type { Tx } from '../database/database.js';

/** Implemented by the news: a draft that somebody goes on writing. */
export interface NewsDesk {
  /** Makes a draft of the officer's association; the same client key again gives the first one. Returns its id. */
  draft(ctx: Context, draft: { clientKey: string; title: string; body: string }): Promise<string>;
}

/** What is known when somebody begins to report on something; Markdown where they write more than a line. */
export interface ReportDraft {
  clientKey: string;
  title: string;
  situation: string;
  way: string;
  /** Day in Berlin, YYYY-MM-DD. */
  on: string;
}

/** Implemented by the project reports: a draft that the viewer goes on writing for their administration. */
export interface ReportDesk {
  /** Makes a draft of the viewer's administration; the same client key again gives the first one. Returns its id. */
  draft(ctx: Context, draft: ReportDraft): Promise<string>;
}

/** A seminar day of a run of a course. Days are YYYY-MM-DD. */
export interface SeminarDay {
  run: string;
  day: number;
  on: string;
  /** Titles of course and day, name of the provider: to be chosen by. */
  course: string;
  title: string;
  provider: string;
}

/** Where people were seen, and for which seminar day that counts. */
export interface Occasion {
  event: string;
  title: string;
  /** Days in Berlin on which it took place, both included. */
  from: string;
  to: string;
  /** Null: it does not count. */
  counts: { run: string; day: number } | null;
  /** Who said that it counts. */
  by: string | null;
  /** Those who were there. */
  came: readonly string[];
  /** Whose days are to be kept; null: everybody's. */
  among: readonly string[] | null;
}

/** Why somebody who came to an event that counts attended no seminar day by it. */
export const LEFT_OUT = [
  'NOT_ENROLLED',
  'BASIS_FIRST',
  'OTHER_SEMINAR',
  'ALREADY_ATTENDED',
  'TAKEN_AWAY',
  'NOT_HELD',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface LeftOutEntry {
  event: string;
  person: string;
  reason: LeftOut;
}

/** Implemented by the programme: seminar days of people who were enrolled and came. */
export interface AttendanceDesk {
  /** Seminar days of running courses within some days, for those who may keep their lists; earliest first, at most 100. */
  days(ctx: Context, from: string, to: string): Promise<SeminarDay[]>;
  /** One seminar day; null where there is none. */
  day(run: string, day: number): Promise<SeminarDay | null>;
  /** How many people have a seminar day by that occasion. */
  recorded(event: string): Promise<number>;
  /**
   * Makes attended days what the occasion says: records them for those who came and are enrolled, takes them back where
   * they rest on it alone. Whom the rules of the programme are against is left out; a billed day stays; a day that was
   * taken away by hand does not come back. Again changes nothing.
   */
  follow(tx: Tx, occasion: Occasion, now: Date): Promise<void>;
  /** Who of these people came to those events without attending a seminar day by them, and why. One statement. */
  leftOut(events: readonly string[], people: readonly string[]): Promise<LeftOutEntry[]>;
}

/** Implemented by the events: where some of these people were and what it counts for, named or counting for a run. */
export interface Gatherings {
  occasions(
    tx: Tx,
    which: { run: string } | { events: readonly string[] },
    people: readonly string[],
  ): Promise<Occasion[]>;
}

/** What follows from something in one area and is done in another of the same rank, which makes itself known here. */
export class FollowUps {
  private newsDesk: NewsDesk | null = null;
  private reportDesk: ReportDesk | null = null;
  private attendanceDesk: AttendanceDesk | null = null;
  private seenGatherings: Gatherings | null = null;

  takeNews(desk: NewsDesk): void {
    this.newsDesk = desk;
  }

  takeReports(desk: ReportDesk): void {
    this.reportDesk = desk;
  }

  takeAttendance(desk: AttendanceDesk): void {
    this.attendanceDesk = desk;
  }

  takeGatherings(gatherings: Gatherings): void {
    this.seenGatherings = gatherings;
  }

  get news(): NewsDesk {
    if (!this.newsDesk) throw new Error('nobody takes drafts of news');
    return this.newsDesk;
  }

  get reports(): ReportDesk {
    if (!this.reportDesk) throw new Error('nobody takes drafts of reports');
    return this.reportDesk;
  }

  get gatherings(): Gatherings {
    if (!this.seenGatherings) throw new Error('nobody knows where people were');
    return this.seenGatherings;
  }

  get attendance(): AttendanceDesk {
    if (!this.attendanceDesk) throw new Error('nobody takes attended days');
    return this.attendanceDesk;
  }
}
