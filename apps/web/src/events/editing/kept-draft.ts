import type { SeriesRule } from '../series/series-rule.js';
import type { EventDraft } from './event-draft.js';

interface Kept {
  draft: EventDraft;
  rule: SeriesRule | null;
  version: number;
}

/** Whether what lies on this device is a draft of that version: one that others have overtaken is not taken up. */
export function isKept(value: unknown, version: number): value is Kept {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('version' in value)) return false;
  const { draft } = value;
  return value.version === version && typeof draft === 'object' && draft !== null && 'startsAt' in draft;
}
