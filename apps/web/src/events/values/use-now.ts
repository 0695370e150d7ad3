import { useEffect, useState } from 'react';

/** The time, once a minute: for words like "Beginnt in 42 Minuten" and for the door that opens 15 minutes before. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
