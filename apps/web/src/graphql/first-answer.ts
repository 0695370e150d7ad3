import type { SSRData } from 'urql';

/** What the server writes into the page: the results of `plan().queries` by their key. */
type FirstAnswer = Record<string, { data?: unknown; errors?: { message: string; extensions?: object }[] }>;

/**
 * The answers that came with the page, in the form that urql's ssrExchange reads. An answer with errors is
 * left out: asking again is the simplest way to a correct error state.
 */
export function readFirstAnswer(text: string | null | undefined): SSRData {
  if (!text?.trim()) return {};
  const known: SSRData = {};
  for (const [key, answer] of Object.entries(JSON.parse(text) as FirstAnswer)) {
    if (answer.errors?.length || answer.data === undefined || answer.data === null) continue;
    known[key] = { data: typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data) };
  }
  return known;
}
