import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Tag } from '../../ui/tag.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { kindText } from '../funding/case-text.js';
import { dayText } from '../values/format.js';
import { ReasonDialog } from '../values/reason-dialog.js';
import { ReissueCertificateDocument, RevokeCertificateDocument } from './evidence.graphql.js';
import type { Evidence, IssuedCertificate } from './evidence.graphql.js';

/** Certificates: one that holds can be revoked, for one that was revoked a new one can be made. */
export function CertificateList({ path, onChanged }: { path: Evidence; onChanged: () => void }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [revoked, setRevoked] = useState<IssuedCertificate>();
  const [failed, setFailed] = useState<string>();
  const [reissuing, reissue] = useMutation(ReissueCertificateDocument);
  const holds = (one: IssuedCertificate) =>
    path.certificates.some(
      ({ level, course, revokedAt }) => !revokedAt && level === one.level && course === one.course,
    );
  const again = async ({ id }: IssuedCertificate) => {
    setFailed(undefined);
    const { data, error } = await reissue({ id });
    if (error) return setFailed(errorText(i18n, error));
    const answer = data?.reissueCertificate;
    if (answer?.__typename === 'ProgrammeRefused') return setFailed(answer.refusals[0]?.message);
    showToast({ text: i18n._('Die neue Urkunde ist da; sie hat einen neuen Code.') });
    onChanged();
  };
  return (
    <section className="card" aria-labelledby="evidence-certificates">
      <h2 id="evidence-certificates">{i18n._('Urkunden')}</h2>
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      {path.certificates.length === 0 && <p className="muted">{i18n._('Noch keine Urkunde.')}</p>}
      <ul className="rows">
        {path.certificates.map((one) => (
          <li key={one.id}>
            <span>
              <a href={one.url}>{one.course ?? kindText(i18n, one.level)} (PDF)</a>
              <br />
              <small>
                {i18n._('Abgeschlossen am {day}, ausgestellt am {issued}', {
                  day: dayText(one.completedOn, language),
                  issued: plainDate(new Date(one.issuedAt), language),
                })}
                {one.revokedReason && ` · ${one.revokedReason}`}
              </small>
            </span>
            {one.revokedAt ? (
              <span className="row">
                <Tag tone="red">{i18n._('widerrufen')}</Tag>
                {!holds(one) && (
                  <Button small icon="refresh-cw" busy={reissuing.fetching} onClick={() => void again(one)}>
                    {i18n._('Neu ausstellen')}
                  </Button>
                )}
              </span>
            ) : (
              <Button small icon="x" onClick={() => setRevoked(one)}>
                {i18n._('Widerrufen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {revoked && <RevokeDialog certificate={revoked} onClose={() => setRevoked(undefined)} onRevoked={onChanged} />}
    </section>
  );
}

interface RevokeDialogProps {
  certificate: IssuedCertificate;
  onClose: () => void;
  onRevoked: () => void;
}

function RevokeDialog({ certificate, onClose, onRevoked }: RevokeDialogProps) {
  const { i18n } = useLingui();
  const [{ fetching }, revoke] = useMutation(RevokeCertificateDocument);
  return (
    <ReasonDialog
      title={i18n._('Urkunde widerrufen')}
      act={i18n._('Widerrufen')}
      hint={i18n._('Er steht im Protokoll und bei der Person.')}
      busy={fetching}
      onClose={onClose}
      send={async (reason, form) => {
        const { error } = await revoke({ id: certificate.id, reason });
        if (error) {
          form.failBy(error);
          return false;
        }
        showToast({ text: i18n._('Die Urkunde ist widerrufen; ihr Code sagt das ab jetzt.') });
        onRevoked();
        return true;
      }}
    >
      <p>{i18n._('Das lässt sich nicht zurücknehmen. Wer den Code prüft, sieht den Widerruf.')}</p>
    </ReasonDialog>
  );
}
