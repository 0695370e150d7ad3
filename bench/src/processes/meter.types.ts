/** What a measured process can be asked. */
export type Question = { ask: 'cpu' } | { ask: 'memory' } | { ask: 'profile'; file: string | null };

export type Answer = Record<string, number>;
