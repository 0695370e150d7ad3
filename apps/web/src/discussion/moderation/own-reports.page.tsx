import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { OwnReportsDocument } from './moderation.graphql.js';
import { decisionText, groundText } from './moderation-words.js';

/** What the viewer reported, and what became of it. */
export default function OwnReportsPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: OwnReportsDocument,
    requestPolicy: 'cache-and-network',
  });
  const reports = data && [
    ...data.ownCommentReports.map((report) => ({ ...report, of: i18n._('Kommentar') })),
    ...data.ownQuestionReports.map((report) => ({ ...report, of: i18n._('Frage') })),
  ];
  reports?.sort((one, other) => Date.parse(other.reportedAt) - Date.parse(one.reportedAt));
  return (
    <div className="column">
      <Breadcrumbs trail={[['/ich/einstellungen', i18n._('Einstellungen')]]} here={i18n._('Meine Meldungen')} />
      <PageTitle title={i18n._('Meine Meldungen')} />
      <p className="lead">{i18n._('Was Sie der Moderation gemeldet haben.')}</p>
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {reports?.length === 0 && (
        <EmptyState
          icon="flag"
          title={i18n._('Keine Meldungen')}
          text={i18n._('Stört Sie ein Kommentar oder eine Frage, finden Sie dort „Melden“.')}
        />
      )}
      <ul className="rows">
        {reports?.map((report) => (
          <li key={report.id} className="card">
            <b>{groundText(i18n, report.ground)}</b>{' '}
            <Tag tone={report.decision ? 'blue' : 'sun'}>
              {report.decision ? decisionText(i18n, report.decision) : i18n._('Wird geprüft')}
            </Tag>
            {report.text && <p>{report.text}</p>}
            {report.reason && (
              <p>
                <b>{i18n._('Begründung:')}</b> {report.reason}
              </p>
            )}
            <small className="hint">
              {report.of} · <Timestamp at={report.reportedAt} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
