import type { Context } from '../access/context.js';

/** Something that may answer a question before it is asked. */
export interface Suggestion {
  kind: 'QUESTION' | 'REPORT';
  id: string;
  title: string;
  /** Path of its page in the web app. */
  path: string;
  /** Whether a question has its answer; null where there is nothing to answer. */
  answered: boolean | null;
  /** From 0 to 1: how much it is like what was typed. */
  likeness: number;
}

/** Implemented by areas whose things may answer a question: what the viewer may see of them and is like some words. */
export interface SuggestionSource {
  readonly kind: Suggestion['kind'];
  /** `words`: the beginnings of the words that matter, in small letters. At most two statements; most alike first. */
  like(ctx: Context, typed: string, words: readonly string[], limit: number): Promise<Suggestion[]>;
}

/** Where such areas make themselves known to the questions. */
export class SuggestionSources {
  private readonly sources: SuggestionSource[] = [];

  register(source: SuggestionSource): void {
    this.sources.push(source);
  }

  async like(ctx: Context, typed: string, words: readonly string[], limit: number): Promise<Suggestion[]> {
    const found = await Promise.all(this.sources.map((source) => source.like(ctx, typed, words, limit)));
    return found
      .flat()
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit);
  }
}
