import type { Actor } from '../core/access/actor.js';
import type { QuestionState } from './question.rules.js';

export interface QuestionRights {
  authorId: string | null;
  state: QuestionState;
  /** Withdrawn by officers, not by its author. */
  takenAway: boolean;
}

const isOwn = (actor: Actor, question: QuestionRights): boolean => question.authorId === actor.personId;

/** Questions are for everybody with access; withdrawn ones for officers, who may be asked why, and their author. */
export function mayRead(actor: Actor, question: QuestionRights): boolean {
  if (!actor.access.admitted) return false;
  return question.state !== 'WITHDRAWN' || actor.officerOf !== null || isOwn(actor, question);
}

/** What the actor may do with a question, for the page to show. */
export function questionAbilities(actor: Actor, question: QuestionRights) {
  const admitted = actor.access.admitted;
  const own = admitted && isOwn(actor, question);
  const { state } = question;
  // Nobody decides about their own.
  const decides = admitted && !own && actor.officerOf !== null;
  return {
    edit: own && state !== 'WITHDRAWN',
    accept: own && state !== 'WITHDRAWN',
    giveUp: own && state === 'OPEN',
    reopen: own && (state === 'ANSWERED' || state === 'GIVEN_UP'),
    withdraw: (own || (admitted && actor.officerOf !== null)) && state !== 'WITHDRAWN',
    meToo: admitted && !own && state === 'OPEN',
    report: admitted && !own && state !== 'WITHDRAWN',
    warn: decides,
    restore: decides && question.takenAway,
  };
}
