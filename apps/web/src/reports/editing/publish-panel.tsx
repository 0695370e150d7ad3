import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/field.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import { TextArea } from '../../ui/form/text-area.js';
import type { EditedReport } from './editing.graphql.js';

type Question = 'withdraw' | 'delete' | 'discard';

interface PublishPanelProps {
  report: EditedReport | null;
  busy: boolean;
  onPublish: (note: string) => void;
  onWithdraw: (reason: string) => void;
  onDelete: () => void;
  onDiscard: () => void;
}

export function PublishPanel({ report, busy, onPublish, onWithdraw, onDelete, onDiscard }: PublishPanelProps) {
  const { i18n } = useLingui();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<Question | null>(null);
  const [reason, setReason] = useState('');
  const state = report?.state ?? 'DRAFT';
  const questions: Record<Question, [title: string, text: string, button: string]> = {
    withdraw: [
      i18n._('Bericht zurückziehen?'),
      i18n._('Er verschwindet sofort bei allen. Sie können ihn später wieder veröffentlichen.'),
      i18n._('Zurückziehen'),
    ],
    delete: [
      i18n._('Bericht löschen?'),
      i18n._('Er wird mit Dateien und Diskussion gelöscht. Das lässt sich nicht rückgängig machen.'),
      i18n._('Endgültig löschen'),
    ],
    discard: [
      i18n._('Änderungen verwerfen?'),
      i18n._('Der Entwurf wird wieder so, wie der Bericht veröffentlicht ist.'),
      i18n._('Verwerfen'),
    ],
  };
  const [title, text, button] = questions[asked ?? 'withdraw'];
  const confirm = () => {
    const question = asked;
    setAsked(null);
    if (question === 'withdraw') onWithdraw(reason);
    else if (question === 'delete') onDelete();
    else onDiscard();
  };
  return (
    <section className="card publish" aria-labelledby="publish">
      <h2 id="publish">{i18n._('Veröffentlichen')}</h2>
      <p className="row">
        {state === 'DRAFT' && <Tag tone="sun">{i18n._('Entwurf')}</Tag>}
        {state === 'WITHDRAWN' && <Tag tone="red">{i18n._('Zurückgezogen')}</Tag>}
        {state === 'PUBLISHED' && (
          <Tag tone="green" icon="circle-check">
            {i18n._('Stand {number}', { number: report?.edition ?? 1 })}
          </Tag>
        )}
        {state === 'PUBLISHED' && report?.editionAt && (
          <small>{plainDate(new Date(report.editionAt), i18n.locale as FormatLanguage)}</small>
        )}
      </p>
      {state === 'WITHDRAWN' && report?.withdrawnReason && <p className="muted">{report.withdrawnReason}</p>}
      {(report?.edition ?? 0) > 0 && (
        <TextField
          id="edition-note"
          label={i18n._('Was ist neu?')}
          optional
          value={note}
          maxLength={REPORT.editionNote}
          onChange={setNote}
        />
      )}
      <Button
        look="primary"
        icon="send"
        busy={busy}
        busyText={i18n._('Wird gespeichert …')}
        onClick={() => onPublish(note)}
      >
        {state === 'PUBLISHED' ? i18n._('Neuen Stand veröffentlichen') : i18n._('Veröffentlichen')}
      </Button>
      {state === 'PUBLISHED' && report?.draft?.isChanged && (
        <Button icon="undo-2" onClick={() => setAsked('discard')}>
          {i18n._('Änderungen verwerfen …')}
        </Button>
      )}
      {report?.viewerCan.withdraw && (
        <Button look="danger" onClick={() => setAsked('withdraw')}>
          {i18n._('Zurückziehen …')}
        </Button>
      )}
      {report?.viewerCan.delete && (
        <Button look="danger" icon="trash-2" onClick={() => setAsked('delete')}>
          {i18n._('Löschen …')}
        </Button>
      )}
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={title}
        footer={
          <>
            <Button onClick={() => setAsked(null)}>{i18n._('Abbrechen')}</Button>
            <Button look="danger" onClick={confirm}>
              {button}
            </Button>
          </>
        }
      >
        <p>{text}</p>
        {asked === 'withdraw' && (
          <TextArea
            id="withdraw-reason"
            label={i18n._('Grund')}
            optional
            hint={i18n._('Nur für die Autorinnen und Autoren sichtbar')}
            rows={3}
            maxLength={REPORT.reason}
            value={reason}
            onChange={setReason}
          />
        )}
      </Dialog>
    </section>
  );
}
