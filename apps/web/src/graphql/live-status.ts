import { useSyncExternalStore } from 'react';

/** off: nobody listens. connecting: first try. live: up. lost: was up or never came up; tries go on. */
export type LiveStatus = 'off' | 'connecting' | 'live' | 'lost';

let status: LiveStatus = 'off';
const listeners = new Set<() => void>();

export function setLiveStatus(next: LiveStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}

export const liveStatus = (): LiveStatus => status;

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    liveStatus,
    liveStatus,
  );
}
