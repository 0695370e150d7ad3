import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import type { FormError } from '../../ui/form/error-summary.js';
import { ruleString } from '../series/series-rule.js';
import type { SeriesRule } from '../series/series-rule.js';
import { errorsOf, refusalsOf } from './draft-check.js';
import {
  CreateEventDocument,
  CreateEventSeriesDocument,
  EditEventDocument,
  EditEventSeriesDocument,
} from './editing.graphql.js';
import type { EditedEvent } from './editing.graphql.js';
import { contentOf } from './event-draft.js';
import type { EventDraft } from './event-draft.js';

type Refusals = readonly { field: string | null; message: string }[];
export type Saved = { id: string; event: EditedEvent | null; dates: number } | { errors: FormError[] };

/** Brings a draft to the server: as a new event, a new series, or a change of one date or of all later ones. */
export function useEventSaver() {
  const { i18n } = useLingui();
  const [, create] = useMutation(CreateEventDocument);
  const [, createSeries] = useMutation(CreateEventSeriesDocument);
  const [, edit] = useMutation(EditEventDocument);
  const [, editSeries] = useMutation(EditEventSeriesDocument);
  const failed = (error: CombinedError | undefined, refusals: Refusals | undefined): Saved => ({
    errors: error ? errorsOf(i18n, error) : refusalsOf(refusals ?? []),
  });

  /** @param clientKey of what was begun: a click repeated after a broken line makes no second event */
  async function saveNew(clientKey: string, draft: EventDraft, rule: SeriesRule | null): Promise<Saved> {
    const input = { clientKey, content: contentOf(draft) };
    if (!rule) {
      const { data, error } = await create({ input });
      return data ? { id: data.createEvent.id, event: null, dates: 1 } : failed(error, undefined);
    }
    const { data, error } = await createSeries({ input: { ...input, rule: ruleString(rule) } });
    const made = data?.createEventSeries;
    if (made?.__typename !== 'EventSeriesSaved') return failed(error, made?.refusals);
    const { events } = made.series;
    return { id: events[0]?.id ?? '', event: null, dates: events.length };
  }
  async function saveChanges(event: EditedEvent, draft: EventDraft, allLater: boolean): Promise<Saved> {
    const content = contentOf(draft);
    const { id, version } = event;
    if (!allLater) {
      const { data, error } = await edit({ input: { id, version, content } });
      const saved = data?.editEvent;
      return saved?.__typename === 'EventSaved' ? { id, event: saved.event, dates: 1 } : failed(error, saved?.refusals);
    }
    const { data, error } = await editSeries({ input: { from: id, version, content } });
    const saved = data?.editEventSeries;
    if (saved?.__typename !== 'EventSeriesSaved') return failed(error, saved?.refusals);
    const { events } = saved.series;
    return { id, event: events.find((one) => one.id === id) ?? null, dates: events.length };
  }
  return { saveNew, saveChanges };
}
