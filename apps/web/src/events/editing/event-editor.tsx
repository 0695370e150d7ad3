import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from 'urql';
import { ConflictNotice, OtherVersion } from '../../editing/conflict-notice.js';
import { SaveStatus } from '../../editing/save-status.js';
import { useDraftSaver } from '../../editing/use-draft-saver.js';
import { AudienceFields } from '../../posts/editing/audience-fields.js';
import { navigate } from '../../shell/routing/navigation.js';
import type { Me } from '../../shell/viewer.graphql.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { PageTitle } from '../../ui/page-title.js';
import { showToast } from '../../ui/feedback/toasts.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { RuleFields } from '../series/rule-fields.js';
import { AgendaFields } from './agenda-fields.js';
import { BasicFields } from './basic-fields.js';
import { DiscardDialog } from './discard-dialog.js';
import { draftErrors, errorsOf, fieldId, publishingErrors } from './draft-check.js';
import type { EventForm } from './draft-form.js';
import type { EventEditorChoicesDocument } from './editing.graphql.js';
import { EditorPanel } from './editor-panel.js';
import { inOrder } from './event-draft.js';
import { eventStorage, save as sendForm, workOf } from './event-storage.js';
import type { EventWork } from './event-storage.js';
import { HostFields } from './host-fields.js';
import { MessageDialog } from './message-dialog.js';
import type { MessageFor } from './message-dialog.js';
import { PlaceFields } from './place-fields.js';
import { QuestionFields } from './question-fields.js';
import { RegistrationFields, TimeFields } from './time-fields.js';
import { useEventMoves } from './use-event-moves.js';
import { useEventSaver } from './use-event-saver.js';
import { UnfinishedNotice } from './unfinished-notice.js';

interface EventEditorProps {
  me: Me;
  /** Null: nothing was begun yet. */
  work: EventWork | null;
  choices: ResultOf<typeof EventEditorChoicesDocument> | undefined;
}

export function EventEditor({ me, work: first, choices }: EventEditorProps) {
  const { i18n } = useLingui();
  const client = useClient();
  const [storage] = useState(() => eventStorage(me));
  const { saver, state, restored } = useDraftSaver(storage, me.id, first);
  const { draft, item: work, conflict } = state;
  const event = work?.event ?? null;
  const [found, setFound] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [noticed, setNoticed] = useState(restored || Boolean(first?.event && first.draft?.form));
  const [allLater, setAllLater] = useState(false);
  const [about, setAbout] = useState<MessageFor | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const events = useEventSaver();
  const moves = useEventMoves();
  const [busy, setBusy] = useState(false);
  const isShown = event?.state === 'PUBLISHED' || event?.state === 'POSTPONED';

  const change = (patch: Partial<EventForm>) => saver.change(patch);
  const refuse = (refused: FormError[]): false => {
    setFound(refused);
    setAttempt((was) => was + 1);
    return false;
  };
  const errors = [
    ...found,
    ...(state.phase === 'refused' ? state.refusals.map(({ message }): FormError => ({ message })) : []),
  ];
  const errorOf = (field: string) => errors.find((error) => error.field === fieldId(field))?.message;

  async function waiting(act: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    await act().finally(() => setBusy(false));
  }

  /** The form kept, then the event saved with it; false where the summary now says why not. */
  async function save(forReaders: boolean): Promise<{ id: string; dates: number } | false> {
    const form = { ...saver.state().draft, items: inOrder(saver.state().draft.items) };
    const missing = forReaders ? publishingErrors(i18n, form) : draftErrors(i18n, form);
    if (missing.length) return refuse(missing);
    saver.change({ items: form.items });
    const sent = saver.state().draft;
    await saver.save();
    const { item, conflict: other, phase, failure } = saver.state();
    if (other || !item) return refuse(phase === 'failed' ? [{ message: failure }] : []);
    const saved = item.event
      ? await events.saveChanges(item.event, sent, allLater)
      : await events.saveNew(item.id, sent, sent.rule);
    if ('errors' in saved) return refuse(saved.errors);
    setFound([]);
    setNoticed(false);
    if (!saved.event) saver.forget();
    else {
      const typedMeanwhile = saver.state().draft !== sent;
      saver.accept(workOf(saved.event));
      // Parts of the agenda that are new have got their ids.
      const ids = new Map(sent.items.map(({ key }, index) => [key, saved.event?.items[index]?.id ?? null]));
      if (!typedMeanwhile) saver.revert();
      else
        saver.change({ items: saver.state().draft.items.map((one) => ({ ...one, id: ids.get(one.key) ?? one.id })) });
    }
    return saved;
  }
  async function saveDraft() {
    const saved = await save(isShown);
    if (!saved) return;
    if (isShown) {
      showToast({ text: i18n._('Die Änderungen sind veröffentlicht.') });
      navigate(`/veranstaltungen/${saved.id}`);
      return;
    }
    showToast({
      text:
        saved.dates > 1
          ? i18n._('{count} Termine sind als Entwurf gespeichert.', { count: saved.dates })
          : i18n._('Der Entwurf ist gespeichert.'),
    });
    if (!event) navigate(`/veranstaltungen/${saved.id}/bearbeiten`, { replace: true });
  }
  async function move(act: (id: string) => Promise<FormError[]>, done: string, to?: string) {
    const id = event?.id;
    if (!id) return;
    const refused = await act(id);
    if (refused.length) return void refuse(refused);
    showToast({ text: done });
    navigate(to ?? `/veranstaltungen/${id}`);
  }
  async function publish(wholeSeries: boolean) {
    if (!(await save(true))) return;
    const series = event?.series?.id;
    if (wholeSeries && series) {
      await move(() => moves.publishSeries(series), i18n._('Die Reihe ist veröffentlicht.'));
    } else await move(moves.publish, i18n._('Die Veranstaltung ist veröffentlicht.'));
  }
  async function send(message: string, everyLater: boolean) {
    const what = about;
    setAbout(null);
    if (what === 'postpone') {
      await move((id) => moves.postpone(id, message), i18n._('Die Veranstaltung ist verschoben.'));
    } else if (what === 'return') {
      await move(
        (id) => moves.sendBack(id, message),
        i18n._('Die Veranstaltung ist zurückgegeben.'),
        '/verwaltung/veranstaltungen',
      );
    } else if (everyLater) {
      await move((id) => moves.cancelSeries(id, message), i18n._('Die Termine sind abgesagt.'));
    } else await move((id) => moves.cancel(id, message), i18n._('Die Veranstaltung ist abgesagt.'));
  }
  async function discard() {
    if (!work) return;
    const refused = event ? await moves.discard(work.id) : await moves.discardBegun(work.id);
    if (refused.length) return void refuse(refused);
    saver.forget();
    showToast({ text: i18n._('Der Entwurf ist gelöscht.') });
    navigate('/verwaltung/veranstaltungen');
  }
  /** Back to the event as it is saved. */
  async function giveUp() {
    if (event && work?.draft?.form) {
      const { data, error } = await sendForm(client, work.id, work.draft.version, null);
      const answer = data?.saveEventDraft;
      if (answer?.__typename !== 'EventDraftSaved') return void (error && refuse(errorsOf(i18n, error)));
      saver.accept({ ...work, draft: answer.draft });
    }
    saver.revert();
    setNoticed(false);
  }
  const title = event ? i18n._('Veranstaltung bearbeiten') : i18n._('Veranstaltung anlegen');
  const fields = { draft, errorOf, onChange: change };
  return (
    <div className="grid">
      <div className="editor">
        <Breadcrumbs
          trail={[
            ['/veranstaltungen', i18n._('Veranstaltungen')],
            ['/verwaltung/veranstaltungen', i18n._('Veranstaltungen verwalten')],
          ]}
          here={title}
        />
        <PageTitle title={title} />
        <SaveStatus state={state} isDraft />
        <ErrorSummary errors={errors} attempt={attempt} />
        {conflict && (
          <ConflictNotice
            title={i18n._('Es gibt inzwischen eine andere Fassung')}
            savedAt={conflict.draft?.savedAt}
            savedBy={conflict.draft?.savedBy}
            onResolve={(choice) => {
              setNoticed(false);
              void saver.resolve(choice);
              document.getElementById('event-title')?.focus();
            }}
          >
            <OtherVersion {...storage.draftOf(conflict)} />
          </ConflictNotice>
        )}
        {noticed && !conflict && (
          <UnfinishedNotice
            draft={restored ? null : (first?.draft ?? null)}
            onKeep={() => setNoticed(false)}
            onGiveUp={() => void waiting(giveUp)}
          />
        )}
        <form className="form" noValidate onSubmit={(submit) => submit.preventDefault()}>
          <BasicFields {...fields} />
          <TimeFields {...fields} />
          {!event && (
            <RuleFields
              rule={draft.rule}
              startsAt={draft.startsAt}
              error={errorOf('rule')}
              onChange={(rule) => change({ rule })}
            />
          )}
          <PlaceFields {...fields} counties={choices?.counties.nodes ?? []} hasLink={Boolean(event?.online)} />
          <AgendaFields {...fields} />
          <RegistrationFields {...fields} />
          <QuestionFields {...fields} />
          <HostFields
            {...fields}
            associations={choices?.associations ?? []}
            officerOf={me.officerOf?.name ?? null}
            administration={me.administration?.displayName ?? null}
          />
          <AudienceFields
            audience={draft.audience}
            hint={i18n._('Ohne Auswahl sind alle eingeladen, die Zugang haben.')}
            counties={(choices?.counties.nodes ?? []).filter(({ kind }) => kind === 'LANDKREIS')}
            onChange={(audience) => change({ audience })}
          />
        </form>
      </div>
      <aside className="side side--sticky" aria-label={i18n._('Speichern und veröffentlichen')}>
        <EditorPanel
          event={event}
          isBegun={work !== null && event === null}
          isSeries={draft.rule !== null}
          busy={busy}
          allLater={allLater}
          onAllLater={setAllLater}
          onSave={() => void waiting(saveDraft)}
          onPublish={(wholeSeries) => void waiting(() => publish(wholeSeries))}
          onSubmit={() =>
            void waiting(async () => {
              if (await save(true)) await move(moves.submit, i18n._('Die Veranstaltung wartet auf Freigabe.'));
            })
          }
          onDiscard={() => setDiscarding(true)}
          onMessage={setAbout}
        />
      </aside>
      <MessageDialog
        about={about}
        inSeries={Boolean(event?.series)}
        busy={busy}
        onClose={() => setAbout(null)}
        onSend={(message, everyLater) => void waiting(() => send(message, everyLater))}
      />
      <DiscardDialog
        open={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          void waiting(discard);
        }}
      />
    </div>
  );
}
