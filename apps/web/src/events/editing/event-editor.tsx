import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { AudienceFields } from '../../posts/editing/audience-fields.js';
import { navigate } from '../../shell/navigation.js';
import type { Me } from '../../shell/viewer.graphql.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FormError } from '../../ui/error-summary.js';
import { readLocal, removeLocal, writeLocal } from '../../ui/local-store.js';
import { Notice } from '../../ui/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { showToast } from '../../ui/toasts.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { RuleFields } from '../series/rule-fields.js';
import type { SeriesRule } from '../series/series-rule.js';
import { AgendaFields } from './agenda-fields.js';
import { BasicFields } from './basic-fields.js';
import { DiscardDialog } from './discard-dialog.js';
import { draftErrors, fieldId, publishingErrors } from './draft-check.js';
import type { EditedEvent, EventEditorChoicesDocument } from './editing.graphql.js';
import { EditorPanel } from './editor-panel.js';
import { draftOf, emptyDraft, inOrder } from './event-draft.js';
import type { EventDraft } from './event-draft.js';
import { HostFields } from './host-fields.js';
import { isKept } from './kept-draft.js';
import { MessageDialog } from './message-dialog.js';
import type { MessageFor } from './message-dialog.js';
import { PlaceFields } from './place-fields.js';
import { QuestionFields } from './question-fields.js';
import { RegistrationFields, TimeFields } from './time-fields.js';
import { useEventMoves } from './use-event-moves.js';
import { useEventSaver } from './use-event-saver.js';

interface EventEditorProps {
  me: Me;
  event: EditedEvent | null;
  choices: ResultOf<typeof EventEditorChoicesDocument> | undefined;
}

export function EventEditor({ me, event: first, choices }: EventEditorProps) {
  const { i18n } = useLingui();
  const place = `event-draft:${me.id}:${first?.id ?? 'new'}`;
  const stored = () => (first ? draftOf(first) : emptyDraft(me.officerOf ? 'ASSOCIATION' : 'ADMINISTRATION', me.name));
  const [event, setEvent] = useState(first);
  const [restored, setRestored] = useState(() => isKept(readLocal(place), first?.version ?? 0));
  const [{ draft, rule }, setState] = useState<{ draft: EventDraft; rule: SeriesRule | null }>(() => {
    const kept = readLocal(place);
    return isKept(kept, first?.version ?? 0) ? kept : { draft: stored(), rule: null };
  });
  const [touched, setTouched] = useState(restored);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [allLater, setAllLater] = useState(false);
  const [about, setAbout] = useState<MessageFor | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const saver = useEventSaver();
  const moves = useEventMoves();
  const busy = saver.saving || moves.busy;
  // On this device at once, so that a closed window loses nothing; gone when it is saved and at sign-out.
  useEffect(() => {
    if (touched) writeLocal(place, { draft, rule, version: event?.version ?? 0 });
  }, [draft, rule, touched]);

  const change = (patch: Partial<EventDraft>) => {
    setTouched(true);
    setState((was) => ({ ...was, draft: { ...was.draft, ...patch } }));
  };
  function refuse(found: FormError[]): false {
    setErrors(found);
    setAttempt((was) => was + 1);
    return false;
  }
  const errorOf = (field: string) => errors.find((error) => error.field === fieldId(field))?.message;

  /** Everything on the server; false where the summary now says why not. */
  async function save(forReaders: boolean): Promise<{ id: string; dates: number } | false> {
    const ordered = { ...draft, items: inOrder(draft.items) };
    setState((was) => ({ ...was, draft: ordered }));
    const missing = forReaders ? publishingErrors(i18n, ordered) : draftErrors(i18n, ordered);
    if (missing.length) return refuse(missing);
    const saved = event ? await saver.saveChanges(event, ordered, allLater) : await saver.saveNew(ordered, rule);
    if ('errors' in saved) return refuse(saved.errors);
    setErrors([]);
    setTouched(false);
    setRestored(false);
    removeLocal(place);
    if (saved.event) {
      setEvent(saved.event);
      setState({ draft: draftOf(saved.event), rule: null });
    }
    return saved;
  }
  async function saveDraft() {
    const isShown = event?.state === 'PUBLISHED' || event?.state === 'POSTPONED';
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
  async function move(work: (id: string) => Promise<FormError[]>, done: string, to?: string) {
    const id = event?.id;
    if (!id) return;
    const refused = await work(id);
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
  const title = first ? i18n._('Veranstaltung bearbeiten') : i18n._('Veranstaltung anlegen');
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
        <ErrorSummary errors={errors} attempt={attempt} />
        {restored && (
          <Notice role="status" title={i18n._('Ihre ungesicherten Änderungen sind wieder da')}>
            <p>
              <Button
                small
                onClick={() => {
                  removeLocal(place);
                  setTouched(false);
                  setRestored(false);
                  setState({ draft: stored(), rule: null });
                }}
              >
                {i18n._('Verwerfen')}
              </Button>
            </p>
          </Notice>
        )}
        <form className="form" noValidate onSubmit={(submit) => submit.preventDefault()}>
          <BasicFields {...fields} />
          <TimeFields {...fields} />
          {!first && (
            <RuleFields
              rule={rule}
              startsAt={draft.startsAt}
              error={errorOf('rule')}
              onChange={(next) => {
                setTouched(true);
                setState((was) => ({ ...was, rule: next }));
              }}
            />
          )}
          <PlaceFields {...fields} counties={choices?.counties.nodes ?? []} hasLink={Boolean(first?.online)} />
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
          isSeries={rule !== null}
          busy={busy}
          allLater={allLater}
          onAllLater={setAllLater}
          onSave={() => void saveDraft()}
          onPublish={(wholeSeries) => void publish(wholeSeries)}
          onSubmit={() =>
            void save(true).then(
              (saved) => saved && move(moves.submit, i18n._('Die Veranstaltung wartet auf Freigabe.')),
            )
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
        onSend={(message, everyLater) => void send(message, everyLater)}
      />
      <DiscardDialog
        open={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          removeLocal(place);
          void move(moves.discard, i18n._('Der Entwurf ist gelöscht.'), '/verwaltung/veranstaltungen');
        }}
      />
    </div>
  );
}
