import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { InterestGroup } from './interest-group.js';
import { TakeOverDocument } from './report.graphql.js';
import type { ReportFamily, ShownReport } from './report.graphql.js';

/** "Planen Sie das auch?": make a draft of one's own, or join those who are interested. */
export function TakeOverCard({ report, family }: { report: ShownReport; family: ReportFamily | undefined }) {
  const { i18n } = useLingui();
  const [, takeOver] = useMutation(TakeOverDocument);
  const clientKey = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const { viewerCan, id } = report;
  const start = async () => {
    setBusy(true);
    const { data, error } = await takeOver({ id, clientKey: clientKey.current });
    setBusy(false);
    if (error || !data) {
      setFailure(error ? errorText(i18n, error) : '');
      return;
    }
    showToast({ text: i18n._('Übernommen: Der Entwurf gehört jetzt Ihrer Kommune.') });
    navigate(`/projekte/${data.takeOverReport.id}/bearbeiten`);
  };
  return (
    <section className="card take-over" aria-labelledby="take-over">
      <h2 id="take-over">{i18n._('Planen Sie das auch?')}</h2>
      <p className="muted">
        {i18n._(
          '{copies, plural, =0 {Noch hat keine Kommune diesen Bericht übernommen} one {Eine Kommune hat diesen Bericht übernommen} other {# Kommunen haben diesen Bericht übernommen}}{interested, plural, =0 {.} one {, eine ist interessiert.} other {, # sind interessiert.}}',
          { copies: report.copiesBelow, interested: family?.interested ?? report.interested },
        )}
      </p>
      {viewerCan.takeOver && (
        <>
          <Button
            look="primary"
            icon="copy-plus"
            busy={busy}
            busyText={i18n._('Wird übernommen …')}
            onClick={() => void start()}
          >
            {i18n._('Für uns übernehmen')}
          </Button>
          <p className="hint">
            {i18n._('Sie erhalten einen Entwurf mit Gliederung, Checkliste und den Dateien, deren Lizenz es erlaubt.')}
          </p>
        </>
      )}
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      {family && <InterestGroup id={id} family={family} mayJoin={viewerCan.joinInterest} />}
    </section>
  );
}
