import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Desk } from '../../shell/desk.js';
import { SettingForm } from './setting-form.js';
import { SettingsDocument } from './setting.graphql.js';

export default function AdmissionSettingsPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: SettingsDocument,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <Desk>
      <PageTitle title={i18n._('Ablauf des Zugangs')} />
      <p className="lead">
        {i18n._('Diese Einstellungen gelten für Ihren Verband. Jede Änderung steht im Protokoll.')}
      </p>
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {data && <SettingForm settings={data.admissionSettings} onSaved={reload} />}
    </Desk>
  );
}
