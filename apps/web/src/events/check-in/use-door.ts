import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { readLocal, writeLocal } from '../../ui/local-store.js';
import { CheckInDocument, CheckInListDocument, UndoCheckInDocument } from '../people/people.graphql.js';
import type { CheckInAnswer, CheckInLine } from '../people/people.graphql.js';
import { answered, arrive, batch, digestOf, isDoor, refreshed, takenBack } from './door.js';
import type { Door, Shown } from './door.js';

const again = 15_000;

/** Keeps the door on this device and brings it to the server whenever there is a network. */
export function useDoor(event: string, onRefused: (answers: CheckInAnswer[]) => void) {
  const client = useClient();
  const place = `check-in:${event}`;
  const stored = useRef<Door>(undefined);
  const kept = readLocal(place);
  stored.current ??= isDoor(kept) ? kept : { lines: [], waiting: [] };
  const [door, show] = useState(stored.current);
  const [loaded, setLoaded] = useState(door.lines.length > 0);
  const [failed, setFailed] = useState<'none' | 'network' | 'refused'>('none');
  const sending = useRef(false);

  const set = (next: Door) => {
    stored.current = next;
    writeLocal(place, next);
    show(next);
  };
  const now = () => stored.current ?? { lines: [], waiting: [] };

  async function load(): Promise<void> {
    const { data, error } = await client
      .query(CheckInListDocument, { event }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data) {
      set(refreshed(now(), data.checkInList));
      setLoaded(true);
      setFailed('none');
    } else setFailed(error?.networkError ? 'network' : 'refused');
  }
  /** Sends what waits. What the server refuses is told; what cannot be sent stays. */
  async function flush(): Promise<void> {
    if (sending.current || !now().waiting.length) return;
    sending.current = true;
    const entries = now().waiting.slice(0, batch);
    const { data, error } = await client
      .mutation(CheckInDocument, { input: { event, entries: entries.map((entry) => ({ ...entry })) } })
      .toPromise();
    sending.current = false;
    if (!data) return setFailed(error?.networkError ? 'network' : 'refused');
    setFailed('none');
    set(answered(now(), data.checkIn));
    const refused = data.checkIn.filter(({ outcome }) => outcome !== 'CHECKED_IN' && outcome !== 'ALREADY');
    if (refused.length) onRefused(refused);
    if (now().waiting.length) await flush();
  }
  useEffect(() => {
    const sync = () => void flush().then(load);
    sync();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') sync();
    }, again);
    addEventListener('online', sync);
    return () => {
      clearInterval(timer);
      removeEventListener('online', sync);
    };
  }, [event]);

  const enter = (code: string | null, line: CheckInLine | undefined): Shown => {
    const entry = { code, guest: code === null ? (line?.guest ?? null) : null, at: new Date().toISOString() };
    const { door: next, shown } = arrive(now(), entry, line);
    set(next);
    void flush();
    return shown;
  };
  return {
    lines: door.lines,
    waiting: door.waiting.length,
    loaded,
    failed,
    sync: () => void flush().then(load),
    byCode: async (code: string): Promise<Shown> => {
      const digest = await digestOf(code);
      return enter(
        code,
        now().lines.find((line) => line.codeDigest === digest),
      );
    },
    byList: (line: CheckInLine): Shown => enter(null, line),
    /** Needs the network where the server knows of it already; false where it could not be done. */
    undo: async (guest: string): Promise<boolean> => {
      const unsent = now().waiting.some((entry) => entry.guest === guest);
      if (!unsent) {
        const { data } = await client.mutation(UndoCheckInDocument, { event, guest }).toPromise();
        if (!data) return false;
      }
      set(takenBack(now(), guest));
      return true;
    },
  };
}
