import { useLingui } from '@lingui/react';
import { Avatar } from '../../ui/avatar.js';
import { Button } from '../../ui/button.js';
import { FieldError } from '../../ui/form/field.js';
import { useSession } from '../../shell/session.js';
import type { Outgoing } from '../outbox.js';
import type { CommentContent } from '../use-outbox.js';

interface OutgoingItemProps {
  outgoing: Outgoing<CommentContent>;
  onRetry: () => void;
  /** The text goes back into the form. */
  onTake: () => void;
  onDiscard: () => void;
}

/** A comment of one's own that the server does not have yet. */
export function OutgoingItem({ outgoing, onRetry, onTake, onDiscard }: OutgoingItemProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { refusal, content, clientKey } = outgoing;
  const attached = content.pictures.length + (content.files?.length ?? 0);
  return (
    <li className="comment">
      <article className="comment__card comment__card--outgoing" aria-labelledby={`outgoing-${clientKey}`}>
        <header className="comment__head">
          <Avatar name={me?.name ?? ''} size="s" />
          <div className="comment__by">
            <b id={`outgoing-${clientKey}`}>{i18n._('Ihr Kommentar')}</b>
            <span>{refusal ? i18n._('nicht gesendet') : i18n._('wird gesendet, sobald die Verbindung steht')}</span>
          </div>
        </header>
        <p className="comment__source">{content.body}</p>
        {attached > 0 && (
          <p className="hint">
            {i18n._('{count, plural, one {mit einer Datei} other {mit # Dateien}}', { count: attached })}
          </p>
        )}
        {refusal && (
          <>
            <FieldError id={`outgoing-error-${clientKey}`} text={refusal} />
            <div className="comment-form__foot">
              <Button small icon="refresh-cw" onClick={onRetry}>
                {i18n._('Noch einmal senden')}
              </Button>
              <Button small icon="pencil" look="tertiary" onClick={onTake}>
                {i18n._('Weiter bearbeiten')}
              </Button>
              <Button small icon="trash-2" look="tertiary" onClick={onDiscard}>
                {i18n._('Verwerfen')}
              </Button>
            </div>
          </>
        )}
      </article>
    </li>
  );
}
