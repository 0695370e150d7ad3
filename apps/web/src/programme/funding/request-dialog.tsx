import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Choice } from '../values/choice.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { kindText } from './case-text.js';
import type { Kind } from './case-text.js';
import { RequestFundingDocument } from './funding.graphql.js';
import type { FundingDocument } from './funding.graphql.js';
import { InhouseFields } from './inhouse-fields.js';
import { PersonFields } from './person-fields.js';
import { missingIn, noRequest, requestInput } from './request-input.js';
import type { Missing, RequestDraft } from './request-input.js';

type Funding = NonNullable<ResultOf<typeof FundingDocument>['administrationFunding']>;
const kinds: readonly Kind[] = ['BASIS', 'AUFBAU', 'INHOUSE'];

interface RequestDialogProps {
  open: boolean;
  funding: Funding;
  onClose: () => void;
  onSaved: () => void;
}

/** Asks for the funding of a person in a course of the catalogue, or of an Inhouse-Schulung of several administrations. */
export function RequestDialog({ open, funding, onClose, onSaved }: RequestDialogProps) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('request');
  const [draft, setDraft] = useState(noRequest);
  const [{ fetching }, request] = useMutation(RequestFundingDocument);
  const key = useRef(crypto.randomUUID());
  const change = (part: Partial<RequestDraft>) => {
    key.current = crypto.randomUUID();
    setDraft({ ...draft, ...part });
  };
  const save = async () => {
    if (form.lacks(missingIn(draft).map((field) => [field, missingText(i18n, field)]))) return;
    const { data, error } = await request({ input: requestInput(draft, funding.administration.ags, key.current) });
    if (error) return form.failBy(error);
    const answer = data?.requestFunding;
    if (answer?.__typename === 'ProgrammeRefused') return form.refuseBy(answer.refusals);
    if (answer?.__typename !== 'FundingCaseSaved') return;
    key.current = crypto.randomUUID();
    setDraft(noRequest);
    showToast({ text: i18n._('Förderung beantragt. Schließen Sie jetzt den Weitergabevertrag.') });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={i18n._('Förderung beantragen')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
            {i18n._('Beantragen')}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <Choice
        id={form.idOf('kind')}
        label={i18n._('Art')}
        value={draft.kind}
        choices={kinds.map((kind) => [kind, kindText(i18n, kind)] as const)}
        onChange={(value) => change({ kind: kinds.find((kind) => kind === value) ?? 'BASIS', run: '' })}
      />
      {draft.kind === 'INHOUSE' ? (
        <InhouseFields draft={draft} form={form} onChange={change} />
      ) : (
        <PersonFields draft={draft} kind={draft.kind} people={funding.people} form={form} onChange={change} />
      )}
      <p className="muted">
        {i18n._(
          'Nach dem Antrag schließt Ihre Kommune den Weitergabevertrag mit dem Städtetag. Vertrag und ID müssen vor dem ersten Kurstag vorliegen.',
        )}
      </p>
    </Dialog>
  );
}

function missingText(i18n: I18n, field: Missing): string {
  switch (field) {
    case 'person':
      return i18n._('Bitte wählen Sie eine Person.');
    case 'run':
      return i18n._('Bitte wählen Sie einen Kurs.');
    case 'partners':
      return i18n._('Bitte wählen Sie mindestens eine weitere Kommune.');
    case 'firstCourseDay':
      return i18n._('Bitte geben Sie den ersten Kurstag an.');
    default:
      return i18n._('Bitte geben Sie die Kosten dieses Tages in Euro an, zum Beispiel 2.400.');
  }
}
