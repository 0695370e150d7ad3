import type { AccessDecision } from '../core/access/actor.js';

/** What somebody agreed to show to every member. */
export interface Agreed {
  jobTitle: boolean;
  qualification: boolean;
  topics: boolean;
  absence: boolean;
  email: boolean;
}

/** What the platform knows about somebody. Days are YYYY-MM-DD. */
export interface Known {
  jobTitle: string | null;
  qualifiedOn: string | null;
  /** Keys of topics. */
  topics: readonly string[];
  /** Questions a month that may be put to them. */
  monthlyCap: number;
  /** Last day of an absence that runs. */
  absentUntil: string | null;
  email: string;
}

export type Shown = Omit<Known, 'monthlyCap' | 'email'> & { email: string | null; takesQuestions: boolean };

/** Whether somebody has a page: as long as they have access. Ended, blocked, waiting and missing people look the same. */
export const isShown = (access: AccessDecision | undefined): boolean => access?.admitted ?? false;

/**
 * What members see of somebody: nothing that the person did not open. Questions are taken by those who show what they know
 * about; an absence that is kept to oneself does not show here either.
 */
export function shownOf(known: Known, agreed: Agreed): Shown {
  const topics = agreed.topics ? known.topics : [];
  return {
    jobTitle: agreed.jobTitle ? known.jobTitle : null,
    qualifiedOn: agreed.qualification ? known.qualifiedOn : null,
    topics,
    absentUntil: agreed.absence ? known.absentUntil : null,
    email: agreed.email ? known.email : null,
    takesQuestions: topics.length > 0 && known.monthlyCap > 0,
  };
}
