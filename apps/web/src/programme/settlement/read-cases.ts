import type { Client, CombinedError } from 'urql';
import type { VariablesOf } from '../../graphql/graphql.js';
import { SettlementCasesDocument } from './settlement.graphql.js';
import type { SettlementCase } from './settlement.graphql.js';

type Read = { cases: readonly SettlementCase[]; cursor: string | null } | { error: CombinedError };

/** One page of cases past the cache: what was just settled must not come back. `cursor`: null at the end. */
export async function readCases(
  client: Client,
  filter: VariablesOf<typeof SettlementCasesDocument>['filter'],
  after: string | null,
): Promise<Read> {
  const { data, error } = await client
    .query(SettlementCasesDocument, { filter, after }, { requestPolicy: 'network-only' })
    .toPromise();
  if (error) return { error };
  const { nodes = [], pageInfo } = data?.fundingCases ?? {};
  return { cases: nodes, cursor: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}
