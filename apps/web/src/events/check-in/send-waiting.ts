import type { Client } from 'urql';
import { localKeys } from '../../ui/local-store.js';
import { CheckInDocument } from '../people/people.graphql.js';
import { answered, batch, readDoor, unsentDoors, writeDoor } from './door.js';

/** How many people are let in on this device and not known to the server. */
export const countWaiting = (): number =>
  localKeys(unsentDoors).reduce((sum, key) => sum + readDoor(key.slice(unsentDoors.length)).waiting.length, 0);

/** Sends what waits of all doors of this device. Resolves to how many could not be sent. */
export async function sendWaiting(client: Client): Promise<number> {
  for (const key of localKeys(unsentDoors)) {
    const event = key.slice(unsentDoors.length);
    for (let door = readDoor(event); door.waiting.length; door = readDoor(event)) {
      const entries = door.waiting.slice(0, batch).map((entry) => ({ ...entry }));
      const { data } = await client.mutation(CheckInDocument, { input: { event, entries } }).toPromise();
      if (!data?.checkIn.length) break;
      writeDoor(event, { lines: [], waiting: answered(readDoor(event), data.checkIn).waiting }, null);
    }
  }
  return countWaiting();
}
