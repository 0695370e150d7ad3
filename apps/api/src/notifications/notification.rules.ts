/** Why somebody is told, strongest first: a comment that names and answers somebody is told once, as a mention. */
export const NOTIFICATION_KINDS = ['MENTION', 'REPLY', 'COMMENT', 'QUESTION', 'ACCEPTED'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

interface Affected {
  authorId: string | null;
  /** Named in the text. */
  mentioned: readonly string[];
  /** Whose comment is answered or quoted. */
  answered: readonly string[];
  /** Who chose to be told every comment. */
  watching: readonly string[];
  /** Who takes part in the host and chose nothing else. */
  participants: readonly string[];
  muted: readonly string[];
}

/** Whom a comment is told to, each once and for the strongest reason. */
export function recipientsOf(affected: Affected): Map<string, NotificationKind> {
  const { authorId, mentioned, answered, watching, participants, muted } = affected;
  const kinds = new Map<string, NotificationKind>();
  const add = (people: readonly string[], kind: NotificationKind) => {
    for (const person of people)
      if (person !== authorId && !muted.includes(person) && !kinds.has(person)) kinds.set(person, kind);
  };
  add(mentioned, 'MENTION');
  add(answered, 'REPLY');
  add([...watching, ...participants], 'COMMENT');
  return kinds;
}
