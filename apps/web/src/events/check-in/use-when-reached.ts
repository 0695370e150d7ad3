import { useEffect, useRef } from 'react';

const again = 15_000;

/** Asks anew what could not be asked without a network, until it is known. */
export function useWhenReached(missing: boolean, ask: () => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!missing) return;
    const now = () => latest.current();
    const timer = setInterval(now, again);
    addEventListener('online', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [missing]);
}
