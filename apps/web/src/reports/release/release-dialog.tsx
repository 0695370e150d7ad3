import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { releasableFields, usualFields } from './release-fields.js';
import { EndReleaseDocument, ReleaseReportDocument } from './release.graphql.js';
import type { Releasable } from './release.graphql.js';

interface ReleaseDialogProps {
  report: Releasable;
  onClose: () => void;
  onDone: () => void;
}

/** Which fields of the state that was looked at everyone may see. */
export function ReleaseDialog({ report, onClose, onDone }: ReleaseDialogProps) {
  const { i18n } = useLingui();
  const [, release] = useMutation(ReleaseReportDocument);
  const [, endRelease] = useMutation(EndReleaseDocument);
  const [fields, setFields] = useState(report.release?.fields ?? usualFields);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const send = async () => {
    setBusy(true);
    const { data, error } = await release({ input: { id: report.id, edition: report.edition, fields: [...fields] } });
    setBusy(false);
    setFailure(error ? errorText(i18n, error) : '');
    if (data) onDone();
  };
  const end = async () => {
    setBusy(true);
    const { data, error } = await endRelease({ id: report.id });
    setBusy(false);
    setFailure(error ? errorText(i18n, error) : '');
    if (data) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={i18n._('Für alle freigeben')}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          {report.release && (
            <Button look="danger" busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void end()}>
              {i18n._('Freigabe beenden')}
            </Button>
          )}
          <Button look="primary" busy={busy} busyText={i18n._('Wird gespeichert …')} onClick={() => void send()}>
            {i18n._('Stand {number} freigeben', { number: report.edition })}
          </Button>
        </>
      }
    >
      <p>
        <b>{report.title}</b> · {report.administration.displayName}
      </p>
      <p>
        {i18n._(
          'Öffentlich werden Titel, Kommune und die angekreuzten Felder in diesem Stand. Personen und Dateien bleiben immer im Netzwerk.',
        )}
      </p>
      {report.licence === 'NETWORK' && !failure && (
        <Notice tone="warning">
          <p>
            {i18n._(
              'Der Text steht noch unter „nur im Netzwerk“. Freigeben lässt er sich, sobald die Kommune eine offene Lizenz wählt.',
            )}
          </p>
        </Notice>
      )}
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <fieldset>
        <legend className="sr">{i18n._('Felder')}</legend>
        <div className="topic-choices">
          {releasableFields(i18n).map(([field, name]) => (
            <Checkbox
              key={field}
              checked={fields.includes(field)}
              onChange={(on) => setFields(on ? [...fields, field] : fields.filter((one) => one !== field))}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </Dialog>
  );
}
