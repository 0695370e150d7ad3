import { Lexer, Source, TokenKind } from 'graphql';

const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

/** Whether a definition whose names so far are these selects below a root type: every operation, few fragments. */
const isOnRoot = ([keyword, , on, type]: readonly string[]): boolean =>
  !(keyword === 'fragment' && on === 'on' && type !== undefined && !ROOT_TYPES.has(type));

/** Root fields named in a document, or null where that cannot be told without parsing (then nothing is let through). */
export function rootFieldsOf(document: string, maxTokens = 2_000): Set<string> | null {
  const lexer = new Lexer(new Source(document));
  const fields = new Set<string>();
  let depth = 0;
  let parentheses = 0;
  let tokens = 0;
  // A name counts only when no colon follows: before a colon it is an alias.
  let name: string | null = null;
  let heading: string[] = [];
  let onRoot = true;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (++tokens > maxTokens) return null;
      if (name !== null && token.kind !== TokenKind.COLON) fields.add(name);
      name = null;
      if (token.kind === TokenKind.PAREN_L) parentheses++;
      else if (token.kind === TokenKind.PAREN_R) parentheses--;
      else if (parentheses > 0) continue;
      else if (token.kind === TokenKind.BRACE_L) {
        if (depth++ === 0) onRoot = isOnRoot(heading);
        heading = [];
      } else if (token.kind === TokenKind.BRACE_R) depth--;
      else if (depth === 0 && token.kind === TokenKind.NAME) heading.push(token.value);
      else if (!onRoot) continue;
      else if (depth === 1 && token.kind === TokenKind.SPREAD) return null;
      else if (depth === 1 && token.kind === TokenKind.AT) lexer.advance();
      else if (depth === 1 && token.kind === TokenKind.NAME) name = token.value;
      if (depth < 0 || parentheses < 0) return null;
    }
  } catch {
    return null;
  }
  return depth === 0 && parentheses === 0 ? fields : null;
}

/**
 * Whether a document may be parsed at all for somebody who is not admitted: only when every root field is listed for them.
 * Reads tokens, never the schema, so that expensive or probing documents of strangers cost and tell nothing.
 */
export function passesGate(document: string, listed: ReadonlySet<string>): boolean {
  const fields = rootFieldsOf(document);
  if (!fields || fields.size === 0) return false;
  for (const field of fields) if (field !== '__typename' && !listed.has(field)) return false;
  return true;
}
