const isControl = (code: number): boolean => code < 32 && code !== 9 && code !== 10 && code !== 13;

function spells(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) return true;
  return false;
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
 * Whether any string of a decoded request holds NUL or another C0 character except tab and line breaks: PostgreSQL
 * cannot store NUL, people cannot see the others.
 */
export function hasControlCharacters(value: unknown, key = ''): boolean {
  if (typeof value === 'string') return spells(value) || (key === 'query' && spellsByEscape(value));
  if (Array.isArray(value)) return value.some((inner) => hasControlCharacters(inner));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => hasControlCharacters(inner, name));
}
