import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { useSession } from '../../shell/session.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { fieldRefusals } from '../../graphql/errors.js';
import { Icon } from '../../ui/icon.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { RemoveOwnNameDocument, ReportDocument, ReportFamilyDocument } from './report.graphql.js';
import type { ShownReport } from './report.graphql.js';

/** For those who are named on a report, also when they work elsewhere by now: taking the own name off. */
export function OwnName({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const client = useClient();
  const [, remove] = useMutation(RemoveOwnNameDocument);
  const [open, setOpen] = useState(false);
  if (!me || !report.authors.some(({ person }) => person.id === me.id)) return null;
  const confirm = async () => {
    setOpen(false);
    const { error } = await remove({ id: report.id });
    const refusal = error && (fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
    showToast({ text: refusal ?? i18n._('Ihr Name steht nicht mehr an diesem Bericht.') });
    for (const query of [ReportDocument, ReportFamilyDocument])
      client.query(query, { id: report.id }, { requestPolicy: 'network-only' }).subscribe(() => undefined);
  };
  return (
    <>
      <button type="button" className="act" onClick={() => setOpen(true)}>
        <Icon name="user" size={18} />
        <span>{i18n._('Meinen Namen entfernen …')}</span>
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={i18n._('Ihren Namen entfernen?')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{i18n._('Abbrechen')}</Button>
            <Button look="danger" onClick={() => void confirm()}>
              {i18n._('Namen entfernen')}
            </Button>
          </>
        }
      >
        <p>
          {i18n._(
            'Der Bericht bleibt bei {place}. Sie schreiben dann nicht mehr mit, und Ihr Name steht nicht mehr dort.',
            {
              place: report.administration.displayName,
            },
          )}
        </p>
      </Dialog>
    </>
  );
}
