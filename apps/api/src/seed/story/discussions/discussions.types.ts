import type { ReactionKind } from '../../../discussion/discussion.rules.js';
import type { QuestionState, Urgency } from '../../../questions/question.rules.js';

/** A comment of the demo world. `after`: hours since what it stands under was published or asked. */
export interface StoryComment {
  by: string;
  after: number;
  text: string;
  /** Keys of people whom the text names as `@Name`. */
  names?: readonly string[];
  /** Number of the comment that it answers, counted from 1 in the order of the list. */
  to?: number;
  /** Number of the quoted comment with words of it. */
  quote?: { of: number; text: string };
  reactions?: Partial<Record<ReactionKind, readonly string[]>>;
  /** Changed by its author an hour later. */
  edited?: boolean;
}

export interface StoryThread {
  /** Key of the news. */
  post: string;
  comments: readonly StoryComment[];
}

export interface StoryQuestion {
  key: string;
  by: string;
  daysAgo: number;
  hour: number;
  minute: number;
  title: string;
  body: string;
  topics: readonly string[];
  urgency: Urgency;
  state: Exclude<QuestionState, 'WITHDRAWN'>;
  /** Number of the accepted answer. */
  accepted?: number;
  meToo?: readonly string[];
  answers: readonly StoryComment[];
}

/** What somebody named as their knowledge. */
export interface StoryExpertise {
  by: string;
  topics: readonly string[];
  monthlyCap: number;
  /** What their page shows; without it nothing. */
  opens?: readonly ('jobTitle' | 'qualification' | 'topics' | 'absence' | 'email')[];
  /** Absent for so many days from today. */
  absentFor?: number;
}
