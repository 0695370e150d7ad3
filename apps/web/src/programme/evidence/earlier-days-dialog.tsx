import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Field, TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ProvidersDocument } from '../courses/courses.graphql.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { RecordEarlierDaysDocument } from './evidence.graphql.js';
import type { Evidence } from './evidence.graphql.js';

interface EarlierDaysDialogProps {
  path: Evidence;
  onClose: () => void;
  onSaved: () => void;
}

/** Basis days that a paper shows: attended before the platform, or elsewhere. */
export function EarlierDaysDialog({ path, onClose, onSaved }: EarlierDaysDialogProps) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('earlier');
  const clientKey = useRef(crypto.randomUUID());
  const [provider, setProvider] = useState('');
  const [evidence, setEvidence] = useState('');
  const [days, setDays] = useState<ReadonlyMap<number, string>>(new Map());
  const [{ data }] = useQuery({ query: ProvidersDocument });
  const [{ fetching }, record] = useMutation(RecordEarlierDaysDocument);
  const given = path.basis.missing.filter((day) => days.get(day));
  const save = async () => {
    const missing: [string, string][] = [];
    const [first = 1] = path.basis.missing;
    if (!given.length) missing.push([`day.${first}`, i18n._('Bitte geben Sie mindestens ein Datum an.')]);
    if (!provider) missing.push(['provider', i18n._('Bitte wählen Sie den Bildungsträger.')]);
    if (!evidence.trim()) missing.push(['evidence', i18n._('Bitte nennen Sie den Nachweis.')]);
    if (form.lacks(missing)) return;
    const { data: saved, error } = await record({
      input: {
        clientKey: clientKey.current,
        person: path.person,
        provider,
        evidence: evidence.trim(),
        days: given.map((day) => ({ day, on: days.get(day) ?? '' })),
      },
    });
    if (error) return form.failBy(error);
    const answer = saved?.recordEarlierDays;
    if (answer?.__typename === 'ProgrammeRefused') {
      // The api counts the days of the list that was sent, the form those of the course.
      return form.refuseBy(
        answer.refusals.map((refusal) => ({
          ...refusal,
          field: refusal.field?.replace(/^days\.(\d+).*$/, (_, at: string) => `day.${given[Number(at)] ?? ''}`) ?? null,
        })),
      );
    }
    if (answer?.__typename !== 'EarlierDaysRecorded') return;
    showToast({ text: i18n._('Die Tage sind nachgetragen.') });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open
      title={i18n._('Tage der Basisqualifizierung nachtragen')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
            {i18n._('Nachtragen')}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {path.basis.missing.map((day) => (
        <TextField
          key={day}
          id={form.idOf(`day.${day}`)}
          type="date"
          label={i18n._('Tag {day} besucht am', { day })}
          optional
          value={days.get(day) ?? ''}
          onChange={(on) => setDays(new Map(days).set(day, on))}
          error={form.errorOf(`day.${day}`)}
        />
      ))}
      <Field id={form.idOf('provider')} label={i18n._('Bildungsträger des Kurses')} error={form.errorOf('provider')}>
        {(aria) => (
          <select
            {...aria}
            className="input"
            value={provider}
            onChange={(event) => setProvider(event.currentTarget.value)}
          >
            <option value="">{i18n._('Bitte wählen')}</option>
            {(data?.trainingProviders ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id={form.idOf('evidence')}
        label={i18n._('Nachweis')}
        hint={i18n._('Zum Beispiel: Teilnahmebescheinigung vom 3. Mai 2019.')}
        autoComplete="off"
        maxLength={PROGRAMME.reason}
        value={evidence}
        onChange={setEvidence}
        error={form.errorOf('evidence')}
      />
    </Dialog>
  );
}
