import { useEffect, useState } from 'react';

interface Typist {
  id: string;
  name: string;
}

/** Somebody of whom nothing was heard for so long is no longer typing. Milliseconds. */
const shownFor = 6_000;

/** Who is writing at this moment. */
export function useTypists(): [readonly Typist[], (typist: Typist) => void] {
  const [heard, setHeard] = useState<readonly (Typist & { at: number })[]>([]);
  useEffect(() => {
    const oldest = heard[0];
    if (!oldest) return;
    const timer = setTimeout(
      () => setHeard((all) => all.filter(({ at }) => at + shownFor > Date.now())),
      Math.max(0, oldest.at + shownFor - Date.now()) + 50,
    );
    return () => clearTimeout(timer);
  }, [heard]);
  return [
    heard,
    ({ id, name }) => setHeard((all) => [...all.filter((one) => one.id !== id), { id, name, at: Date.now() }]),
  ];
}
