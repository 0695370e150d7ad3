import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DepartureDialog } from '../delegation/departure-dialog.js';
import { EndContactDocument, NameContactDocument } from './person.graphql.js';
import type { ManagedPerson } from './person.graphql.js';

/** What concerns the person's work at their administration: speaking for it, and leaving it. */
export function ContactButtons({ person, onChanged }: { person: ManagedPerson; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [leaving, setLeaving] = useState(false);
  const [naming, name] = useMutation(NameContactDocument);
  const [ending, end] = useMutation(EndContactDocument);
  const { id, administration, isContact } = person;
  if (!administration) return null;

  async function change(ags: string) {
    const input = { person: id, administration: ags };
    const { data, error } = isContact ? await end({ input }) : await name({ input });
    const result = data && Object.values(data)[0];
    if (error) showToast({ text: errorText(i18n, error) });
    else if (result?.__typename === 'AdmissionRefused') showToast({ text: result.message });
    else
      showToast({
        text: isContact
          ? i18n._('{name} spricht nicht mehr für die Kommune.', { name: person.name })
          : i18n._('{name} spricht jetzt für die Kommune und bekommt eine Nachricht.', { name: person.name }),
      });
    onChanged();
  }
  return (
    <>
      <Button busy={naming.fetching || ending.fetching} onClick={() => void change(administration.ags)}>
        {isContact ? i18n._('Als Ansprechperson entbinden') : i18n._('Als Ansprechperson benennen')}
      </Button>
      <Button onClick={() => setLeaving(true)}>{i18n._('Weggang melden')}</Button>
      {leaving && <DepartureDialog person={person} onClose={() => setLeaving(false)} onReported={onChanged} />}
    </>
  );
}
