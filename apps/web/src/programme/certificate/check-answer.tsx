import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../graphql/graphql.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { dayText } from '../values/format.js';
import type { VerifyCertificateDocument } from './certificate.graphql.js';

type Answer = ResultOf<typeof VerifyCertificateDocument>['verifyCertificate'];

/** The page tells no name: who holds the paper compares the initials. */
export function CheckAnswer({ answer }: { answer: Answer }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  switch (answer.__typename) {
    case 'CertificateValid':
      return (
        <Notice tone="success" title={i18n._('Dieses Zertifikat ist gültig')}>
          <dl className="facts">
            <div>
              <dt>{i18n._('Stufe')}</dt>
              <dd>
                {answer.level === 'BASIS'
                  ? i18n._('Basisqualifizierung, drei Schulungstage')
                  : i18n._('Aufbauschulung: {course}', { course: answer.course ?? '' })}
              </dd>
            </div>
            <div>
              <dt>{i18n._('Abgeschlossen am')}</dt>
              <dd>{dayText(answer.completedOn, language)}</dd>
            </div>
            <div>
              <dt>{i18n._('Initialen')}</dt>
              <dd>{answer.initials}</dd>
            </div>
          </dl>
        </Notice>
      );
    case 'CertificateRevoked':
      return (
        <Notice tone="warning" title={i18n._('Dieses Zertifikat gilt nicht mehr')}>
          <p>{i18n._('Es wurde am {day} widerrufen.', { day: dayText(answer.revokedOn, language) })}</p>
        </Notice>
      );
    case 'CertificateUnknown':
      return (
        <Notice tone="danger" title={i18n._('Zu diesem Code gibt es kein Zertifikat')}>
          <p>
            {answer.wellFormed
              ? i18n._('Prüfen Sie, ob Sie den Code richtig abgeschrieben haben.')
              : i18n._('Ein Code hat 20 Buchstaben und Ziffern. Hier fehlt etwas oder es ist etwas zu viel.')}
          </p>
        </Notice>
      );
    case 'VerificationPaused':
      return (
        <Notice tone="warning" title={i18n._('Zu viele Versuche')}>
          <p>
            {i18n._(
              '{minutes, plural, one {Bitte versuchen Sie es in einer Minute noch einmal.} other {Bitte versuchen Sie es in # Minuten noch einmal.}}',
              { minutes: Math.max(1, Math.ceil(answer.retryAfter / 60)) },
            )}
          </p>
        </Notice>
      );
  }
}
