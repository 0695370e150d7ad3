import type { IncomingMessage } from 'node:http';
import type { Language } from '../access/actor.js';

/** The language of strangers: the choice kept in their cookie, else what the browser asks for first, else German. */
export function preferredLanguage(req: IncomingMessage): Language {
  const chosen = /(?:^|;\s*)language=(de|en)\b/.exec(req.headers.cookie ?? '')?.[1];
  if (chosen === 'de' || chosen === 'en') return chosen;
  return /^\s*en\b/i.test(req.headers['accept-language'] ?? '') ? 'en' : 'de';
}
