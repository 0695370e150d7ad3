const isControl = (code: number): boolean => code < 32 && code !== 9 && code !== 10 && code !== 13;

function spells(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) return true;
  // Half a character is no text: databases and mails cannot carry it.
  return /\p{Surrogate}/u.test(text);
}

/** Whether a GraphQL document spells a control character by escape (`\\u0000`, `\\u{0}`). */
function spellsByEscape(document: string): boolean {
  if (!document.includes('\\u')) return false;
  for (const [, fixed, open] of document.matchAll(/\\u(?:([0-9a-f]{4})|\{([0-9a-f]+)\})/gi)) {
    if (isControl(Number.parseInt(fixed ?? open ?? '41', 16))) return true;
  }
  return false;
}

/**
 * Whether any string of a decoded request (`{ query, variables, … }`) holds NUL or another C0 character except tab and line
 * breaks, or half a character: PostgreSQL cannot store NUL, people cannot see the others. Names of fields count as strings. Goes through the
 * value in a loop, because a request may be nested deeper than the stack is.
 */
export function hasControlCharacters(request: unknown): boolean {
  const waiting: unknown[] = [request];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (spells(value)) return true;
    } else if (Array.isArray(value)) {
      for (const inner of value as unknown[]) waiting.push(inner);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) waiting.push(name, inner);
    }
  }
  const document: unknown =
    typeof request === 'object' && request !== null && 'query' in request ? request.query : null;
  return typeof document === 'string' && spellsByEscape(document);
}
