import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { own } from '../processes/paths.js';
import { platformSettings, startPlatform } from '../processes/server.js';
import { linesOf, type Row } from '../report/table.js';
import { webOperations, type WebOperation } from '../statements/documents.js';
import { ANSWERED, Examiner, type Examined } from '../statements/examiner.js';
import type { World } from '../world/world.js';

const AIM = 4;
/** A longer page may hold one kind of thing more, which costs one statement; one for each item would be more. */
const KINDS = 1;
/** Ends what the others need: a session, an account, its access. */
const LAST = /signOut|sign.?in|password|session|delete|close|leave|suspend|end|revoke|passkey|totp|secondFactor/i;

/** How many SQL statements each operation of the web app costs, on a demo world. */
export async function measureStatements(world: World, profileDir: string | null): Promise<Row[]> {
  const env = { ...platformSettings(await world.empty('statements')), NODE_ENV: 'development', DEMO: 'on' };
  const platform = await startPlatform('platform-statements', env, [
    '--import',
    pathToFileURL(own('processes/statement-meter.js')).href,
  ]);
  try {
    const operations = await webOperations();
    const queries = operations.filter(({ kind }) => kind === 'query');
    const mutations = operations.filter(({ kind }) => kind === 'mutation');
    const late = ({ name }: WebOperation) => (LAST.test(name) ? 1 : 0);
    const examiner = new Examiner(platform);
    // Twice: what the first round finds is what the second asks by.
    await examiner.gather(queries);
    await examiner.gather(queries);
    const examined: Examined[] = [];
    for (const operation of [...queries, ...mutations.sort((a, b) => late(a) - late(b))])
      examined.push(await examiner.examine(operation));
    if (profileDir !== null) writeFileSync(path.join(profileDir, 'statements.txt'), textsOf(examined));
    return rowsOf(examined);
  } finally {
    await platform.stop();
  }
}

function rowsOf(examined: readonly Examined[]): Row[] {
  const of = (kind: WebOperation['kind']) => examined.filter(({ operation }) => operation.kind === kind);
  const growing = examined.filter(({ paged }) => paged && paged.long > paged.short + KINDS);
  const paged = examined.filter((one) => one.paged);
  const unseen = examined.filter(({ rank }) => rank < ANSWERED);
  return [
    { ...most('queries', of('query')), details: tableOfOperations(examined) },
    // Told, but no reason to fail: a change also locks what decides, notes its steps and orders mails.
    { ...most('mutations', of('mutation')), counted: false },
    {
      figure: 'Lists that cost more statements for a longer page',
      measured: `${growing.length} of ${paged.length}`,
      beside: growing.map(({ operation }) => operation.name).join(', '),
      aim: '0',
      met: growing.length === 0,
      counted: true,
    },
    {
      figure: 'Operations that the values at hand did not lead to an answer',
      measured: `${unseen.length} of ${examined.length}`,
      beside: unseen.map(({ operation }) => operation.name).join(', '),
    },
  ];
}

const textsOf = (examined: readonly Examined[]): string =>
  examined
    .map(({ operation, statements }) => [operation.name, ...statements.map((text) => `  ${text.replace(/\s+/g, ' ')}`)])
    .flat()
    .join('\n');

function most(what: string, examined: readonly Examined[]): Row {
  const over = examined.filter(({ statements }) => statements.length > AIM);
  const worst = Math.max(0, ...examined.map(({ statements }) => statements.length));
  return {
    figure: `SQL statements per operation, ${examined.length} ${what}`,
    measured: `at most ${worst}`,
    beside: over.map(({ operation, statements }) => `${operation.name} ${statements.length}`).join(', '),
    aim: `≤ ${AIM}`,
    met: over.length === 0,
    counted: true,
  };
}

const tableOfOperations = (examined: readonly Examined[]): string =>
  linesOf([
    ['Operation', 'Kind', 'Asked by', 'Answer', 'Statements'],
    ...examined.map(({ operation, account, outcome, statements, paged }) => [
      operation.name,
      operation.kind,
      account,
      outcome,
      paged ? `${paged.long}, a page of three ${paged.short}` : String(statements.length),
    ]),
  ]);
