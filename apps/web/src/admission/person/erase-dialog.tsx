import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Radio } from '../../ui/form/check.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/form/field.js';
import { useFormState } from '../../ui/form/form-state.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ErasePersonDocument } from './person.graphql.js';
import type { ManagedPerson } from './person.graphql.js';

/** Erases a person for good. The name has to be typed: nothing can be brought back, so no slip may do it. */
export function EraseDialog({ person, onClose }: { person: ManagedPerson; onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('erase');
  const [ground, setGround] = useState<'ASKED' | 'NOT_NEEDED'>('ASKED');
  const [contributions, setContributions] = useState<'KEEP' | 'DELETE'>('KEEP');
  const [typed, setTyped] = useState('');
  const [, erase] = useMutation(ErasePersonDocument);
  const { id, name } = person;

  async function submit() {
    const same = typed.trim().toLocaleLowerCase('de') === name.toLocaleLowerCase('de');
    const missing = same
      ? []
      : [{ field: form.idOf('name'), message: i18n._('Geben Sie zur Bestätigung den Namen „{name}“ ein.', { name }) }];
    if (form.refuse(missing)) return;
    const { data, error } = await erase({ input: { person: id, ground, contributions } });
    if (error) return form.refuseBy(error, ['person']);
    if (data?.erasePerson.__typename === 'AdmissionRefused') return form.refuseWith(data.erasePerson.message);
    showToast({ text: i18n._('Das Konto ist gelöscht.') });
    navigate('/verwaltung/mitglieder', { replace: true });
  }
  return (
    <FormDialog
      title={i18n._('Konto von {name} löschen', { name })}
      form={form}
      send={i18n._('Endgültig löschen')}
      sending={i18n._('Wird gelöscht …')}
      look="danger"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {i18n._(
          'Das gilt sofort und lässt sich nicht zurückholen. Abgerechnete Förderfälle bleiben mit Namen nachweisbar, laufende werden zurückgezogen. Die Person bekommt eine Nachricht.',
        )}
      </p>
      <fieldset className="field">
        <legend>{i18n._('Warum?')}</legend>
        <Radio name="erase-ground" checked={ground === 'ASKED'} onChoose={() => setGround('ASKED')}>
          {i18n._('Die Person hat es verlangt')}
        </Radio>
        <Radio name="erase-ground" checked={ground === 'NOT_NEEDED'} onChoose={() => setGround('NOT_NEEDED')}>
          {i18n._('Die Daten werden nicht mehr gebraucht')}
        </Radio>
      </fieldset>
      <fieldset className="field">
        <legend>{i18n._('Kommentare und Fragen')}</legend>
        <Radio name="erase-contributions" checked={contributions === 'KEEP'} onChoose={() => setContributions('KEEP')}>
          {i18n._('Ohne Namen stehen lassen')}
        </Radio>
        <Radio
          name="erase-contributions"
          checked={contributions === 'DELETE'}
          onChoose={() => setContributions('DELETE')}
        >
          {i18n._('Ebenfalls löschen')}
        </Radio>
      </fieldset>
      <TextField
        id={form.idOf('name')}
        label={i18n._('Name der Person')}
        hint={i18n._('Zur Bestätigung: {name}', { name })}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        error={form.errorOf('name')}
      />
    </FormDialog>
  );
}
