import type { CaseStatus } from './funding-case.js';

/** Which status may follow which (programme rules, course of a case). Nothing follows a final status. */
export const CASE_MOVES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  requested: ['contract_concluded', 'withdrawn', 'expired'],
  contract_concluded: ['id_received', 'withdrawn', 'expired'],
  id_received: ['booked', 'withdrawn', 'expired'],
  booked: ['completed', 'withdrawn'],
  completed: ['settled'],
  settled: [],
  withdrawn: [],
  expired: [],
};

export const CASE_STATUSES = Object.keys(CASE_MOVES) as CaseStatus[];

/** Whether one status may follow another (programme rules, course of a case). */
export function mayMove(from: CaseStatus, to: CaseStatus): boolean {
  return CASE_MOVES[from].includes(to);
}

/** Whether nothing follows a status: settled, withdrawn, expired (programme rules, course of a case). */
export function isFinal(status: CaseStatus): boolean {
  return CASE_MOVES[status].length === 0;
}
