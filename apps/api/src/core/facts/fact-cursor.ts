import { decodeCursor, encodeCursor } from '../graphql/schema/cursor.js';
import type { FactPosition } from './fact.js';

const STREAM = 'facts';
/** What PostgreSQL can count to; a larger number was never given out and would be an error there. */
const LARGEST = 2n ** 63n - 1n;
const isNumber = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= LARGEST;

/** Opaque form of a place in the stream of facts, for `after` of subscriptions. */
export const encodeFactCursor = ({ xid, id }: FactPosition): string =>
  encodeCursor(STREAM, [xid.toString(), id.toString()]);

/** Reads such a cursor back; refuses others as bad input. */
export function decodeFactCursor(cursor: string): FactPosition {
  const [xid = '0', id = '0'] = decodeCursor(STREAM, cursor, [isNumber, isNumber]);
  return { xid: BigInt(xid), id: BigInt(id) };
}
