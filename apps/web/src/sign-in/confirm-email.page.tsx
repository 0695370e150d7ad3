import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { ResultOf } from '../graphql/graphql.js';
import type { PageProps } from '../shell/routing/route.js';
import { Button, LinkButton } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { Notice } from '../ui/feedback/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { ConfirmEmailChangeDocument } from './sign-in.graphql.js';

type Answer = ResultOf<typeof ConfirmEmailChangeDocument>['confirmEmailChange'];

function words(i18n: I18n, answer: Answer): { title: string; text: string } {
  if (answer.__typename === 'EmailChangeConfirmed')
    switch (answer.step) {
      case 'CHANGED':
        return {
          title: i18n._('Die neue Adresse gilt'),
          text: i18n._('Beide Adressen haben zugestimmt. Ab sofort melden Sie sich mit der neuen Adresse an.'),
        };
      case 'WAITS_FOR_NEW':
        return {
          title: i18n._('Danke, jetzt fehlt noch die neue Adresse'),
          text: i18n._('Öffnen Sie die Nachricht, die an die neue Adresse ging, und bestätigen Sie auch dort.'),
        };
      case 'WAITS_FOR_OLD':
        return {
          title: i18n._('Danke, jetzt fehlt noch die bisherige Adresse'),
          text: i18n._('Öffnen Sie die Nachricht, die an Ihre bisherige Adresse ging, und stimmen Sie dort zu.'),
        };
    }
  return answer.code === 'ADDRESS_TAKEN'
    ? {
        title: i18n._('Diese Adresse kann nicht eingetragen werden'),
        text: i18n._('Ihre bisherige Adresse gilt weiter. Fragen dazu beantwortet Ihr Verband.'),
      }
    : {
        title: i18n._('Dieser Link gilt nicht mehr'),
        text: i18n._(
          'Er ist älter als 48 Stunden, wurde schon benutzt, oder die Änderung wurde zurückgenommen. Unter „Sicherheit“ können Sie sie neu beginnen.',
        ),
      };
}

/** Where the links of a changed e-mail lead: one click confirms, so that no mail scanner does it by opening the page. */
export default function ConfirmEmailPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ fetching, error }, confirm] = useMutation(ConfirmEmailChangeDocument);
  const [answer, setAnswer] = useState<Answer | null>(null);

  async function submit() {
    const { data } = await confirm({ input: { token: params.token ?? '' } });
    if (data) setAnswer(data.confirmEmailChange);
  }
  const { title, text } = answer
    ? words(i18n, answer)
    : {
        title: i18n._('E-Mail-Adresse bestätigen'),
        text: i18n._('Mit einem Klick bestätigen Sie, dass die Adresse Ihres Kontos geändert werden soll.'),
      };
  return (
    <div className="column">
      <section className="card sign-in__card" key={title}>
        <PageTitle title={title} />
        <p role={answer ? 'status' : undefined}>{text}</p>
        {error && !answer && <Notice tone="danger" role="alert" title={errorText(i18n, error)} />}
        <p className="row">
          {answer ? (
            <LinkButton look="primary" href="/ich/sicherheit">
              {i18n._('Zu „Sicherheit“')}
            </LinkButton>
          ) : (
            <Button look="primary" busy={fetching} busyText={i18n._('Wird bestätigt …')} onClick={() => void submit()}>
              {i18n._('Bestätigen')}
            </Button>
          )}
        </p>
      </section>
    </div>
  );
}
