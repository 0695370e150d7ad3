import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { CreateProviderDocument, EditProviderDocument } from './provider.graphql.js';
import type { Provider } from './provider.graphql.js';

/** @param provider null: a new one */
export function ProviderDialog({ provider, onClose }: { provider: Provider | null; onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('provider');
  const clientKey = useRef(crypto.randomUUID());
  const [name, setName] = useState(provider?.name ?? '');
  const [website, setWebsite] = useState(provider?.website ?? '');
  const [email, setEmail] = useState(provider?.email ?? '');
  const [active, setActive] = useState(provider?.active ?? true);
  const [creating, create] = useMutation(CreateProviderDocument);
  const [editing, edit] = useMutation(EditProviderDocument);
  const save = async () => {
    if (form.lacks(name.trim() ? [] : [['name', i18n._('Bitte geben Sie den Namen ein.')]])) return;
    const content = { name: name.trim(), website: website.trim() || null, email: email.trim() || null, active };
    const { data, error } = provider
      ? await edit({ input: { id: provider.id, version: provider.version, content } })
      : await create({ input: { clientKey: clientKey.current, content } });
    if (error) return form.failBy(error);
    if (data && 'editTrainingProvider' in data && data.editTrainingProvider.__typename !== 'TrainingProviderSaved')
      return form.refuseOutdated();
    showToast({ text: i18n._('Gespeichert.') });
    onClose();
  };
  return (
    <Dialog
      open
      title={provider ? i18n._('Bildungsträger bearbeiten') : i18n._('Bildungsträger anlegen')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button
            look="primary"
            busy={creating.fetching || editing.fetching}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void save()}
          >
            {i18n._('Speichern')}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <TextField
        id={form.idOf('name')}
        label={i18n._('Name')}
        autoComplete="off"
        maxLength={PROGRAMME.name}
        value={name}
        onChange={setName}
        error={form.errorOf('name')}
      />
      <TextField
        id={form.idOf('website')}
        label={i18n._('Internetseite')}
        hint={i18n._('Beginnt mit https://')}
        inputMode="url"
        autoComplete="off"
        optional
        maxLength={PROGRAMME.address}
        value={website}
        onChange={setWebsite}
        error={form.errorOf('website')}
      />
      <TextField
        id={form.idOf('email')}
        label={i18n._('E-Mail-Adresse für Fragen zu Kursen')}
        type="email"
        autoComplete="off"
        optional
        value={email}
        onChange={setEmail}
        error={form.errorOf('email')}
      />
      <Checkbox
        boxed
        checked={active}
        onChange={setActive}
        hint={i18n._('Ohne Haken kommen keine neuen Kurse und Termine hinzu; was war, bleibt stehen.')}
      >
        {i18n._('Bietet Kurse an')}
      </Checkbox>
    </Dialog>
  );
}
