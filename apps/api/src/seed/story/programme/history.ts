import {
  addDays,
  DEFAULT_RULES,
  dayInBerlin,
  earlierOf,
  laterOf,
  must,
  parseAdministration,
  parseCalendarDay,
  parseRuleSet,
  quotaIn,
  type CalendarDay,
} from '@lotsennetz/programme';
import { Chance } from './chance.js';
import { planCoverage, type PlannedAdministration } from './coverage-plan.js';
import { addressOf, nameOf, WORK } from './names.js';
import { runsBetween, type PastRun } from './run-calendar.js';

/** Somebody of the story with a day of qualification. */
export interface KnownPerson {
  id: string;
  ags: string;
  qualifiedOn: string;
}

/** One person of the past of the programme. */
export interface Participant {
  /** Id of somebody of the story; null: made here. */
  knownId: string | null;
  number: number;
  name: string;
  email: string;
  work: string;
  ags: string;
  registeredOn: CalendarDay;
  /** Index of the run. */
  run: number;
  funded: boolean;
}

export interface History {
  runs: PastRun[];
  participants: Participant[];
}

const day = (text: string): CalendarDay => must(parseCalendarDay(text));
/** Known history of the programme: people qualified, and of these funded, by the end of a day. */
const KNOWN = { july2019: 400, may2022: 1_090, funded: 660 } as const;
const REGISTERED_IN_2018 = 50;
const [PERIOD] = must(parseRuleSet(DEFAULT_RULES)).periods;

type Draft = Pick<Participant, 'ags' | 'knownId' | 'funded'>;

/**
 * The past of the programme up to `now`, the same in every demo world: 50 people registered by the end of 2018, 400
 * qualified by the end of July 2019, 1,090 by the end of May 2022, of these 660 funded in 415 municipalities and 32
 * Landkreise; after that a few with each course in which somebody of the story qualified. `never`: administrations whose
 * people are told by hand; `kept`: one funded place of each is left free for a case of today.
 */
export function historyOf(
  administrations: readonly PlannedAdministration[],
  known: readonly KnownPerson[],
  { never, kept }: { never: readonly string[]; kept: readonly string[] },
  now: Date,
): History {
  const chance = new Chance(2_018);
  const past = known.filter(({ qualifiedOn, ags }) => qualifiedOn <= dayInBerlin(now) && !never.includes(ags));
  const told = past.filter(({ qualifiedOn }) => qualifiedOn <= '2022-05-31');
  const plan = planCoverage(administrations, { first: told.map(({ ags }) => ags), never }, chance);
  const rooms = new Map(administrations.map((administration) => [administration.ags, roomFor(administration)]));
  const chosen = [...plan.byMay2019, ...plan.byJuly2019, ...plan.byMay2022];
  for (const ags of [...chosen, ...told.map((person) => person.ags)]) take(rooms, ags);

  const extras = KNOWN.may2022 - chosen.length - told.length;
  const extraPlaces = Array.from({ length: extras }, () => pickRoom(rooms, chosen, chance));
  const inSummer = KNOWN.july2019 - plan.byMay2019.length - plan.byJuly2019.length - told.filter(isEarly).length;
  const waves: Draft[][] = [
    plan.byMay2019.map(madeAt),
    [...plan.byJuly2019, ...extraPlaces.slice(0, inSummer)].map(madeAt),
    [...plan.byMay2022, ...extraPlaces.slice(inSummer)].map(madeAt),
  ];
  const left = new Map(administrations.map((administration) => [administration.ags, quotaOf(administration)]));
  for (const ags of kept) take(left, ags);
  fundFirst(waves.flat(), left);

  const days = past.map(({ qualifiedOn }) => qualifiedOn);
  const spans = [
    runsBetween('2018-12-13', '2019-05-31', 7, days),
    runsBetween('2019-06-06', '2019-07-31', 7, days),
    runsBetween('2019-09-19', '2022-05-31', 21, days),
    runsBetween('2022-06-01', dayInBerlin(now), null, days),
  ];
  // Since then four more with each course, funded where their administration has a place left.
  const open = administrations.filter(({ ags }) => !never.includes(ags));
  const since = (spans[3] ?? []).flatMap(() => Array.from({ length: 4 }, () => madeAt(chance.pick(open).ags)));
  for (const draft of since) give(draft, left);
  const runs = spans.flat();
  const placed = spans.flatMap((span, wave) => {
    const made = wave === 3 ? since : chance.shuffle(waves[wave] ?? []);
    const offset = spans.slice(0, wave).flat().length;
    return made.map((draft, index) => ({ draft, run: offset + Math.floor((index * span.length) / made.length) }));
  });
  for (const person of past) {
    const run = runs.findIndex(({ days: [, , last] }) => last === person.qualifiedOn);
    placed.push({ draft: knownAt(person), run });
  }
  placed.sort((a, b) => a.run - b.run);
  return { runs, participants: placed.map(({ draft, run }, index) => participantOf(draft, run, index, runs, chance)) };
}

const isEarly = ({ qualifiedOn }: KnownPerson): boolean => qualifiedOn <= '2019-07-31';
const madeAt = (ags: string): Draft => ({ ags, knownId: null, funded: false });
const knownAt = ({ id, ags }: KnownPerson): Draft => ({ ags, knownId: id, funded: false });

/** How many people of an administration take part at most: more in larger ones, one in the smallest. */
function roomFor({ kind, population }: PlannedAdministration): number {
  return kind === 'LANDKREIS' ? 14 : 1 + Math.floor(Math.sqrt(population) / 35);
}

function take(rooms: Map<string, number>, ags: string): void {
  rooms.set(ags, (rooms.get(ags) ?? 0) - 1);
}

function pickRoom(rooms: Map<string, number>, chosen: readonly string[], chance: Chance): string {
  const open = chosen.filter((ags) => (rooms.get(ags) ?? 0) > 0);
  const ags = chance.pick(open);
  take(rooms, ags);
  return ags;
}

/** Funds a person where their administration has a place left. */
function give(draft: Draft, left: Map<string, number>): boolean {
  if (draft.funded || (left.get(draft.ags) ?? 0) < 1) return false;
  draft.funded = true;
  take(left, draft.ags);
  return true;
}

/** Gives the funded places: first one in each administration, then up to their quotas until all are given. */
function fundFirst(drafts: readonly Draft[], left: Map<string, number>): void {
  const seen = new Set<string>();
  const firsts = drafts.filter(({ ags }) => !seen.has(ags) && seen.add(ags));
  let given = 0;
  for (const draft of [...firsts, ...drafts]) if (given < KNOWN.funded && give(draft, left)) given += 1;
  if (given !== KNOWN.funded) throw new Error(`only ${given} of ${KNOWN.funded} funded places can be given`);
}

function quotaOf({ ags, kind, population }: PlannedAdministration): number {
  if (!PERIOD) throw new Error('the published rules hold no period');
  return must(quotaIn(PERIOD, must(parseAdministration({ key: ags, kind, population }))));
}

function participantOf(
  { ags, knownId, funded }: Draft,
  run: number,
  index: number,
  runs: readonly PastRun[],
  chance: Chance,
): Participant {
  const [first] = runs[run]?.days ?? [];
  if (!first) throw new Error('a participant without a run');
  const name = nameOf(chance);
  const ahead = addDays(first, -10 - chance.below(35));
  const registeredOn =
    index < REGISTERED_IN_2018
      ? earlierOf(laterOf(ahead, day('2018-11-05')), earlierOf(addDays(first, -3), day('2018-12-28')))
      : earlierOf(laterOf(ahead, day('2019-01-02')), addDays(first, -1));
  return {
    knownId,
    number: index + 1,
    name,
    email: addressOf(name, index + 1),
    work: chance.pick(WORK),
    ags,
    registeredOn,
    run,
    funded,
  };
}
