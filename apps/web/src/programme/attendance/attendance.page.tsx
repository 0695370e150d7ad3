import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { daysText } from '../values/format.js';
import { AttendanceListDocument } from './attendance.graphql.js';
import { AttendanceTable } from './attendance-table.js';
import { CsvUpload } from './csv-upload.js';

/** The attendance list of a course date, for officers and for who keeps the provider's lists. */
export default function AttendancePage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: AttendanceListDocument,
    variables: { run: params.id ?? '' },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} />;
  const list = data.attendanceList;
  if (!list && fetching) return <Skeleton />;
  if (!list) {
    return (
      <NotAvailable
        title={i18n._('Diese Liste ist nicht für Sie bestimmt')}
        text={i18n._(
          'Anwesenheit erfassen die Beauftragten des Bildungsträgers und die Referentinnen und Referenten der Verbände.',
        )}
      />
    );
  }
  const { run, attendees } = list;
  return (
    <>
      <Breadcrumbs
        trail={[
          ['/programm', i18n._('Programm')],
          [`/programm/kurse/${run.id}`, run.course.title],
        ]}
        here={i18n._('Anwesenheit')}
      />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Anwesenheit')} />
          <p className="lead">
            {run.course.title}, {daysText(run.firstDay, run.lastDay, i18n._('bis'), i18n.locale as FormatLanguage)}
          </p>
        </div>
      </div>
      {attendees.length === 0 ? (
        <EmptyState
          icon="users"
          title={i18n._('Noch niemand angemeldet')}
          text={i18n._('Sobald sich jemand anmeldet, steht der Name hier.')}
        />
      ) : (
        <div className="run-list">
          <AttendanceTable
            key={attendees.map(({ attended }) => attended.length).join()}
            list={list}
            onChanged={again}
          />
          <CsvUpload run={run.id} />
        </div>
      )}
    </>
  );
}
