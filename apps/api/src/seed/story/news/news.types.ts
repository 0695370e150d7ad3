import type { AdministrationKind, SizeClass } from '@lotsennetz/programme';
import type { AssociationKey } from '../associations.js';
import type { TopicKey } from '../topics.js';

/** When something was published, seen from the day of the seeding: hours before that moment, or a time of day in Berlin some days before. */
export type StoryMoment = { hoursAgo: number } | { daysAgo: number; hour: number; minute: number };

/** To whom a text is addressed; a list that is absent means everybody. All that is given must hold. */
export interface StoryAudience {
  kinds?: readonly AdministrationKind[];
  sizeClasses?: readonly SizeClass[];
  qualifiedOnly?: boolean;
  /** 5-digit county keys. */
  counties?: readonly string[];
}

/** A drawing of the folder `pictures` with its description in German for those who don't see it. */
export interface StoryPicture {
  name: 'netz' | 'tafelrunde' | 'schutzschild' | 'akten';
  alt: string;
}

/**
 * What an association writes. In the body `{{Do+2}}` stands for the Thursday of the second week after the week of publication,
 * so that announced days fit whenever the world is seeded (Mo, Di, Mi, Do, Fr).
 */
export interface StoryText {
  key: string;
  association: AssociationKey;
  title: string;
  body: string;
  topics: readonly TopicKey[];
  audience?: StoryAudience;
  picture?: StoryPicture;
}

export type StoryNews = StoryText &
  StoryMoment & {
    /** Days from publication during which the item stays on top. */
    pinnedForDays?: number;
    /** Days before the seeding on which the text was changed. */
    editedDaysAgo?: number;
    /** Reason that readers are told; the item was withdrawn on the day after publication. */
    withdrawn?: string;
  };

/** A text that nobody but its officers sees yet. */
export type StoryDraft = StoryText;

/** A text that appears by itself, days from the seeding at a time of day in Berlin. */
export type StoryScheduledNews = StoryText & { inDays: number; hour: number; minute: number };
