import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { CheckInDocument, CheckInListDocument, UndoCheckInDocument } from '../people/people.graphql.js';
import type { CheckInAnswer, CheckInLine } from '../people/people.graphql.js';
import { answered, arrive, batch, digestOf, readDoor, refreshed, takenBack, writeDoor } from './door.js';
import type { Door, DoorOf, Shown } from './door.js';

const again = 15_000;

/**
 * Keeps the door on this device and brings it to the server whenever there is a network.
 * @param of which event it is; null while that is not known, then no list is kept
 */
export function useDoor(event: string, of: DoorOf | null, onRefused: (answers: CheckInAnswer[]) => void) {
  const client = useClient();
  const stored = useRef<Door>(undefined);
  const owner = useRef(of);
  owner.current = of;
  stored.current ??= readDoor(event);
  const [door, show] = useState(stored.current);
  const [loaded, setLoaded] = useState(door.lines.length > 0);
  const [failed, setFailed] = useState<'none' | 'network' | 'refused'>('none');
  const sending = useRef(false);

  const set = (next: Door) => {
    stored.current = next;
    writeDoor(event, next, owner.current);
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
  // Signing out asks about what waits here, also when there is no network to load the question.
  useEffect(() => void import('../../sign-in/unsent-dialog.js').catch(() => undefined), []);
  useEffect(() => {
    const sync = () => void flush().then(load);
    sync();
    const timer = setInterval(() => {
      if (owner.current && Date.parse(owner.current.until) <= Date.now() && now().lines.length)
        set({ ...now(), lines: [] });
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
