import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { DraftEventNewsDocument, DraftEventReportDocument } from './follow-up.graphql.js';

/** What is written after an event: drafts that already hold what is known. */
export function FollowUpCard({ event }: { event: ShownEvent }) {
  const { i18n } = useLingui();
  const [news, draftNews] = useMutation(DraftEventNewsDocument);
  const [report, draftReport] = useMutation(DraftEventReportDocument);
  const [wrong, setWrong] = useState('');
  const { id, viewerCan } = event;
  if (!viewerCan.draftNews && !viewerCan.draftReport) return null;
  const beginNews = async () => {
    const { data, error } = await draftNews({ id });
    const answer = data?.draftEventNews;
    if (answer?.__typename === 'EventNewsDrafted') navigate(`/beitraege/${answer.post}/bearbeiten`);
    else setWrong(error ? errorText(i18n, error) : (answer?.refusals[0]?.message ?? ''));
  };
  const beginReport = async () => {
    const { data, error } = await draftReport({ id });
    const answer = data?.draftEventReport;
    if (answer?.__typename === 'EventReportDrafted') navigate(`/projekte/${answer.report}/bearbeiten`);
    else setWrong(error ? errorText(i18n, error) : (answer?.refusals[0]?.message ?? ''));
  };
  return (
    <section className="card organiser" aria-labelledby="follow-up">
      <h2 id="follow-up">{i18n._('Nachbereitung')}</h2>
      <p className="muted">{i18n._('Der Entwurf enthält schon, was bekannt ist; veröffentlicht wird noch nichts.')}</p>
      {wrong && <Notice tone="danger" role="alert" title={wrong} />}
      {viewerCan.draftNews && (
        <Button
          icon="newspaper"
          busy={news.fetching}
          busyText={i18n._('Wird angelegt …')}
          onClick={() => void beginNews()}
        >
          {i18n._('Rückblick schreiben')}
        </Button>
      )}
      {viewerCan.draftReport && (
        <Button
          icon="file-text"
          busy={report.fetching}
          busyText={i18n._('Wird angelegt …')}
          onClick={() => void beginReport()}
        >
          {i18n._('Projektbericht beginnen')}
        </Button>
      )}
    </section>
  );
}
