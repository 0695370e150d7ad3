import type { Context } from '../access/context.js';

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

/** Implemented by the programme: seminar days of people who were enrolled and came. */
export interface AttendanceDesk {
  /**
   * Records a day of a run for those of the people who are enrolled in it and have no such day yet. Refused whole, in words
   * for the viewer, where the rules of the programme are against one of them.
   */
  record(
    ctx: Context,
    list: { clientKey: string; run: string; day: number; people: readonly string[] },
  ): Promise<{ recorded: number } | { refused: readonly string[] }>;
}

/** What follows from something in one area and is done in another of the same rank, which makes itself known here. */
export class FollowUps {
  private newsDesk: NewsDesk | null = null;
  private reportDesk: ReportDesk | null = null;
  private attendanceDesk: AttendanceDesk | null = null;

  takeNews(desk: NewsDesk): void {
    this.newsDesk = desk;
  }

  takeReports(desk: ReportDesk): void {
    this.reportDesk = desk;
  }

  takeAttendance(desk: AttendanceDesk): void {
    this.attendanceDesk = desk;
  }

  get news(): NewsDesk {
    if (!this.newsDesk) throw new Error('nobody takes drafts of news');
    return this.newsDesk;
  }

  get reports(): ReportDesk {
    if (!this.reportDesk) throw new Error('nobody takes drafts of reports');
    return this.reportDesk;
  }

  get attendance(): AttendanceDesk {
    if (!this.attendanceDesk) throw new Error('nobody takes attended days');
    return this.attendanceDesk;
  }
}
