/** What a measured process can be asked. */
export type Question =
  { ask: 'cpu' } | { ask: 'memory' } | { ask: 'statements' } | { ask: 'profile' | 'allocations'; file: string | null };

export type Answer = Record<string, number>;
