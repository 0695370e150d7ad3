import type { RefObject } from 'preact';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { countFewer } from '../../shell/notification-count.graphql.js';
import { MarkThreadReadDocument } from '../discussion.graphql.js';
import type { ThreadRef } from '../discussion.graphql.js';

/** A comment counts as read when it was on the screen for so long. Milliseconds. */
const readAfter = 1_200;
const tellsEvery = 2_000;

/**
 * Tells the server how far the thread was read: by what stood on the screen, not by what was loaded.
 *
 * @param list holds elements with `data-number`
 * @param shown changes with the comments on the screen
 */
export function useReading(
  host: ThreadRef,
  list: RefObject<HTMLElement | null>,
  shown: unknown,
  readNumber: number,
): void {
  const client = useClient();
  const read = useRef(readNumber);
  const told = useRef(readNumber);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const tell = () => {
      timer.current = undefined;
      if (read.current <= told.current) return;
      told.current = read.current;
      client
        .mutation(MarkThreadReadDocument, { thread: host, upTo: read.current })
        .toPromise()
        .then(() => countFewer(client))
        .catch(() => undefined); // the next comment that is read tells it again
    };
    const since = new Map<Element, ReturnType<typeof setTimeout>>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio, intersectionRect } of entries) {
          clearTimeout(since.get(target));
          // Of one that is taller than the window, a good part of the window is enough.
          const onScreen = intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight * 0.4;
          if (!onScreen || !(target instanceof HTMLElement)) continue;
          const number = Number(target.dataset.number);
          if (number <= read.current) continue;
          since.set(
            target,
            setTimeout(() => {
              read.current = Math.max(read.current, number);
              timer.current ??= setTimeout(tell, tellsEvery);
            }, readAfter),
          );
        }
      },
      { threshold: [0, 0.25, 0.5] },
    );
    for (const element of list.current?.querySelectorAll('[data-number]') ?? []) observer.observe(element);
    return () => {
      observer.disconnect();
      for (const waiting of since.values()) clearTimeout(waiting);
    };
  }, [shown]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (read.current > told.current) {
        void client
          .mutation(MarkThreadReadDocument, { thread: host, upTo: read.current })
          .toPromise()
          .then(() => countFewer(client));
      }
    },
    [],
  );
}
