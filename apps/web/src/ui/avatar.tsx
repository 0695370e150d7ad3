/** First letters of the first and the last word: "Dr. Miriam Brenner" gives MB. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !word.endsWith('.'));
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

export function Avatar({ name, size = 'm' }: { name: string; size?: 's' | 'm' | 'l' }) {
  return (
    // The letters are drawn by the style sheet: they are decoration, not text of a button's name.
    <span className={`avatar avatar--${size}`} aria-hidden="true" data-initials={initials(name)} />
  );
}
