import type { Sent, StoredKind } from '../../editing/use-draft-saver.js';
import type { ResultOf } from '../../graphql/graphql.js';
import type { Me } from '../../shell/viewer.graphql.js';
import { isForm, readForm, sameForm } from './draft-form.js';
import type { EventForm } from './draft-form.js';
import { SaveEventDraftDocument } from './editing.graphql.js';
import type { EditedEvent, KeptDraft } from './editing.graphql.js';
import { draftOf, emptyDraft } from './event-draft.js';

/** What is being worked on: an event with the unfinished work on it, or what was begun and is no event yet. */
export interface EventWork {
  id: string;
  event: EditedEvent | null;
  draft: KeptDraft | null;
}

export const workOf = (event: EditedEvent): EventWork => ({ id: event.id, event, draft: event.draft });

// Of two saves of this open page the later one stays, whichever reaches the server first.
const writer = crypto.randomUUID();
let sequence = 0;

/** How the form is kept on this device and on the server. Members see an event only once it is saved and published. */
export function eventStorage(me: Me): StoredKind<EventForm, EventWork> {
  const savedIn = (event: EditedEvent | null): EventForm => ({
    ...(event ? draftOf(event) : emptyDraft(me.officerOf ? 'ASSOCIATION' : 'ADMINISTRATION', me.name)),
    rule: null,
  });
  const formOf = (work: EventWork | null): EventForm => {
    const saved = savedIn(work?.event ?? null);
    return work?.draft?.form ? readForm(work.draft.form, saved) : saved;
  };
  return {
    name: 'event-draft',
    draftOf: formOf,
    same: sameForm,
    savesByItself: () => true,
    isDraft: isForm,
    versionOf: (work) => work.draft?.version ?? 0,
    address: ({ id, event }) =>
      event ? `/veranstaltungen/${id}/bearbeiten` : `/veranstaltungen/neu?entwurf=${encodeURIComponent(id)}`,
    create: async (client, clientKey, form) => sentOf(await save(client, clientKey, 0, form), null),
    edit: async (client, work, form) => sentOf(await save(client, work.id, work.draft?.version ?? 0, form), work),
  };
}

type Client = Parameters<StoredKind<EventForm, EventWork>['create']>[0];

/** @param form null: gives the unfinished work up */
export const save = (client: Client, id: string, version: number, form: EventForm | null) =>
  client
    .mutation(SaveEventDraftDocument, {
      input: {
        id,
        version,
        writer,
        sequence: ++sequence,
        title: form?.title ?? '',
        form: form && JSON.stringify(form),
      },
    })
    .toPromise();

function sentOf(
  {
    data,
    error,
  }: {
    data?: ResultOf<typeof SaveEventDraftDocument> | undefined;
    error?: Extract<Sent<EventWork>, { kind: 'error' }>['error'];
  },
  work: EventWork | null,
): Sent<EventWork> {
  const answer = data?.saveEventDraft;
  if (answer?.__typename === 'EventDraftSaved') {
    const { draft } = answer;
    return { kind: 'saved', item: { id: draft.id, event: work?.event ?? null, draft } };
  }
  if (answer?.__typename === 'EventDraftChangedMeanwhile') {
    const { current, event } = answer;
    return { kind: 'conflict', current: { id: current.id, event, draft: current } };
  }
  return { kind: 'error', error };
}
