import { useEffect } from 'react';
import { forgetClosedDoors, keepDoor } from './keep-door.js';

/** @param ready the list is here and the server answers: what the page needs besides can be fetched */
export function useKeptDoor(event: string, ready: boolean): void {
  useEffect(() => {
    // Where the browser keeps nothing (a private window) the door stays what it is: open as long as the page is.
    if (ready) void keepDoor(event).then(forgetClosedDoors, () => undefined);
  }, [event, ready]);
}
