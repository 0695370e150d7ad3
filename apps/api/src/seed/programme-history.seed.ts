import { addDays, dayInBerlin, earlierOf, must, parseCalendarDay, type CalendarDay } from '@lotsennetz/programme';
import type { Tx } from '../core/database/database.js';
import { insertCases, insertDays, insertRuns, insertSeats, stepsOf, type CaseSeedRow } from './programme-rows.seed.js';
import { idOf } from './seed-ids.js';
import { administrations as at } from './story/administrations.js';
import { courses, type StoryCourse } from './story/programme/catalogue.js';
import { currentCases } from './story/programme/current.js';
import type { PlannedAdministration } from './story/programme/coverage-plan.js';
import { historyOf, type History, type KnownPerson, type Participant } from './story/programme/history.js';
import type { PastRun } from './story/programme/run-calendar.js';
import { people } from './story/people.js';

const PLACES = ['Stuttgart', 'Karlsruhe', 'Mannheim', 'Freiburg', 'Ulm', 'Heilbronn'];
const basisCourses = courses.filter(({ kind }) => kind === 'BASIS');
/** Amount of a full Basis by the published rules, in cents. */
const FULL_BASIS = 300_00;

/** The past of the programme since November 2018, in nine statements. */
export async function seedHistory(tx: Tx, now: Date): Promise<void> {
  const history = await historyFor(tx, now);
  const { runs, participants } = history;
  const seated = participants.map((participant) => ({ participant, person: personId(participant) }));
  await insertRuns(
    tx,
    runs.map((run, index) => runRow(run, index, participants)),
  );
  await insertPeople(tx, history);
  await insertSeats(
    tx,
    seated.map(({ participant, person }) => ({
      id: idOf('enrolment', `past-${participant.number}`),
      run: runId(participant.run),
      person,
      days: [1, 2, 3],
      on: participant.registeredOn,
    })),
  );
  const lecturer = idOf('person', 'bildungstraeger');
  await insertDays(
    tx,
    seated.flatMap(({ participant, person }) => daysOf(participant, person, runs)),
    lecturer,
  );
  await insertCases(
    tx,
    seated.flatMap(({ participant, person }) =>
      participant.funded ? [caseOf(participant, person, runs, dayInBerlin(now))] : [],
    ),
  );
}

/** The generated past, and the Lotsin of the demo, whose small town is told by hand. */
async function historyFor(tx: Tx, now: Date): Promise<History> {
  const administrations = await tx.rows<PlannedAdministration>(
    `select ags, kind, population from administration where closed_on is null order by ags`,
  );
  const known = people.flatMap(({ key, ags, qualifiedOn }): KnownPerson[] =>
    ags && qualifiedOn ? [{ id: key, ags, qualifiedOn }] : [],
  );
  const kept = currentCases.flatMap(({ kind, ags }) => (kind === 'BASIS' ? [ags] : []));
  const told = { never: [at.meersburg.ags], kept };
  const history = historyOf(administrations, known, told, now);
  const lotsin = known.find(({ id }) => id === 'lotsin');
  return lotsin ? withLotsin(history, lotsin) : history;
}

function withLotsin({ runs, participants }: History, { id, ags, qualifiedOn }: KnownPerson): History {
  const last = must(parseCalendarDay(qualifiedOn));
  const run: PastRun = { days: [addDays(last, -14), addDays(last, -7), last] };
  const lotsin: Participant = {
    knownId: id,
    number: 0,
    name: '',
    email: '',
    work: '',
    ags,
    registeredOn: addDays(last, -60),
    run: runs.length,
    funded: true,
  };
  return { runs: [...runs, run], participants: [...participants, lotsin] };
}

const runId = (run: number): string => idOf('run', `past-${run}`);
const personId = ({ knownId, number }: Participant): string =>
  knownId === null ? idOf('participant', String(number)) : idOf('person', knownId);

function courseOf(run: number): StoryCourse {
  const course = basisCourses[run % basisCourses.length];
  if (!course) throw new Error('the catalogue has no Basis course');
  return course;
}

function runRow({ days }: PastRun, index: number, participants: readonly Participant[]) {
  const taken = participants.filter(({ run }) => run === index).length;
  // From spring 2020 to summer 2021 people met on screens.
  const isOnline = days[0] > '2020-03-15' && days[0] < '2021-06-30';
  const course = courseOf(index);
  return {
    id: runId(index),
    course: idOf('course', course.key),
    place: isOnline ? null : (PLACES[index % PLACES.length] ?? null),
    link: isOnline ? 'https://seminarraum.example/basis-archiv' : null,
    seats: Math.max(20, taken),
    taken,
    pricePerDay: course.pricePerDay,
    group: [],
    days: days.map((on, number) => ({ day: number + 1, on })),
    cancelledReason: null,
  };
}

/** People without an account: known to the programme, not to the platform. */
async function insertPeople(tx: Tx, { runs, participants }: History): Promise<void> {
  const rows = participants.flatMap((participant) => {
    if (participant.knownId !== null) return [];
    const { name, email, ags, work, run } = participant;
    return [{ id: personId(participant), name, email, ags, work, qualifiedOn: runs[run]?.days[2] }];
  });
  await tx.rows(
    `insert into person (id, name, email, ags, job_title, qualified_on, news_seen_until)
     select id, name, email, ags, work, "qualifiedOn", now() from jsonb_to_recordset($1::jsonb)
       as p(id uuid, name text, email text, ags text, work text, "qualifiedOn" date)`,
    [JSON.stringify(rows)],
  );
}

function daysOf({ run, number }: Participant, person: string, runs: readonly PastRun[]) {
  const course = courseOf(run);
  return (runs[run]?.days ?? []).map((on, index) => ({
    id: idOf('attendance', `past-${number}-${index + 1}`),
    person,
    kind: 'BASIS' as const,
    course: idOf('course', course.key),
    provider: idOf('provider', course.provider),
    run: runId(run),
    day: index + 1,
    on,
  }));
}

/** A case that was settled six weeks after the course; those of the last weeks still wait for it. */
function caseOf(
  { run, ags, registeredOn, number }: Participant,
  person: string,
  runs: readonly PastRun[],
  today: CalendarDay,
): CaseSeedRow {
  const days = runs[run]?.days;
  if (!days) throw new Error('a case without a run');
  const dayBefore = addDays(days[0], -1);
  const [contractOn, idOn, bookedOn] = [4, 9, 11].map((later) => earlierOf(addDays(registeredOn, later), dayBefore));
  const settledOn = addDays(days[2], 42);
  const isSettled = settledOn <= today;
  const course = courseOf(run);
  const officer = idOf('person', 'referentin');
  const steps = [
    { to: 'requested', on: registeredOn, by: person },
    { to: 'contract_concluded', on: contractOn ?? dayBefore, by: officer },
    { to: 'id_received', on: idOn ?? dayBefore, by: officer },
    { to: 'booked', on: bookedOn ?? dayBefore, by: person },
    { to: 'completed', on: days[2], by: officer },
    ...(isSettled ? [{ to: 'settled', on: settledOn, by: officer }] : []),
  ];
  return {
    id: idOf('funding-case', `past-${number}`),
    kind: 'BASIS',
    ags,
    person,
    partners: [],
    dayPrices: [],
    run: runId(run),
    provider: idOf('provider', course.provider),
    requestedOn: registeredOn,
    firstCourseDay: days[0],
    status: isSettled ? 'settled' : 'completed',
    contractOn: contractOn ?? null,
    voucherId: `${ags}-B-${String(number).padStart(4, '0')}`,
    idOn: idOn ?? null,
    bookedOn: bookedOn ?? null,
    attended: days.map((on) => ({ on, price: null })),
    completedOn: days[2],
    settledOn: isSettled ? settledOn : null,
    amount: isSettled ? FULL_BASIS : null,
    endedOn: null,
    endedAfter: null,
    steps: stepsOf(steps),
  };
}
