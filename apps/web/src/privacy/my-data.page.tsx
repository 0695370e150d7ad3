import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/feedback/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { showToast } from '../ui/feedback/toasts.js';
import { ErasureForm } from './erasure-form.js';
import { MyErasureDocument, WithdrawErasureDocument } from './privacy.graphql.js';

/** What is stored about the reader, to take along, and the end of the account. */
export default function MyDataPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: MyErasureDocument,
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <div className="column">
      <PageTitle title={i18n._('Meine Daten')} />
      <section className="card form" aria-labelledby="copy">
        <h2 id="copy">{i18n._('Kopie Ihrer Daten')}</h2>
        <p>
          {i18n._(
            'Die Datei enthält, was das Lotsennetz über Sie gespeichert hat: Konto, Zugang, Schulungen, Anmeldungen und was Sie geschrieben haben. Programme können sie lesen (JSON).',
          )}
        </p>
        <p>
          <a className="btn btn--secondary" href="/privacy/my-data.json" download>
            <Icon name="download" size={18} />
            {i18n._('Kopie herunterladen')}
          </a>
        </p>
      </section>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {data && (
        <section className="card form" aria-labelledby="erasure">
          <h2 id="erasure">{i18n._('Konto löschen')}</h2>
          {data.erasureRequest ? (
            <Waiting request={data.erasureRequest} onChanged={again} />
          ) : (
            <ErasureForm onRequested={again} />
          )}
        </section>
      )}
    </div>
  );
}

function Waiting({ request, onChanged }: { request: { dueAt: string; contributions: string }; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, withdraw] = useMutation(WithdrawErasureDocument);
  const [failed, setFailed] = useState<string>();
  const takeBack = async () => {
    setFailed(undefined);
    const { error } = await withdraw({});
    if (error) return setFailed(errorText(i18n, error));
    showToast({ text: i18n._('Ihr Konto bleibt bestehen.') });
    onChanged();
  };
  const day = plainDate(new Date(request.dueAt), i18n.locale as FormatLanguage);
  return (
    <>
      <Notice tone="warning" role="status" title={i18n._('Ihr Konto wird am {day} gelöscht', { day })}>
        <p>
          {request.contributions === 'KEEP'
            ? i18n._('Ihre Kommentare und Fragen bleiben ohne Ihren Namen stehen.')
            : i18n._('Ihre Kommentare und Fragen werden ebenfalls gelöscht.')}
        </p>
        <p>{i18n._('Bis dahin können Sie es sich anders überlegen.')}</p>
      </Notice>
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <p>
        <Button busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void takeBack()}>
          {i18n._('Konto behalten')}
        </Button>
      </p>
    </>
  );
}
