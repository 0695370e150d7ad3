import { readLocal, writeLocal } from '../../ui/local-store.js';
import { createStore } from '../../ui/store.js';

/** A report that was put aside for comparing. */
export interface Selected {
  id: string;
  title: string;
}

export const mostCompared = 4;
const key = 'compare-reports';

const isSelected = (value: unknown): value is Selected =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value && typeof value.id === 'string';

const read = (): readonly Selected[] => {
  const kept = readLocal(key);
  return Array.isArray(kept) ? kept.filter(isSelected).slice(0, mostCompared) : [];
};

const store = createStore<readonly Selected[] | null>(null);
const current = () => store.get() ?? read();

/** What is put aside on this device; it goes with everything else at sign-out. */
export const useSelection = (): readonly Selected[] => store.use() ?? read();

function set(next: readonly Selected[]): void {
  writeLocal(key, next);
  store.set(next);
}

/** False where four are put aside already. */
export function select({ id, title }: Selected): boolean {
  const all = current();
  if (all.some((one) => one.id === id)) return true;
  if (all.length >= mostCompared) return false;
  set([...all, { id, title }]);
  return true;
}

export const deselect = (id: string): void => set(current().filter((one) => one.id !== id));
export const clearSelection = (): void => set([]);

export const compareAddress = (ids: readonly string[]): string =>
  `/projekte/vergleichen?${ids.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`;
