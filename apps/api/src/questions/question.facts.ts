import { factKind } from '../core/facts/fact.js';

/** Somebody asked the network, or `to` first of all. Subject: the question's id. */
export const QuestionAsked = factKind<{ topics: string[]; to?: string }>('QuestionAsked');

/** Text, state or accepted answer of a question changed. Subject: the question's id. */
export const QuestionChanged = factKind<{ state: string }>('QuestionChanged');

/** The author accepted an answer. Subject: the question's id. */
export const AnswerAccepted = factKind<{ comment: string }>('AnswerAccepted');

/** A question was put to somebody because of their expertise. Subject: the question's id. */
export const QuestionRouted = factKind<{ person: string }>('QuestionRouted');
