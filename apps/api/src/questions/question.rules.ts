/** ANSWERED: its author accepted an answer; GIVEN_UP: nobody knew or it has become pointless; WITHDRAWN: taken away. */
export const QUESTION_STATES = ['OPEN', 'ANSWERED', 'GIVEN_UP', 'WITHDRAWN'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** By when the answer is needed. */
export const URGENCIES = ['WHENEVER', 'THIS_MONTH', 'THIS_WEEK'] as const;
export type Urgency = (typeof URGENCIES)[number];

const MOVES = {
  accept: { OPEN: 'ANSWERED', ANSWERED: 'ANSWERED', GIVEN_UP: 'ANSWERED' },
  giveUp: { OPEN: 'GIVEN_UP' },
  reopen: { ANSWERED: 'OPEN', GIVEN_UP: 'OPEN' },
  withdraw: { OPEN: 'WITHDRAWN', ANSWERED: 'WITHDRAWN', GIVEN_UP: 'WITHDRAWN' },
  restore: { WITHDRAWN: 'OPEN' },
} as const satisfies Record<string, Partial<Record<QuestionState, QuestionState>>>;
export type QuestionMove = keyof typeof MOVES;

/** The state after a move; null: not from this state. */
export const stateAfter = (move: QuestionMove, state: QuestionState): QuestionState | null =>
  (MOVES[move] as Partial<Record<QuestionState, QuestionState>>)[state] ?? null;

/** Words that say nothing about what somebody asks. */
const EMPTY = new Set(
  `aber alle auch auf aus bei beim bitte das dass dem den denn der des die diese dieser dieses doch durch eine einem einen einer eines einfach
   erfahrung erfahrungen euch euer eure fragen frage fuer für gibt haben habt hallo hat hier ich ihr ihre ihren ist jemand jetzt kann kennt
   können man macht mehr mein meine mit nach nicht nutzt nutzen oder ohne schon sein seit sich sie sind soll über und uns unser unsere vom
   ein führen führt gemeinde gemeinden klein kleine kleinen kleiner kommune kommunen man stadt städte verwaltung
   von wann war warum was welche welchem welchen welcher wenn wer werden wie wird wir wo womit zum zur`.split(/\s+/),
);
/** Long words are looked for by their beginning: Einführung, einführen. */
const STEM = 7;
const MAX_WORDS = 8;

/** Beginnings of the words of a text that matter, in small letters, without doubles. */
export function searchWords(typed: string): string[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]{2,}/gu) ?? [];
  const telling = words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM));
  return [...new Set(telling)].slice(0, MAX_WORDS);
}
