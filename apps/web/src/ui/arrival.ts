/** Where the reader stood on a page of the history: restored when they come back. */
interface Place {
  scrollY: number;
  /** The link that was followed: its address, and which of several with that address. */
  link?: { href: string; index: number };
}

const places = new Map<string, Place>();
let expected: 'push' | 'back' | null = null;
let entry = 'first';

export const historyKey = (): string => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : 'first';
};

const linksTo = (href: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
    (link) => link.getAttribute('href') === href,
  );

/** Remember the place before the page changes. */
export function leave(followed?: HTMLAnchorElement): void {
  const href = followed?.getAttribute('href');
  const link = followed && href ? { href, index: linksTo(href).indexOf(followed) } : places.get(entry)?.link;
  places.set(entry, { scrollY: window.scrollY, link });
}

/** A change of route begins; the next page title that appears ends it. */
export function expectArrival(kind: 'push' | 'back'): void {
  expected = kind;
}

export function enterEntry(key: string): void {
  entry = key;
}

export function arrive(heading: HTMLElement): void {
  const kind = expected;
  if (!kind) return;
  expected = null;
  const place = kind === 'back' ? places.get(entry) : undefined;
  if (!place) {
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
    return;
  }
  // The page's content is laid out in the same commit: one frame later its height is known.
  requestAnimationFrame(() => {
    window.scrollTo(0, place.scrollY);
    const link = place.link && linksTo(place.link.href)[Math.max(0, place.link.index)];
    (link ?? heading).focus({ preventScroll: true });
  });
}
