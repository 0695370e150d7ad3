/** Everybody answers yes at once: over the platform by their sessions, or by transactions of our own. */
export type AnswersQuestion =
  | { by: 'platform'; port: number; cookies: readonly string[]; event: string }
  | { by: 'sql'; people: readonly string[]; event: string };
