import { daysBetween } from '../values/format.js';
import type { Status } from './case-text.js';

/** The course of a case in its order; withdrawn and expired cases left it somewhere. */
export const caseSteps = ['REQUESTED', 'CONTRACT_CONCLUDED', 'ID_RECEIVED', 'BOOKED', 'COMPLETED', 'SETTLED'] as const;
export type CaseStep = (typeof caseSteps)[number];

export interface CaseDates {
  status: Status;
  requestedOn: string;
  contractOn: string | null;
  idOn: string | null;
  bookedOn: string | null;
  settledOn: string | null;
}

export interface ShownStep {
  step: CaseStep;
  done: boolean;
  on: string | null;
}

/** How far a case came, with the day of each step where one is known. */
export function stepsOf({ status, requestedOn, contractOn, idOn, bookedOn, settledOn }: CaseDates): ShownStep[] {
  const reached = caseSteps.findIndex((step) => step === status);
  const days: Record<CaseStep, string | null> = {
    REQUESTED: requestedOn,
    CONTRACT_CONCLUDED: contractOn,
    ID_RECEIVED: idOn,
    BOOKED: bookedOn,
    COMPLETED: null,
    SETTLED: settledOn,
  };
  return caseSteps.map((step, index) => ({
    step,
    // A case that ended without money keeps what had happened until then.
    done: reached >= 0 ? index <= reached : days[step] !== null,
    on: days[step],
  }));
}

export type Urgency = 'late' | 'soon' | 'calm';

/** How pressing a deadline is: a week is what post and signatures take. */
export function urgencyOf(deadline: string, today: string): Urgency {
  const left = daysBetween(today, deadline);
  if (left < 0) return 'late';
  return left <= 7 ? 'soon' : 'calm';
}

export const isOver = (status: Status): boolean =>
  status === 'SETTLED' || status === 'WITHDRAWN' || status === 'EXPIRED';
