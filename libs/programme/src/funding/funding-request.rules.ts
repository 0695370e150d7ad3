import type { Administration } from '../administration/administration.js';
import { placeHolders, quotaIn } from '../quota/quota.rules.js';
import { periodOn, type FundingPeriod, type RuleSet } from '../rule-set/rule-set.js';
import type { CalendarDay } from '../values/calendar-day.js';
import type { CaseId, PersonId } from '../values/ids.js';
import type { Refusal } from '../values/refusals.js';
import { decide, type Result } from '../values/result.js';
import { basisRefusal, secondBasisRefusal } from './basis.rules.js';
import type { AufbauTraining, FundingCase, InhouseTraining, Training } from './funding-case.js';
import { inhouseDaysLeft, inhouseGroup } from './inhouse-group.rules.js';

export interface FundingRequest {
  readonly id: CaseId;
  readonly training: Training;
  /** The planned first seminar day; it decides the period. */
  readonly firstCourseDay: CalendarDay;
  readonly requestedOn: CalendarDay;
}

/** What the rules must know; whoever stores the case must keep others from changing it meanwhile. */
export interface RequestFacts {
  /** Who asks; of an Inhouse group the administration that leads it. */
  readonly administration: Administration;
  readonly rules: RuleSet;
  /** All cases of the administration, of the person and of the group, in every period and status; more do no harm. */
  readonly cases: readonly FundingCase[];
  /** The day on which the person completed the Basis, funded or not; null while days are missing. */
  readonly basisCompletedOn: CalendarDay | null;
}

export type RequestRefusal = Refusal<
  | 'NO_FUNDING_PERIOD'
  | 'NO_QUOTA_TIER'
  | 'QUOTA_EXHAUSTED'
  | 'SECOND_BASIS'
  | 'AUFBAU_WITHOUT_BASIS'
  | 'NO_SEMINAR_DAYS'
  | 'INHOUSE_GROUP_TOO_SMALL'
  | 'INHOUSE_DAYS_EXCEEDED'
>;

/**
 * Opens a case (programme rules, Funding table and course of a case). Refuses with all that applies of
 * NO_FUNDING_PERIOD (then nothing else can be told); for persons NO_QUOTA_TIER, QUOTA_EXHAUSTED (a person who already
 * has a place needs no second one), SECOND_BASIS, AUFBAU_WITHOUT_BASIS; for groups INHOUSE_GROUP_TOO_SMALL,
 * INHOUSE_DAYS_EXCEEDED; NO_SEMINAR_DAYS for an Aufbau or Inhouse case without days.
 */
export function requestFunding(request: FundingRequest, facts: RequestFacts): Result<FundingCase, RequestRefusal> {
  const period = periodOn(request.firstCourseDay, facts.rules);
  if (!period.ok) return period;
  return decide(trainingRefusals(request, facts, period.value), () => ({
    id: request.id,
    administration: facts.administration.key,
    period: period.value.id,
    training: request.training,
    requestedOn: request.requestedOn,
    firstCourseDay: request.firstCourseDay,
    progress: { status: 'requested' },
  }));
}

function trainingRefusals(
  { training, firstCourseDay }: FundingRequest,
  facts: RequestFacts,
  period: FundingPeriod,
): (RequestRefusal | null)[] {
  switch (training.kind) {
    case 'BASIS':
      return [placeRefusal(training.person, facts, period), secondBasisRefusal(training.person, facts.cases)];
    case 'AUFBAU':
      return [
        placeRefusal(training.person, facts, period),
        basisRefusal(facts.basisCompletedOn, firstCourseDay),
        noDaysRefusal(training),
      ];
    case 'INHOUSE':
      return [...groupRefusals(training, facts, period), noDaysRefusal(training)];
  }
}

function placeRefusal(person: PersonId, facts: RequestFacts, period: FundingPeriod): RequestRefusal | null {
  const quota = quotaIn(period, facts.administration);
  if (!quota.ok) return quota.refusals[0];
  const { used, reserved } = placeHolders(facts.administration, period, facts.cases, facts.rules);
  if (used.has(person) || reserved.has(person)) return null;
  return used.size + reserved.size < quota.value ? null : { code: 'QUOTA_EXHAUSTED', quota: quota.value };
}

function noDaysRefusal({ kind, dayPrices }: AufbauTraining | InhouseTraining): RequestRefusal | null {
  return dayPrices.length === 0 ? { code: 'NO_SEMINAR_DAYS', kind } : null;
}

function groupRefusals(training: InhouseTraining, facts: RequestFacts, period: FundingPeriod): RequestRefusal[] {
  const group = inhouseGroup(facts.administration.key, training);
  if (group.length < 2) return [{ code: 'INHOUSE_GROUP_TOO_SMALL', administrations: group.length }];
  const asked = training.dayPrices.length;
  const left = inhouseDaysLeft(group, period, facts.cases, facts.rules);
  return asked > left ? [{ code: 'INHOUSE_DAYS_EXCEEDED', asked, left }] : [];
}
