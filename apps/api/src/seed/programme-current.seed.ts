import {
  addDays,
  CASE_STATUSES,
  dayInBerlin,
  DEFAULT_RULES,
  must,
  parseRuleSet,
  type CalendarDay,
} from '@lotsennetz/programme';
import type { Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { CASE_COLUMNS, caseOf, type CaseRow } from '../programme/funding/case.store.js';
import { orderExpiry } from '../programme/funding/expiry.job.js';
import {
  insertCases,
  insertDays,
  insertRuns,
  insertSeats,
  stepsOf,
  type CaseSeedRow,
  type DayRow,
} from './programme-rows.seed.js';
import { idOf } from './seed-ids.js';
import { courses, type StoryCourse } from './story/programme/catalogue.js';
import { currentCases, currentRuns, type StoryCase, type StoryRun } from './story/programme/current.js';

/** Courses around today with their seats and attended days. */
export async function seedCurrentRuns(tx: Tx, now: Date): Promise<void> {
  const today = dayInBerlin(now);
  const runs = currentRuns(today);
  await insertRuns(
    tx,
    runs.map(({ key, course, days, cancelled, seatsOf, ...run }) => ({
      ...run,
      id: idOf('run', key),
      course: idOf('course', course),
      taken: seatsOf.length,
      pricePerDay: courseOf(course).pricePerDay,
      days: days.map((on, index) => ({ day: index + 1, on })),
      cancelledReason: cancelled,
    })),
  );
  await insertSeats(
    tx,
    runs.flatMap(({ key, days, seatsOf }) =>
      seatsOf.map(({ person }) => ({
        id: idOf('enrolment', `${key}-${person}`),
        run: idOf('run', key),
        person: idOf('person', person),
        days: days.map((_, index) => index + 1),
        on: addDays(days[0] ?? today, -40) < today ? addDays(days[0] ?? today, -40) : addDays(today, -3),
      })),
    ),
  );
  await insertDays(tx, runs.flatMap(daysOf), idOf('person', 'bildungstraeger'));
}

function courseOf(key: string): StoryCourse {
  const course = courses.find((candidate) => candidate.key === key);
  if (!course) throw new Error(`the catalogue has no course ${key}`);
  return course;
}

function daysOf({ key, course: courseKey, days, seatsOf }: StoryRun): DayRow[] {
  const course = courseOf(courseKey);
  return seatsOf.flatMap(({ person, attended }) =>
    attended.map((day) => ({
      id: idOf('attendance', `${key}-${person}-${day}`),
      person: idOf('person', person),
      kind: course.kind,
      course: idOf('course', course.key),
      provider: idOf('provider', course.provider),
      run: idOf('run', key),
      day,
      on: days[day - 1] ?? '',
    })),
  );
}

/** Cases around today, each with the history that its status tells. */
export async function seedCurrentCases(tx: Tx, now: Date): Promise<void> {
  const today = dayInBerlin(now);
  const runs = new Map(currentRuns(today).map((run) => [run.key, run]));
  await insertCases(
    tx,
    currentCases.map((told) => {
      const run = runs.get(told.run);
      if (!run) throw new Error(`there is no run ${told.run}`);
      return caseRow(told, run, today);
    }),
  );
  const rules = must(parseRuleSet(DEFAULT_RULES));
  const open = await tx.rows<CaseRow>(
    `select ${CASE_COLUMNS} from funding_case f where f.status in ('requested', 'contract_concluded', 'id_received')`,
  );
  for (const row of open) await orderExpiry(tx, new Jobs(), caseOf(row), rules, today);
}

function caseRow(told: StoryCase, run: StoryRun, today: CalendarDay): CaseSeedRow {
  const { key, kind, ags, person, partners, dayPrices, status, ago, reason } = told;
  const [requestedOn, contractOn = null, idOn = null, bookedOn = null] = ago.map((days = 0) => addDays(today, -days));
  if (requestedOn === undefined) throw new Error('a case without a request');
  const isEnded = status === 'withdrawn' || status === 'expired';
  const firstCourseDay = run.days[0] ?? today;
  const endedOn = status === 'expired' ? firstCourseDay : addDays(today, -2);
  const passed = CASE_STATUSES.slice(0, ago.length);
  const officer = idOf('person', 'referentin');
  // The contact asks for an Inhouse group, a Lotse for themselves.
  const asking = idOf('person', person ?? 'kontakt');
  const steps = passed.map((to, index) => ({
    to,
    on: addDays(today, -(ago[index] ?? 0)),
    by: to === 'id_received' ? officer : asking,
  }));
  const ended = isEnded ? [{ to: status, on: endedOn, by: status === 'expired' ? null : asking, reason }] : [];
  return {
    id: idOf('funding-case', key),
    kind,
    ags,
    person: person === null ? null : asking,
    partners,
    dayPrices,
    run: idOf('run', run.key),
    provider: idOf('provider', courseOf(run.course).provider),
    requestedOn,
    firstCourseDay,
    status,
    contractOn,
    voucherId: idOn === null ? null : `${ags}-${kind === 'AUFBAU' ? 'A' : 'B'}-${key.slice(-6)}`,
    idOn,
    bookedOn,
    attended: null,
    completedOn: null,
    settledOn: null,
    amount: null,
    endedOn: isEnded ? endedOn : null,
    endedAfter: isEnded ? (passed.at(-1) ?? null) : null,
    steps: stepsOf([...steps, ...ended]),
  };
}
