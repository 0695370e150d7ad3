import { useLingui } from '@lingui/react';
import { NotAvailable } from './not-available.js';

export default function NotFoundPage() {
  const { i18n } = useLingui();
  return (
    <NotAvailable
      title={i18n._('Seite nicht gefunden')}
      text={i18n._(
        'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen oder die Adresse hat einen Tippfehler.',
      )}
    />
  );
}
