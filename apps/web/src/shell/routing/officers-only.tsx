import { useLingui } from '@lingui/react';
import { NotAvailable } from './not-available.js';

export function OfficersOnly() {
  const { i18n } = useLingui();
  return (
    <NotAvailable
      title={i18n._('Nur für Referentinnen und Referenten')}
      text={i18n._('Diese Seite gehört zur Verwaltung. Die Aufgabe überträgt Ihnen der Verband, für den Sie arbeiten.')}
    />
  );
}
