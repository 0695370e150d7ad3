import type { RefObject } from 'preact';
import { useCallback, useRef } from 'react';

/** Notes in `atEnd` whether the end of the list is on the screen. */
export function useEnd(atEnd: RefObject<boolean>): (element: HTMLElement | null) => void {
  const observer = useRef<IntersectionObserver>(undefined);
  return useCallback((element) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (!element) return;
    observer.current = new IntersectionObserver(([entry]) => {
      atEnd.current = entry?.isIntersecting ?? false;
    });
    observer.current.observe(element);
  }, []);
}
