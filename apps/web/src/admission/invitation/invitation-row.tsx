import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { Tone } from '../../ui/tag.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ResendInvitationDocument, WithdrawInvitationDocument } from './invitation.graphql.js';
import type { Invitation } from './invitation.graphql.js';

const tones: Record<Invitation['state'], Tone> = {
  OPEN: 'blue',
  EXPIRED: 'sun',
  ACCEPTED: 'green',
  WITHDRAWN: 'neutral',
};

function stateText(i18n: I18n, state: Invitation['state']): string {
  switch (state) {
    case 'OPEN':
      return i18n._('offen');
    case 'EXPIRED':
      return i18n._('abgelaufen');
    case 'ACCEPTED':
      return i18n._('angenommen');
    case 'WITHDRAWN':
      return i18n._('zurückgezogen');
  }
}

export function InvitationRow({ invitation, onChanged }: { invitation: Invitation; onChanged: () => void }) {
  const { i18n } = useLingui();
  const { id, name, email, state } = invitation;
  const [resending, resend] = useMutation(ResendInvitationDocument);
  const [withdrawing, withdraw] = useMutation(WithdrawInvitationDocument);
  const day = (at: string) => plainDate(new Date(at), i18n.locale as FormatLanguage);

  async function change(how: 'resend' | 'withdraw') {
    const { data, error } = how === 'resend' ? await resend({ id }) : await withdraw({ id });
    const result = data && Object.values(data)[0];
    if (error) showToast({ text: errorText(i18n, error) });
    else if (result?.__typename === 'AdmissionRefused') showToast({ text: result.message });
    else
      showToast({
        text:
          how === 'resend'
            ? i18n._('Die Einladung an {name} ist noch einmal unterwegs.', { name })
            : i18n._('Die Einladung an {name} ist zurückgezogen.', { name }),
      });
    onChanged();
  }
  return (
    <>
      <span>
        <b>{name}</b>, {invitation.administration?.displayName}
        <br />
        <small>
          {email} ·{' '}
          {i18n._('{count, plural, one {verschickt am {day}} other {#-mal verschickt, zuletzt am {day}}}', {
            count: invitation.sentTimes,
            day: day(invitation.sentAt),
          })}
          {state === 'OPEN' && ` · ${i18n._('gilt bis {day}', { day: day(invitation.expiresAt) })}`}
        </small>
      </span>
      <span className="row">
        <Tag tone={tones[state]}>{stateText(i18n, state)}</Tag>
        {(state === 'OPEN' || state === 'EXPIRED') && (
          <>
            <Button
              small
              busy={resending.fetching}
              label={i18n._('Einladung an {name} noch einmal senden', { name })}
              onClick={() => void change('resend')}
            >
              {i18n._('Noch einmal senden')}
            </Button>
            <Button
              small
              busy={withdrawing.fetching}
              label={i18n._('Einladung an {name} zurückziehen', { name })}
              onClick={() => void change('withdraw')}
            >
              {i18n._('Zurückziehen')}
            </Button>
          </>
        )}
      </span>
    </>
  );
}
