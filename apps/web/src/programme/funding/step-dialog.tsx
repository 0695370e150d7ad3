import { useLingui } from '@lingui/react';
import { dayInBerlin } from '@lotsennetz/programme';
import { useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { dayText } from '../values/format.js';
import { Refusals } from '../values/refusals.js';
import type { ShownRefusal } from '../values/refusals.js';
import type { ShownCase } from './funding.graphql.js';
import { statusText } from './case-text.js';
import {
  BookCaseDocument,
  ConcludeContractDocument,
  ReceiveVoucherIdDocument,
  RescheduleCaseDocument,
  WithdrawCaseDocument,
} from './funding.graphql.js';
import { moveText } from './moves.js';
import type { Move } from './moves.js';

/** Steps that take a day, an ID or a reason; completing has a dialog of its own. */
type Step = Exclude<Move, 'complete'>;

interface StepDialogProps {
  fundingCase: ShownCase;
  move: Step;
  onClose: () => void;
}

/** Records one step of a case. The rules decide on the server; each refusal is shown as it is worded there. */
export function StepDialog({ fundingCase, move, onClose }: StepDialogProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ fetching: one }, conclude] = useMutation(ConcludeContractDocument);
  const [{ fetching: two }, receive] = useMutation(ReceiveVoucherIdDocument);
  const [{ fetching: three }, book] = useMutation(BookCaseDocument);
  const [{ fetching: four }, reschedule] = useMutation(RescheduleCaseDocument);
  const [{ fetching: five }, withdraw] = useMutation(WithdrawCaseDocument);
  const [on, setOn] = useState(move === 'reschedule' ? fundingCase.firstCourseDay : dayInBerlin(new Date()));
  const [voucherId, setVoucherId] = useState('');
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [failed, setFailed] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const { id } = fundingCase;
  const noted = reason.trim() || null;
  const send = () => {
    switch (move) {
      case 'concludeContract':
        return conclude({ input: { id, on, reason: noted } });
      case 'receiveId':
        return receive({ input: { id, on, voucherId: voucherId.trim(), reason: noted } });
      case 'book':
        return book({ input: { id, on, reason: noted } });
      case 'reschedule':
        return reschedule({ input: { id, on, reason: noted } });
      case 'withdraw':
        return withdraw({ input: { id, reason: reason.trim() } });
    }
  };
  const save = async () => {
    setFailed(undefined);
    setWrong(undefined);
    setRefusals([]);
    if (move === 'receiveId' && !voucherId.trim())
      return setWrong(i18n._('Bitte geben Sie die ID ein, die der Städtetag genannt hat.'));
    if (move === 'withdraw' && !noted) return setWrong(i18n._('Bitte nennen Sie den Grund.'));
    const { data, error } = await send();
    if (error) return setFailed(fieldRefusals(error)[0]?.message ?? errorText(i18n, error));
    const answer = data?.answer;
    if (answer?.__typename === 'ProgrammeRefused') return setRefusals(answer.refusals);
    if (answer?.__typename !== 'FundingCaseSaved') return;
    showToast({ text: i18n._('Gespeichert: {status}', { status: statusText(i18n, answer.case.status) }) });
    onClose();
  };
  const busy = one || two || three || four || five;
  const dayLabels: Record<Step, string> = {
    concludeContract: i18n._('Tag des Weitergabevertrags'),
    receiveId: i18n._('Tag, an dem die ID kam'),
    book: i18n._('Tag der Buchung'),
    reschedule: i18n._('Neuer erster Kurstag'),
    withdraw: '',
  };
  return (
    <Dialog
      open
      title={moveText(i18n, move)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button
            look={move === 'withdraw' ? 'danger' : 'primary'}
            busy={busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void save()}
          >
            {moveText(i18n, move)}
          </Button>
        </>
      }
    >
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <Refusals refusals={refusals} />
      {dayLabels[move] && (
        <TextField
          id="step-day"
          type="date"
          label={dayLabels[move]}
          hint={
            move === 'concludeContract' || move === 'receiveId'
              ? i18n._('Muss vor dem ersten Kurstag liegen, dem {first}.', {
                  first: dayText(fundingCase.firstCourseDay, language),
                })
              : undefined
          }
          value={on}
          onChange={setOn}
        />
      )}
      {move === 'receiveId' && (
        <TextField
          id="step-voucher"
          label={i18n._('ID')}
          hint={i18n._('Beginnt mit {ags}, dem Schlüssel der Kommune.', { ags: fundingCase.administration?.ags ?? '' })}
          autoComplete="off"
          maxLength={64}
          value={voucherId}
          onChange={setVoucherId}
          error={wrong}
        />
      )}
      <TextField
        id="step-reason"
        label={move === 'withdraw' ? i18n._('Grund') : i18n._('Bemerkung')}
        optional={move !== 'withdraw'}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={move === 'withdraw' ? wrong : undefined}
      />
    </Dialog>
  );
}
