import type { CombinedError, UseQueryExecute } from 'urql';
import { QueryFailed } from './query-failed.js';
import { Skeleton } from './skeleton.js';

interface PendingProps {
  error: CombinedError | undefined;
  fetching: boolean;
  execute: UseQueryExecute;
  /** As many as the answer will about have. */
  cards?: number;
}

/** Stands where the answer to a query will stand: that it is on its way, or why it did not come. */
export function Pending({ error, fetching, execute, cards }: PendingProps) {
  return error && !fetching ? (
    <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
  ) : (
    <Skeleton cards={cards} />
  );
}
