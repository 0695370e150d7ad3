import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { ReportDepartureDocument } from './delegation.graphql.js';

interface DepartureDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
  onReported: () => void;
}

/** Asks for the last day alone: why somebody leaves is nobody's business here. */
export function DepartureDialog({ person, onClose, onReported }: DepartureDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('departure');
  const [lastDay, setLastDay] = useState('');
  const [, report] = useMutation(ReportDepartureDocument);

  async function submit() {
    const missing = lastDay ? [] : [{ field: form.idOf('lastDay'), message: i18n._('Geben Sie den letzten Tag an.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await report({ input: { person: person.id, lastDay } });
    if (error) return form.refuseBy(error, ['lastDay']);
    if (data?.reportDeparture.__typename === 'AdmissionRefused') return form.refuseWith(data.reportDeparture.message);
    showToast({ text: i18n._('Der Weggang von {name} ist gemeldet.', { name: person.name }) });
    onReported();
    onClose();
  }
  return (
    <FormDialog
      title={i18n._('Weggang von {name} melden', { name: person.name })}
      form={form}
      send={i18n._('Melden')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {i18n._(
          'Nach diesem Tag endet der Zugang. Konto, Qualifikation und Beiträge bleiben: In einer anderen Kommune kann die Person damit weitermachen. Sie bekommt eine Nachricht.',
        )}
      </p>
      <TextField
        id={form.idOf('lastDay')}
        type="date"
        label={i18n._('Letzter Tag in der Kommune')}
        hint={i18n._('Höchstens ein Jahr zurück, höchstens ein halbes Jahr voraus')}
        value={lastDay}
        onChange={setLastDay}
        error={form.errorOf('lastDay')}
      />
    </FormDialog>
  );
}
