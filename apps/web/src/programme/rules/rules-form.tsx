import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { periodDraft, periodInputs, withPeriodFrom } from './period-draft.js';
import type { PeriodDraft, PeriodInput } from './period-draft.js';
import { PeriodFields } from './period-fields.js';
import { problemText } from './problem-text.js';
import { RulesPreview } from './rules-preview.js';
import { SaveRulesDocument } from './rules.graphql.js';
import type { Rules } from './rules.graphql.js';

interface RulesFormProps {
  rules: Rules;
  onClose: () => void;
  onSaved: () => void;
}

/** Changes periods and adds new ones. Nothing is saved before what it changes was looked at. */
export function RulesForm({ rules, onClose, onSaved }: RulesFormProps) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('rules');
  const [drafts, setDrafts] = useState(() =>
    rules.periods.map((period, index) => periodDraft(period, rules.periods[index - 1])),
  );
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [looked, setLooked] = useState<readonly PeriodInput[]>();
  const [{ fetching }, save] = useMutation(SaveRulesDocument);
  const change = (next: PeriodDraft[]) => {
    setDrafts(next);
    setLooked(undefined);
  };
  const add = () => {
    if (form.lacks(from ? [] : [['new-from', i18n._('Bitte geben Sie den ersten Tag des neuen Zeitraums an.')]]))
      return;
    change(withPeriodFrom(drafts, from));
    setFrom('');
  };
  const inputs = (): PeriodInput[] | null => {
    const read = periodInputs(drafts);
    if ('inputs' in read) return read.inputs;
    form.lacks(read.problems.map(({ field, problem }) => [field, problemText(i18n, problem)]));
    return null;
  };
  const look = () => {
    const read = inputs();
    if (!read) return;
    form.clear();
    setLooked(read);
  };
  const submit = async () => {
    const periods = inputs();
    if (!periods) return;
    if (form.lacks(reason.trim() ? [] : [['reason', i18n._('Bitte begründen Sie die Änderung.')]])) return;
    const { data, error } = await save({ input: { version: rules.version, reason: reason.trim(), periods } });
    if (error) return form.failBy(error);
    const answer = data?.saveFundingRules;
    if (answer?.__typename === 'ProgrammeRefused') return form.refuseBy(answer.refusals);
    if (answer?.__typename !== 'FundingRulesSaved') return form.refuseOutdated();
    showToast({ text: i18n._('Die neuen Regeln gelten.') });
    onSaved();
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fetching) return;
        if (looked) void submit();
        else look();
      }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {drafts.map((draft, index) => (
        <PeriodFields
          key={index}
          at={`periods.${index}`}
          draft={draft}
          first={index === 0}
          form={form}
          onChange={(next) => change(drafts.map((other, number) => (number === index ? next : other)))}
          onRemove={draft.inUse || drafts.length === 1 ? null : () => change(drafts.filter((other) => other !== draft))}
        />
      ))}
      <section className="card form" aria-labelledby="new-period">
        <h2 id="new-period">{i18n._('Neuer Zeitraum')}</h2>
        <p className="muted">
          {i18n._(
            'Er übernimmt Sätze und Stufen des letzten Zeitraums, der am Tag davor endet. Danach ändern Sie, was neu ist.',
          )}
        </p>
        <TextField
          id={form.idOf('new-from')}
          type="date"
          label={i18n._('Erster Tag')}
          value={from}
          onChange={setFrom}
          error={form.errorOf('new-from')}
        />
        <Button icon="plus" onClick={add}>
          {i18n._('Zeitraum hinzufügen')}
        </Button>
      </section>
      {looked && (
        <RulesPreview
          periods={looked}
          onRefused={(refusals) => {
            setLooked(undefined);
            form.refuseBy(refusals);
          }}
        />
      )}
      <section className="card form" aria-labelledby="save-rules">
        <h2 id="save-rules">{i18n._('Prüfen und speichern')}</h2>
        {!looked && (
          <Notice tone="info" title={i18n._('Zuerst sehen Sie, was sich ändert; gespeichert wird danach.')} />
        )}
        {looked && (
          <TextArea
            id={form.idOf('reason')}
            label={i18n._('Begründung')}
            hint={i18n._('Sie steht im Verlauf.')}
            rows={3}
            maxLength={PROGRAMME.reason}
            value={reason}
            onChange={setReason}
            error={form.errorOf('reason')}
          />
        )}
        <p className="row">
          <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
            {looked ? i18n._('Regeln speichern') : i18n._('Änderung prüfen')}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </p>
      </section>
    </form>
  );
}
