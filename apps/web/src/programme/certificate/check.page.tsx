import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { CheckAnswer } from './check-answer.js';
import { VerifyCertificateDocument } from './certificate.graphql.js';

/** Says to anybody who holds a paper whether its code belongs to a certificate that holds. */
export default function CertificateCheckPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const asked = params.code ? decodeURIComponent(params.code) : '';
  const [code, setCode] = useState(asked);
  const [wrong, setWrong] = useState<string>();
  const [{ data, error, fetching }, execute] = useQuery({
    query: VerifyCertificateDocument,
    variables: { code: asked },
    pause: !asked,
    // Each try asks anew: a certificate may be revoked at any time, and a pause ends.
    requestPolicy: 'cache-and-network',
  });
  const check = () => {
    const next = code.trim();
    if (!next) return setWrong(i18n._('Bitte geben Sie den Code ein, der unten auf der Urkunde steht.'));
    setWrong(undefined);
    if (next === asked) execute({ requestPolicy: 'network-only' });
    else navigate(`/zertifikat/${encodeURIComponent(next)}`, { replace: true });
  };
  return (
    <div className="column">
      <PageTitle title={i18n._('Zertifikat prüfen')} />
      <p className="lead">
        {i18n._(
          'Auf jedem Zertifikat einer Kommunalen Digitallotsin oder eines Digitallotsen steht ein Code. Hier sehen Sie, ob es echt ist und noch gilt.',
        )}
      </p>
      <section className="card" aria-label={i18n._('Code prüfen')}>
        <Form busy={fetching} onSubmit={check}>
          <TextField
            id="certificate-code"
            label={i18n._('Code auf der Urkunde')}
            hint={i18n._('20 Buchstaben und Ziffern. Leerzeichen und Bindestriche spielen keine Rolle.')}
            autoComplete="off"
            maxLength={60}
            value={code}
            onChange={setCode}
            error={wrong}
          />
          <Button type="submit" look="primary" icon="badge-check" busy={fetching} busyText={i18n._('Wird geprüft …')}>
            {i18n._('Prüfen')}
          </Button>
        </Form>
      </section>
      <div role="status">
        {asked && !data && !error && <Skeleton cards={1} />}
        {error && !data && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
        {data && asked && !fetching && <CheckAnswer answer={data.verifyCertificate} />}
      </div>
    </div>
  );
}
