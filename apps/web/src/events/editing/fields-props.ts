import type { EventDraft } from './event-draft.js';

export interface FieldsProps {
  draft: EventDraft;
  /** @param field path of the api without `content`, its dots as dashes: `items-0-title` */
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<EventDraft>) => void;
}
