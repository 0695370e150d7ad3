import { useLingui } from '@lingui/react';
import { TextField } from '../../ui/form/field.js';
import type { FieldsProps } from './fields-props.js';

const HOUR = 3_600_000;

/** An hour later by the clock, where no end was given yet. */
function endAfter(start: string): string {
  const at = Date.parse(`${start}Z`);
  return Number.isNaN(at) ? '' : new Date(at + HOUR).toISOString().slice(0, 16);
}

export function TimeFields({ draft, errorOf, onChange }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <fieldset className="field event-part">
      <legend>{i18n._('Zeit')}</legend>
      <p className="hint">{i18n._('Uhrzeiten gelten in Baden-Württemberg, auch über die Zeitumstellung hinweg.')}</p>
      <div className="event-pair">
        <TextField
          id="event-startsAt"
          type="datetime-local"
          label={i18n._('Beginn')}
          value={draft.startsAt}
          error={errorOf('startsAt')}
          onChange={(startsAt) => onChange({ startsAt, ...(draft.endsAt ? {} : { endsAt: endAfter(startsAt) }) })}
        />
        <TextField
          id="event-endsAt"
          type="datetime-local"
          label={i18n._('Ende')}
          value={draft.endsAt}
          min={draft.startsAt}
          error={errorOf('endsAt')}
          onChange={(endsAt) => onChange({ endsAt })}
        />
      </div>
    </fieldset>
  );
}

export function RegistrationFields({ draft, errorOf, onChange }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <fieldset className="field event-part">
      <legend>{i18n._('Anmeldung')}</legend>
      <div className="event-pair">
        <TextField
          id="event-opensAt"
          type="datetime-local"
          optional
          label={i18n._('Anmeldung ab')}
          hint={i18n._('Leer: sofort')}
          value={draft.opensAt}
          error={errorOf('opensAt')}
          onChange={(opensAt) => onChange({ opensAt })}
        />
        <TextField
          id="event-closesAt"
          type="datetime-local"
          optional
          label={i18n._('Anmeldung bis')}
          hint={i18n._('Leer: bis zum Ende')}
          value={draft.closesAt}
          error={errorOf('closesAt')}
          onChange={(closesAt) => onChange({ closesAt })}
        />
      </div>
    </fieldset>
  );
}
