import type { CalendarDay } from '../values/calendar-day.js';
import type { PersonId } from '../values/ids.js';
import type { Refusal } from '../values/refusals.js';
import { isLive, type FundingCase } from './funding-case.js';

/**
 * A person gets one funded Basis, in whatever period and for whatever administration (programme rules, refusals):
 * SECOND_BASIS where one stands, else null.
 */
export function secondBasisRefusal(person: PersonId, cases: readonly FundingCase[]): Refusal<'SECOND_BASIS'> | null {
  const hasOne = cases.some((fundingCase) => {
    const { training } = fundingCase;
    return training.kind === 'BASIS' && training.person === person && isLive(fundingCase);
  });
  return hasOne ? { code: 'SECOND_BASIS', person } : null;
}

/**
 * Aufbau is funded only for a person who completed the Basis before it begins (programme rules, Funding table):
 * AUFBAU_WITHOUT_BASIS for others, else null.
 */
export function basisRefusal(
  completedOn: CalendarDay | null,
  firstCourseDay: CalendarDay,
): Refusal<'AUFBAU_WITHOUT_BASIS'> | null {
  if (completedOn !== null && completedOn < firstCourseDay) return null;
  return { code: 'AUFBAU_WITHOUT_BASIS', completedOn };
}
