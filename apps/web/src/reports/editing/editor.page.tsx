import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useSession } from '../../shell/session.js';
import { EditedReportDocument } from './editing.graphql.js';
import { Editor } from './editor.js';
import { Pending } from '../../ui/feedback/pending.js';

export default function EditorPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  if (!me) return null;
  if (params.id) return <Existing id={params.id} personId={me.id} />;
  if (!me.administration) {
    return (
      <NotAvailable
        title={i18n._('Projektbericht schreiben')}
        text={i18n._('Ein Bericht gehört einer Verwaltung. Ihr Konto gehört zu keiner.')}
      />
    );
  }
  return <Editor personId={me.id} report={null} />;
}

function Existing({ id, personId }: { id: string; personId: string }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditedReportDocument,
    variables: { id },
    // An older version from the cache would end in a conflict with the first save.
    requestPolicy: 'network-only',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const report = data.report;
  if (!report?.draft) {
    return (
      <NotAvailable
        title={i18n._('Dieser Projektbericht ist nicht verfügbar')}
        text={i18n._('Er wurde gelöscht, oder Sie schreiben nicht daran mit.')}
      />
    );
  }
  return <Editor key={report.id} personId={personId} report={report} />;
}
