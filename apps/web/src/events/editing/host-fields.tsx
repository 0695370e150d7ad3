import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Choice } from '../../programme/values/choice.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import type { FieldsProps } from './fields-props.js';

interface HostFieldsProps extends FieldsProps {
  associations: readonly { id: string; name: string }[];
  /** Short name of the association that the viewer works for; null for members. */
  officerOf: string | null;
  administration: string | null;
}

/** Who invites and whom to ask. */
export function HostFields({ draft, errorOf, onChange, associations, officerOf, administration }: HostFieldsProps) {
  const { i18n } = useLingui();
  const { contact } = draft;
  const change = (patch: Partial<typeof contact>) => onChange({ contact: { ...contact, ...patch } });
  const wrong = errorOf('association');
  return (
    <fieldset className="field event-part">
      <legend>{i18n._('Wer lädt ein')}</legend>
      {officerOf !== null && draft.hostKind !== 'ADMINISTRATION' ? (
        <Choice
          id="event-hostKind"
          label={i18n._('Veranstalter')}
          value={draft.hostKind}
          choices={[
            ['ASSOCIATION', officerOf],
            ['PARTNER', i18n._('Ein Partner')],
          ]}
          onChange={(value) => onChange({ hostKind: value === 'PARTNER' ? 'PARTNER' : 'ASSOCIATION' })}
        />
      ) : (
        <>
          {administration && <p>{i18n._('Veranstalter: {name}', { name: administration })}</p>}
          {wrong && <FieldError id="event-association-error" text={wrong} />}
          <Choice
            id="event-association"
            label={i18n._('Verband, der die Veranstaltung freigibt')}
            value={draft.association}
            choices={[
              ['', i18n._('Bitte wählen')],
              ...associations.map(({ id, name }): [string, string] => [id, name]),
            ]}
            onChange={(association) => onChange({ association })}
          />
        </>
      )}
      {draft.hostKind === 'PARTNER' && (
        <TextField
          id="event-hostName"
          label={i18n._('Name des Partners')}
          value={draft.hostName}
          maxLength={EVENT.host}
          error={errorOf('hostName')}
          onChange={(hostName) => onChange({ hostName })}
        />
      )}
      <div className="event-pair">
        <TextField
          id="event-contact-name"
          label={i18n._('Ansprechperson')}
          optional
          value={contact.name}
          maxLength={EVENT.contact}
          error={errorOf('contact-name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          id="event-contact-email"
          type="email"
          label={i18n._('E-Mail')}
          optional
          value={contact.email}
          maxLength={EVENT.contact}
          error={errorOf('contact-email')}
          onChange={(email) => change({ email })}
        />
        <TextField
          id="event-contact-phone"
          label={i18n._('Telefon')}
          optional
          value={contact.phone}
          maxLength={EVENT.phone}
          error={errorOf('contact-phone')}
          onChange={(phone) => change({ phone })}
        />
      </div>
    </fieldset>
  );
}
