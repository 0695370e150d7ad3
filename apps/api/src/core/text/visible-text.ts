/**
 * Characters that nobody sees but that turn the order of others, hide text or make two names look alike: marks of
 * direction (U+061C, U+200E–200F, U+202A–202E, U+2066–2069), those without width (U+00AD, U+180E, U+200B–200C, U+2060–2064,
 * U+206A–206F, U+FEFF, fillers), annotations and tags.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Joins parts of one picture sign (families, professions) and means nothing elsewhere in our languages. */
const JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** More marks on one letter than any language has cover the lines above and below. */
const PILED = /(\p{M}{3})\p{M}+/gu;
const LINE_SEPARATORS = /[\u2028\u2029\u0085]/g;

/** The text without characters that serve only to deceive. Line breaks, accents and picture signs stay. */
export const visibleText = (text: string): string =>
  text.replace(LINE_SEPARATORS, '\n').replace(INVISIBLE, '').replace(JOINER, '').replace(PILED, '$1');
