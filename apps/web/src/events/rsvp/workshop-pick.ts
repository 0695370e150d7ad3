export interface PickedWorkshops {
  workshops: readonly string[];
  /** Full ones to wait for. */
  workshopLines: readonly string[];
}

interface Part {
  id: string;
  startsAt: string;
  endsAt: string;
}

const overlap = (one: Part, other: Part) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/**
 * What is picked after a workshop was ticked or unticked. Of two at the same time the last one stays, among those chosen as
 * among those waited for; a chosen one and one waited for may be at the same time. `replaced`: what had to go.
 */
export function pick<Item extends Part>(
  items: readonly Item[],
  picked: PickedWorkshops,
  item: Item,
  { on, full }: { on: boolean; full: boolean },
): { picked: PickedWorkshops; replaced: Item[] } {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== item.id);
  const cleared = { workshops: without(picked.workshops), workshopLines: without(picked.workshopLines) };
  if (!on) return { picked: cleared, replaced: [] };
  const list = full ? cleared.workshopLines : cleared.workshops;
  const replaced = items.filter((other) => list.includes(other.id) && overlap(item, other));
  const next = [...list.filter((id) => !replaced.some((other) => other.id === id)), item.id];
  return { picked: full ? { ...cleared, workshopLines: next } : { ...cleared, workshops: next }, replaced };
}
