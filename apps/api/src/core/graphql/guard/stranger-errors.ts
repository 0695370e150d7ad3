interface Shown {
  errors?: { message: string; extensions?: { code?: string } }[];
}

const TELLING = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * Takes the details out of what is said of a wrong document: whoever is not admitted learns that it is wrong, not which
 * types and fields there are.
 */
export function withoutDetails(answer: string): string {
  if (!answer.includes('"GRAPHQL_')) return answer;
  const shown = JSON.parse(answer) as Shown;
  const telling = shown.errors?.find(({ extensions }) => TELLING.has(extensions?.code ?? ''));
  if (!telling) return answer;
  const code = telling.extensions?.code;
  return JSON.stringify({ errors: [{ message: 'The document is not valid.', extensions: { code } }] });
}
