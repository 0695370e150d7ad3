import { POST } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { toBerlinInput } from '../../ui/format/berlin-time.js';
import { Button } from '../../ui/button.js';
import { Radio } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, TextField } from '../../ui/form/field.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { EditedPost } from './editing.graphql.js';
import { stateText, stateTones } from './post-state.js';

interface PublishPanelProps {
  post: EditedPost | null;
  busy: boolean;
  atError: string | undefined;
  /** at: wall clock in Berlin, YYYY-MM-DDTHH:mm; null: now */
  onPublish: (at: string | null) => void;
  onSaveChanges: () => void;
  onUnschedule: () => void;
  onWithdraw: (reason: string) => void;
  onDiscard: () => void;
}

export function PublishPanel(props: PublishPanelProps) {
  const { post, busy, atError, onPublish, onSaveChanges, onUnschedule, onWithdraw, onDiscard } = props;
  const { i18n } = useLingui();
  const name = useId();
  const [timed, setTimed] = useState(false);
  const [at, setAt] = useState('');
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null);
  const [reason, setReason] = useState('');
  const state = post?.state ?? 'DRAFT';
  const when = (iso: string) => dateAndTime(new Date(iso), i18n.locale as FormatLanguage);
  const close = () => setAsked(null);
  const confirm = () => {
    const question = asked;
    close();
    if (question === 'withdraw') onWithdraw(reason);
    else onDiscard();
  };
  return (
    <section className="card publish" aria-labelledby="publish">
      <h2 id="publish">{i18n._('Veröffentlichen')}</h2>
      <p>
        <Tag tone={stateTones[state]}>{stateText(i18n, state)}</Tag>
      </p>
      {state === 'PUBLISHED' && post?.publishedAt && (
        <p className="muted">{i18n._('seit {when}', { when: when(post.publishedAt) })}</p>
      )}
      {state === 'SCHEDULED' && post?.scheduledFor && (
        <p>{i18n._('Erscheint am {when}', { when: when(post.scheduledFor) })}</p>
      )}
      {state === 'PUBLISHED' ? (
        <Button look="primary" icon="send" busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={onSaveChanges}>
          {i18n._('Änderungen veröffentlichen')}
        </Button>
      ) : (
        <>
          <fieldset>
            <legend className="sr">{i18n._('Zeitpunkt')}</legend>
            <Radio name={name} checked={!timed} onChoose={() => setTimed(false)}>
              {i18n._('Jetzt')}
            </Radio>
            <Radio name={name} checked={timed} onChoose={() => setTimed(true)}>
              {i18n._('Zu einem Zeitpunkt')}
            </Radio>
          </fieldset>
          {timed && (
            <TextField
              id="publish-at"
              type="datetime-local"
              label={i18n._('Datum und Uhrzeit')}
              hint={i18n._('Uhrzeit in Deutschland')}
              value={at}
              min={toBerlinInput(new Date().toISOString())}
              error={atError}
              onChange={setAt}
            />
          )}
          <Button
            look="primary"
            icon={timed ? 'clock' : 'send'}
            busy={busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => onPublish(timed ? at : null)}
          >
            {timed ? i18n._('Veröffentlichung planen') : i18n._('Jetzt veröffentlichen')}
          </Button>
        </>
      )}
      {state === 'SCHEDULED' && (
        <Button icon="history" busy={busy} onClick={onUnschedule}>
          {i18n._('Planung zurücknehmen')}
        </Button>
      )}
      {post?.viewerCan.withdraw && (
        <Button look="danger" onClick={() => setAsked('withdraw')}>
          {i18n._('Zurückziehen …')}
        </Button>
      )}
      {post?.viewerCan.discard && (
        <Button look="danger" icon="trash-2" onClick={() => setAsked('discard')}>
          {i18n._('Entwurf löschen …')}
        </Button>
      )}
      <Dialog
        open={asked !== null}
        onClose={close}
        title={asked === 'withdraw' ? i18n._('Beitrag zurückziehen?') : i18n._('Entwurf löschen?')}
        footer={
          <>
            <Button onClick={close}>{i18n._('Abbrechen')}</Button>
            <Button look="danger" onClick={confirm}>
              {asked === 'withdraw' ? i18n._('Zurückziehen') : i18n._('Endgültig löschen')}
            </Button>
          </>
        }
      >
        {asked === 'withdraw' ? (
          <>
            <p>
              {i18n._(
                'Der Beitrag verschwindet sofort bei allen. Das lässt sich nicht rückgängig machen; Text und Fassungen bleiben Ihnen erhalten.',
              )}
            </p>
            <Field
              id="withdraw-reason"
              label={i18n._('Grund')}
              optional
              hint={i18n._('Nur für die Verwaltung sichtbar')}
            >
              {(aria) => (
                <textarea
                  {...aria}
                  className="input"
                  rows={3}
                  maxLength={POST.reason}
                  value={reason}
                  onInput={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </Field>
          </>
        ) : (
          <p>
            {i18n._(
              'Der Entwurf wurde nie veröffentlicht und wird mit allen Bildern gelöscht. Das lässt sich nicht rückgängig machen.',
            )}
          </p>
        )}
      </Dialog>
    </section>
  );
}
