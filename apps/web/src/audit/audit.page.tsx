import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from 'urql';
import { Desk } from '../shell/desk.js';
import { navigate } from '../shell/routing/navigation.js';
import { useRoute } from '../shell/routing/router.js';
import { useSession } from '../shell/session.js';
import { berlinToday } from '../ui/format/berlin-time.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { errorText } from '../ui/feedback/error-text.js';
import { PagedRows } from '../ui/paged-rows.js';
import { PageTitle } from '../ui/page-title.js';
import { saveFile } from '../ui/upload/save-file.js';
import { showToast } from '../ui/feedback/toasts.js';
import { AuditExportDocument, AuditLogDocument } from './audit.graphql.js';
import { AuditFilterForm } from './audit-filter-form.js';
import { auditFilterSearch, auditVariables, parseAuditFilter } from './audit-filter.js';
import type { AuditFilter } from './audit-filter.js';
import { AuditRow } from './audit-row.js';

/** What was decided and changed: nobody can alter or delete a line. */
export default function AuditPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search, pathname } = useRoute();
  const client = useClient();
  const [exporting, setExporting] = useState(false);
  const [none, setNone] = useState(false);
  const filter = parseAuditFilter(search);
  const variables = auditVariables(filter, me?.id ?? '');
  const change = (next: AuditFilter) => navigate(pathname + auditFilterSearch(next), { replace: true, stay: true });

  async function save() {
    setExporting(true);
    const { data, error } = await client
      .query(AuditExportDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setExporting(false);
    if (error) return showToast({ text: errorText(i18n, error) });
    if (!data) return;
    const { csv, lines, complete } = data.auditExport;
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `protokoll-${berlinToday()}.csv`);
    showToast({
      text: complete
        ? i18n._('{count, plural, one {# Zeile ist gespeichert.} other {# Zeilen sind gespeichert.}}', { count: lines })
        : i18n._('Die neuesten {count} Zeilen sind gespeichert. Für ältere schränken Sie den Zeitraum ein.', {
            count: lines,
          }),
    });
  }
  return (
    <Desk>
      <PageTitle title={i18n._('Protokoll')} />
      <p className="lead">
        {i18n._(
          'Was Ihr Verband entschieden und geändert hat und was alle betrifft, Neuestes zuerst. Niemand kann hier etwas ändern oder löschen.',
        )}
      </p>
      <AuditFilterForm filter={filter} onChange={change} />
      <p className="row">
        <Button icon="download" busy={exporting} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
          {i18n._('Als CSV speichern')}
        </Button>
      </p>
      <section className="card" aria-label={i18n._('Protokoll')} hidden={none}>
        <PagedRows
          query={AuditLogDocument}
          filter={variables}
          label={i18n._('Protokoll')}
          page={({ auditLog }) => auditLog}
          keyOf={({ id }) => id}
          onFirst={({ nodes }) => setNone(nodes.length === 0)}
          row={(line) => <AuditRow line={line} onSubject={() => change({ ...filter, subject: line.subjectId })} />}
        />
      </section>
      {none && (
        <EmptyState
          icon="history"
          title={i18n._('Keine Zeile gefunden')}
          text={i18n._('In diesem Zeitraum gibt es nichts, was zu Ihrer Auswahl passt.')}
        />
      )}
    </Desk>
  );
}
