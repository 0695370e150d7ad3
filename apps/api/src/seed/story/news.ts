import { fillDates, resolveMoment } from './calendar.js';
import { fixedAccounts } from './fixed-accounts.js';
import { dataAndSecurityNews } from './news/data-security.news.js';
import { gatheringNews } from './news/gatherings.news.js';
import type { StoryNews, StoryText } from './news/news.types.js';
import { programmeNews } from './news/programme.news.js';
import { serviceNews } from './news/services.news.js';
import { newsDrafts, scheduledNews } from './news/unpublished.news.js';
import { workplaceNews } from './news/workplace.news.js';

/** A text with its author and with real dates in its body. */
export interface DatedText extends StoryText {
  /** Key of the person who wrote it: the officer of the association. */
  authorKey: string;
}

export interface DatedNews extends DatedText {
  publishedAt: Date;
  pinnedUntil: Date | null;
  editedAt: Date | null;
  withdrawal: { at: Date; reason: string } | null;
}

export interface ScheduledText extends DatedText {
  publishAt: Date;
}

/** Everything that the associations have written, seen from one moment. */
export interface StoryNewsroom {
  /** Published and withdrawn, newest first. */
  published: readonly DatedNews[];
  drafts: readonly DatedText[];
  scheduled: readonly ScheduledText[];
}

const allNews = [...programmeNews, ...gatheringNews, ...serviceNews, ...workplaceNews, ...dataAndSecurityNews];

/** The news as they stand when the world is seeded at `now`: days of publication and announced dates follow it. */
export function newsAsOf(now: Date): StoryNewsroom {
  return {
    published: allNews
      .map((item) => dateNews(item, now))
      .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    drafts: newsDrafts.map((draft) => dateText(draft, now, now)),
    scheduled: scheduledNews.map(({ inDays, hour, minute, ...text }) => {
      const publishAt = resolveMoment({ daysAgo: -inDays, hour, minute }, now);
      return { ...dateText(text, publishAt, now), publishAt };
    }),
  };
}

function dateNews(item: StoryNews, now: Date): DatedNews {
  const publishedAt = resolveMoment(item, now);
  return {
    ...dateText(item, publishedAt, now),
    publishedAt,
    pinnedUntil: item.pinnedForDays === undefined ? null : daysAfter(publishedAt, item.pinnedForDays),
    editedAt: item.editedDaysAgo === undefined ? null : daysAfter(now, -item.editedDaysAgo),
    withdrawal: item.withdrawn === undefined ? null : { at: daysAfter(publishedAt, 1), reason: item.withdrawn },
  };
}

function dateText(text: StoryText, at: Date, now: Date): DatedText {
  const { key, association, title, topics, audience, picture } = text;
  return {
    key,
    association,
    authorKey: officerOf(association),
    title,
    body: withNoBreakSpaces(fillDates(text.body, at, now)),
    topics,
    ...(audience && { audience }),
    ...(picture && { picture }),
  };
}

function officerOf(association: StoryText['association']): string {
  const officer = fixedAccounts.find((person) => person.officerOf === association);
  if (!officer) throw new Error(`no officer of ${association} among the fixed accounts`);
  return officer.key;
}

const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);

/** Numbers keep their unit on the same line. */
const withNoBreakSpaces = (text: string): string => text.replace(/(\d) (€|%|Uhr)/g, '$1\u00a0$2');
