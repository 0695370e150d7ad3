import { createStore } from '../store.js';

const spoken = createStore('');
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has a text read out politely. Calls within `delay` replace each other: a list that is filtered while typing
 * speaks once.
 */
export function announce(text: string, delay = 60): void {
  clearTimeout(timer);
  spoken.set('');
  timer = setTimeout(() => spoken.set(text), delay);
}

export function Announcer() {
  return (
    <div className="sr" role="status" aria-live="polite" aria-atomic="true">
      {spoken.use()}
    </div>
  );
}
