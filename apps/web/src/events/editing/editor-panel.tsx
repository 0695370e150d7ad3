import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Tag } from '../../ui/tag.js';
import { stateText, stateTone } from '../values/event-words.js';
import type { EditedEvent } from './editing.graphql.js';
import type { MessageFor } from './message-dialog.js';

interface EditorPanelProps {
  event: EditedEvent | null;
  /** Kept on the server, but no event yet. */
  isBegun: boolean;
  isSeries: boolean;
  busy: boolean;
  allLater: boolean;
  onAllLater: (on: boolean) => void;
  onSave: () => void;
  onPublish: (wholeSeries: boolean) => void;
  onSubmit: () => void;
  onDiscard: () => void;
  onMessage: (about: MessageFor) => void;
}

/** What can be done with the draft now: the api says what, the panel only offers it. */
export function EditorPanel(props: EditorPanelProps) {
  const { event, isBegun, isSeries, busy, allLater, onAllLater, onSave, onPublish, onSubmit, onDiscard, onMessage } =
    props;
  const { i18n } = useLingui();
  const can = event?.viewerCan;
  const isDraft = !event || event.state === 'DRAFT' || event.state === 'SUBMITTED';
  const inSeries = (event?.series?.dates ?? 0) > 1 || (event?.series !== null && event?.series !== undefined);
  const busyText = i18n._('Wird gespeichert …');
  const publishText = () => {
    if (event?.state === 'SUBMITTED') return i18n._('Freigeben und veröffentlichen');
    if (event?.state === 'POSTPONED') return i18n._('Neuen Termin bekannt geben');
    return i18n._('Veröffentlichen');
  };
  return (
    <section className="card publish" aria-labelledby="event-publish">
      <h2 id="event-publish">{i18n._('Speichern und veröffentlichen')}</h2>
      {event && (
        <p>
          <Tag tone={stateTone[event.state]}>{stateText(i18n, event.state)}</Tag>
        </p>
      )}
      {event?.returnReason && (
        <Notice tone="warning" title={i18n._('Der Verband bittet um Änderungen')}>
          <p className="plain-text">{event.returnReason}</p>
        </Notice>
      )}
      {inSeries && (
        <Checkbox
          checked={allLater}
          hint={i18n._('Auch Ort, Zeit und Ablauf; nur der Tag bleibt.')}
          onChange={onAllLater}
        >
          {i18n._('Änderungen auch für alle späteren Termine')}
        </Checkbox>
      )}
      <Button look={isDraft ? 'secondary' : 'primary'} busy={busy} busyText={busyText} onClick={onSave}>
        {isDraft
          ? isSeries
            ? i18n._('Entwürfe der Reihe anlegen')
            : i18n._('Entwurf speichern')
          : i18n._('Änderungen veröffentlichen')}
      </Button>
      {can?.publish && (
        <Button look="primary" busy={busy} busyText={busyText} onClick={() => onPublish(false)}>
          {publishText()}
        </Button>
      )}
      {can?.publish && inSeries && event?.state === 'DRAFT' && (
        <Button busy={busy} busyText={busyText} onClick={() => onPublish(true)}>
          {i18n._('Ganze Reihe veröffentlichen')}
        </Button>
      )}
      {can?.submit && (
        <Button look="primary" busy={busy} busyText={busyText} onClick={onSubmit}>
          {i18n._('Zur Freigabe einreichen')}
        </Button>
      )}
      {event?.state === 'SUBMITTED' && can?.publish && (
        <Button busy={busy} onClick={() => onMessage('return')}>
          {i18n._('Zurückgeben')}
        </Button>
      )}
      {can?.postpone && (
        <Button busy={busy} onClick={() => onMessage('postpone')}>
          {i18n._('Verschieben')}
        </Button>
      )}
      {can?.cancel && (
        <Button look="danger" busy={busy} onClick={() => onMessage('cancel')}>
          {i18n._('Veranstaltung absagen')}
        </Button>
      )}
      {(isBegun || can?.discard) && (
        <Button look="tertiary" icon="trash-2" busy={busy} onClick={onDiscard}>
          {i18n._('Entwurf löschen')}
        </Button>
      )}
    </section>
  );
}
