import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import type { GraphqlAnswer, PlatformClient } from '../clients/platform-client.js';
import { SCHEMA } from '../processes/paths.js';
import type { Server } from '../processes/server.js';
import { ACCOUNTS, clientOf } from './account.js';
import type { WebOperation } from './documents.js';
import { Harvest, withTypenames } from './harvest.js';
import { usagesOf } from './usage.js';
import { TRIES, Variables } from './variables.js';

/** What is known of an operation after it was tried. */
export interface Examined {
  operation: WebOperation;
  account: string;
  /** The type that came, or why nothing came. */
  outcome: string;
  rank: Rank;
  statements: readonly string[];
  /** Statements with three items to a page and with twenty; null: it does not page. */
  paged: { short: number; long: number } | null;
}

/** How far an operation came: not for this account, wrong values, nothing found, refused by its own rules, done. */
const RANKS = { barred: 0, wrong: 1, nothing: 2, refused: 3, done: 4 } as const;
type Rank = (typeof RANKS)[keyof typeof RANKS];
export const ANSWERED = RANKS.refused;

/** A short page; a long one has twenty. */
const SHORT_PAGE = 3;

type Account = (typeof ACCOUNTS)[number];
type Answer = GraphqlAnswer<Record<string, unknown>>;

const REFUSED =
  /Refused|Denied|Taken|Wrong|Full|Meanwhile|Invalid|Unknown|Missing|TooMany|NotMoved|Over$|Failed|Exists/;

const NOT_FOR_THEM = /^(UNAUTHENTICATED|NO_ACCESS|FORBIDDEN)/;

/** Runs the web app's operations on a demo world, as several people, with values that earlier answers yield. */
export class Examiner {
  private readonly schema: GraphQLSchema = buildSchema(readFileSync(SCHEMA, 'utf8'));
  private readonly harvest = new Harvest();
  private readonly variables = new Variables(this.schema, this.harvest);
  private readonly clients = new Map<Account, PlatformClient>();

  constructor(private readonly server: Server) {}

  /** Asks every query once, so that lists yield what single items are asked by. */
  async gather(queries: readonly WebOperation[]): Promise<void> {
    for (const query of queries) for (const account of ACCOUNTS) await this.attempt(query, account, 0);
  }

  async examine(operation: WebOperation): Promise<Examined> {
    let best: Examined | null = null;
    for (const account of ACCOUNTS) {
      for (let number = 0; number < TRIES; number++) {
        const one = await this.attempt(operation, account, number);
        if (!best || one.rank > best.rank || (one.rank === best.rank && one.statements.length > best.statements.length))
          best = one;
        // What is done to the world is done once; other values are tried only while it is refused.
        if (one.rank === RANKS.barred || (operation.kind === 'mutation' && one.rank === RANKS.done)) break;
      }
      if (operation.kind === 'mutation' && best?.rank === RANKS.done) break;
    }
    if (!best) throw new Error('nobody asks');
    return best;
  }

  private async attempt(operation: WebOperation, account: Account, number: number): Promise<Examined> {
    const usages = usagesOf(this.schema, operation.text);
    const run = async (fixed: Record<string, unknown> = {}) => {
      const variables = this.variables.of(usages, number, fixed);
      const answer = await this.ask(account, operation, variables);
      return { answer, statements: await this.server.statements() };
    };
    let { answer, statements } = await run();
    // A query may find a cache cold, or renew one that is old for everybody: the least of some runs is its own.
    for (let again = 0; operation.kind === 'query' && statements.length > 0 && again < 2; again++) {
      const other = await run();
      if (other.statements.length <= statements.length) ({ answer, statements } = other);
    }
    this.harvest.take(answer.data);
    const pages =
      operation.kind === 'query' && usages.find(({ argument }) => argument === 'first')?.definition.variable;
    const paged = pages
      ? { short: (await run({ [pages.name.value]: SHORT_PAGE })).statements.length, long: statements.length }
      : null;
    return { operation, account: account ?? 'nobody', statements, paged, ...outcomeOf(answer) };
  }

  private async ask(account: Account, { kind, text }: WebOperation, variables: object): Promise<Answer> {
    let client = await this.client(account);
    // Rights that a change touched are read anew; that belongs to the change, not to this operation.
    if (kind === 'mutation') {
      const { answer } = await client.ask<{ me: unknown }>('{ me { id } }');
      if (!answer.data?.me && account !== null) {
        this.clients.delete(account);
        client = await this.client(account);
        await client.ask('{ me { id } }');
      }
    }
    return (await client.ask<Record<string, unknown>>(withTypenames(text), variables)).answer;
  }

  private async client(account: Account): Promise<PlatformClient> {
    // An account that an operation has ended asks like anybody else.
    const client =
      this.clients.get(account) ?? (await clientOf(this.server, account).catch(() => clientOf(this.server, null)));
    this.clients.set(account, client);
    return client;
  }
}

function outcomeOf({ data, errors }: Answer): { outcome: string; rank: Rank } {
  if (errors) {
    const [{ code = 'an error', fields = [] } = {}] = errors.map(({ extensions }) => extensions ?? {});
    const outcome = [code, ...fields.map(({ field, code: why }) => `${field} ${why}`)].join(', ');
    return { outcome, rank: NOT_FOR_THEM.test(code) ? RANKS.barred : RANKS.wrong };
  }
  const values = Object.values(data ?? {});
  const types = values.map((value) => (Array.isArray(value) ? (value as unknown[])[0] : value)).flatMap(typeOf);
  if (values.every((value) => value === null)) return { outcome: 'nothing found', rank: RANKS.nothing };
  return { outcome: types.join(', '), rank: types.some((type) => REFUSED.test(type)) ? RANKS.refused : RANKS.done };
}

const typeOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && '__typename' in value ? [String(value.__typename)] : [];
