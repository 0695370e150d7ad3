import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { MarkSpeakerQuestionDocument, VoteSpeakerQuestionDocument } from './around.graphql.js';
import type { SpeakerQuestion } from './around.graphql.js';

interface QuestionRowProps {
  question: SpeakerQuestion;
  event: string;
  runs: boolean;
  open: boolean;
}

export function QuestionRow({ question, runs, open }: QuestionRowProps) {
  const { i18n } = useLingui();
  const [, vote] = useMutation(VoteSpeakerQuestionDocument);
  const [{ fetching }, mark] = useMutation(MarkSpeakerQuestionDocument);
  const { id, text, person, votes, voted, answeredAt, hiddenAt } = question;
  const set = async (next: 'OPEN' | 'ANSWERED' | 'HIDDEN') => {
    const { error } = await mark({ id, mark: next });
    if (error) showToast({ text: errorText(i18n, error) });
  };
  return (
    <>
      <div className="speaker-questions__text">
        <p className="plain-text">{text}</p>
        <small>{person?.name ?? i18n._('Ohne Namen')}</small>
        {answeredAt && (
          <Tag tone="green" icon="check">
            {i18n._('Beantwortet')}
          </Tag>
        )}
        {hiddenAt && <Tag>{i18n._('Verborgen')}</Tag>}
      </div>
      <button
        type="button"
        className="act"
        aria-pressed={voted}
        aria-disabled={open && !answeredAt ? undefined : 'true'}
        onClick={() => {
          if (!open || answeredAt) return;
          void vote({ id, on: !voted }).then(({ error }) => error && showToast({ text: errorText(i18n, error) }));
        }}
      >
        <Icon name="arrow-up" size={18} />
        {i18n._('Interessiert mich auch')} <b>{votes}</b>
      </button>
      {runs && (
        <div className="row">
          {answeredAt || hiddenAt ? (
            <Button small busy={fetching} onClick={() => void set('OPEN')}>
              {i18n._('Wieder öffnen')}
            </Button>
          ) : (
            <>
              <Button small busy={fetching} onClick={() => void set('ANSWERED')}>
                {i18n._('Beantwortet')}
              </Button>
              <Button small look="tertiary" busy={fetching} onClick={() => void set('HIDDEN')}>
                {i18n._('Verbergen')}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}
