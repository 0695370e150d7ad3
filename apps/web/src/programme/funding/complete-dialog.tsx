import { useLingui } from '@lingui/react';
import { addDays, parseCalendarDay } from '@lotsennetz/programme';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { amountText, centsOf } from '../values/amount-text.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { statusText } from './case-text.js';
import { CompleteCaseDocument } from './funding.graphql.js';
import type { ShownCase } from './funding.graphql.js';
import { moveText } from './moves.js';

interface BilledDay {
  on: string;
  price: string;
}

/** Days that no list of the platform shows have to be given: those of an Inhouse-Schulung, and of a course elsewhere. */
const areGiven = ({ kind, run }: ShownCase): boolean => kind === 'INHOUSE' || (kind === 'AUFBAU' && !run);

/** As they were planned, one after the other. */
function plannedDays({ firstCourseDay, dayPrices }: ShownCase): BilledDay[] {
  const first = parseCalendarDay(firstCourseDay);
  return dayPrices.map((price, index) => ({
    on: first.ok ? addDays(first.value, index) : '',
    price: amountText(price),
  }));
}

/** Confirms that the training took place, by its list or by the days given here. */
export function CompleteDialog({ fundingCase, onClose }: { fundingCase: ShownCase; onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('complete');
  const given = areGiven(fundingCase);
  const [days, setDays] = useState(() => plannedDays(fundingCase));
  const [{ fetching }, complete] = useMutation(CompleteCaseDocument);
  const set = (index: number, part: Partial<BilledDay>) =>
    setDays(days.map((day, at) => (at === index ? { ...day, ...part } : day)));
  const save = async () => {
    const held = days.filter(({ on }) => on);
    const missing = given
      ? days.flatMap(({ on, price }, index): [string, string][] =>
          on && centsOf(price) === null
            ? [[`days.${index}.price`, i18n._('Bitte geben Sie den Betrag dieses Tages in Euro an.')]]
            : [],
        )
      : [];
    if (form.lacks(missing)) return;
    const billed = held.map(({ on, price }) => ({ on, price: centsOf(price) ?? 0 }));
    const { data, error } = await complete({ input: { id: fundingCase.id, days: given ? billed : null } });
    if (error) return form.failBy(error);
    const answer = data?.answer;
    if (answer?.__typename === 'ProgrammeRefused') {
      // The api counts the days that were sent, the form those that were planned.
      const planned = days.flatMap(({ on }, index) => (on ? [index] : []));
      const inForm = (field: string) =>
        field.replace(/^days\.(\d+)/, (_, sent: string) => `days.${planned[Number(sent)]}`);
      return form.refuseBy(
        answer.refusals.map((refusal) => ({
          ...refusal,
          field: refusal.field === null ? null : inForm(refusal.field),
        })),
      );
    }
    if (answer?.__typename !== 'FundingCaseSaved') return;
    showToast({ text: i18n._('Gespeichert: {status}', { status: statusText(i18n, answer.case.status) }) });
    onClose();
  };
  const wrong = form.errorOf('days');
  return (
    <Dialog
      open
      title={moveText(i18n, 'complete')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
            {moveText(i18n, 'complete')}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <p>
        {given
          ? i18n._('Abgerechnet werden die Tage, die Sie hier bestätigen. Danach ändert sich der Fall nicht mehr.')
          : i18n._(
              'Abgerechnet werden die Tage, die in der Anwesenheitsliste stehen. Danach ändert sich der Fall nicht mehr.',
            )}
      </p>
      {given && (
        <fieldset className="field parts" id={form.idOf('days')} tabIndex={-1}>
          <legend>{i18n._('Tage, die stattgefunden haben')}</legend>
          <p className="hint">{i18n._('Leeren Sie das Datum eines Tages, der ausgefallen ist.')}</p>
          {wrong && <FieldError id={form.idOf('days.error')} text={wrong} />}
          {days.map((day, index) => (
            <div className="side-by-side" key={index}>
              <TextField
                id={form.idOf(`days.${index}.on`)}
                type="date"
                label={i18n._('Tag {day}', { day: index + 1 })}
                value={day.on}
                onChange={(on) => set(index, { on })}
                error={form.errorOf(`days.${index}.on`)}
              />
              <TextField
                id={form.idOf(`days.${index}.price`)}
                label={i18n._('Betrag in Euro')}
                inputMode="decimal"
                autoComplete="off"
                value={day.price}
                onChange={(price) => set(index, { price })}
                error={form.errorOf(`days.${index}.price`)}
              />
            </div>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
