import { parseArgs } from 'node:util';

export const FIGURES = [
  'feed',
  'live',
  'thread',
  'threadLive',
  'rush',
  'answers',
  'finder',
  'events',
  'growth',
  'statements',
  'coverage',
  'start',
  'page',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** How a run was asked for on the command line. */
export interface Options {
  /** Two minutes at most: fewer posts, sockets and seconds; ends with 1 only for counts, which cannot be noise. */
  short: boolean;
  only: readonly FigureName[];
  /** Folder for CPU profiles of the measured servers; null: none. */
  profileDir: string | null;
  /** Seconds of the rush, where it is to be shorter than usual. */
  rushSeconds: number | null;
  /** Puts the result into bench/README.md. */
  write: boolean;
}

const SHORT: readonly FigureName[] = ['feed', 'live', 'statements'];

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean' },
      only: { type: 'string' },
      profile: { type: 'string' },
      'rush-seconds': { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const short = values.short ?? false;
  const asked = values.only?.split(',') ?? (short ? SHORT : FIGURES);
  const only = asked.map((name) => {
    const known = FIGURES.find((figure) => figure === name);
    if (!known) throw new Error(`--only knows ${FIGURES.join(', ')}; not ${name}`);
    return known;
  });
  const rushSeconds = values['rush-seconds'] === undefined ? null : Number(values['rush-seconds']);
  if (rushSeconds !== null && !(rushSeconds >= 1)) throw new Error('--rush-seconds takes a number of seconds');
  const write = values.write ?? false;
  if (write && only.length < FIGURES.length) throw new Error('--write keeps a whole run, without --only and --short');
  return { short, only, profileDir: values.profile ?? null, rushSeconds, write };
}

/** How much is measured; the short version looks at counts and gives an impression of the rest. */
export interface Amounts {
  posts: number;
  /** Numbers of posts over which the feed is compared. */
  growth: readonly number[];
  /** People over whom the coverage is counted. */
  people: number;
  /** Reports that the finder looks through. */
  reports: number;
  repetitions: number;
  secondsPerServer: number;
  warmUpSeconds: number;
  connections: number;
  socketMembers: number;
  socketsPerMember: number;
  itemsPerRepetition: number;
  /** People who write at a time into one thread, comments a second of all of them, seconds. */
  rush: { writers: number; perSecond: number; seconds: number };
  /** People who answer yes to one event at once. */
  answering: number;
  /** People with ten sockets each that only stand by. */
  idleMembers: number;
}

export const amountsOf = ({ short, rushSeconds }: Options): Amounts =>
  short
    ? {
        posts: 10_000,
        growth: [1_000, 10_000],
        people: 10_000,
        reports: 2_000,
        repetitions: 1,
        secondsPerServer: 2,
        warmUpSeconds: 4,
        connections: 16,
        socketMembers: 50,
        socketsPerMember: 10,
        itemsPerRepetition: 3,
        rush: { writers: 120, perSecond: 20, seconds: rushSeconds ?? 10 },
        answering: 200,
        idleMembers: 50,
      }
    : {
        posts: 100_000,
        growth: [10_000, 100_000, 1_000_000],
        people: 100_000,
        reports: 20_000,
        repetitions: 3,
        secondsPerServer: 8,
        warmUpSeconds: 6,
        connections: 16,
        socketMembers: 500,
        socketsPerMember: 10,
        itemsPerRepetition: 8,
        rush: { writers: 1_200, perSecond: 200, seconds: rushSeconds ?? 60 },
        answering: 1_000,
        idleMembers: 1_000,
      };
