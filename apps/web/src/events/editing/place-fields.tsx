import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Choice } from '../../programme/values/choice.js';
import { Checkbox } from '../../ui/form/check.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { TextArea } from '../../ui/form/text-area.js';
import type { FieldsProps } from './fields-props.js';

interface PlaceFieldsProps extends FieldsProps {
  counties: readonly { ags: string; displayName: string }[];
  /** The address of the room is there already; it is never shown again. */
  hasLink: boolean;
}

/** Where people meet: at a place, by video, or both with seats of their own. */
export function PlaceFields({ draft, errorOf, onChange, counties, hasLink }: PlaceFieldsProps) {
  const { i18n } = useLingui();
  const { place } = draft;
  const change = (patch: Partial<typeof place>) => onChange({ place: { ...place, ...patch } });
  const wrong = errorOf('onSite') ?? errorOf('place');
  return (
    <fieldset className="field event-part">
      <legend>{i18n._('Ort und Plätze')}</legend>
      {wrong && <FieldError id="event-onSite-error" text={wrong} />}
      <Checkbox id="event-onSite" boxed checked={draft.onSite} onChange={(onSite) => onChange({ onSite })}>
        {i18n._('Vor Ort')}
      </Checkbox>
      {draft.onSite && (
        <div className="event-indent">
          <TextField
            id="event-place-name"
            label={i18n._('Ort')}
            hint={i18n._('Gebäude und Raum, zum Beispiel „Rathaus Backnang, Bürgersaal“')}
            value={place.name}
            maxLength={EVENT.place}
            error={errorOf('place-name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            id="event-place-address"
            label={i18n._('Anschrift')}
            optional
            value={place.address}
            maxLength={EVENT.address}
            error={errorOf('place-address')}
            onChange={(address) => change({ address })}
          />
          <Choice
            id="event-place-county"
            label={i18n._('Landkreis oder Stadtkreis')}
            value={place.county}
            choices={[
              ['', i18n._('Nicht angegeben')],
              ...counties.map(({ ags, displayName }): [string, string] => [ags, displayName]),
            ]}
            onChange={(county) => change({ county })}
          />
          <TextArea
            id="event-place-accessibility"
            label={i18n._('Barrierefreiheit')}
            hint={i18n._('Stufen, Aufzug, Türbreiten, Induktionsschleife, Parkplätze, Toiletten')}
            optional
            rows={3}
            value={place.accessibility}
            maxLength={EVENT.accessibility}
            error={errorOf('place-accessibility')}
            onChange={(accessibility) => change({ accessibility })}
          />
          <TextField
            id="event-seatsOnSite"
            inputMode="numeric"
            label={i18n._('Plätze vor Ort')}
            hint={i18n._('Leer: so viele wie kommen')}
            optional
            value={draft.seatsOnSite}
            maxLength={4}
            error={errorOf('seatsOnSite')}
            onChange={(seatsOnSite) => onChange({ seatsOnSite })}
          />
        </div>
      )}
      <Checkbox boxed checked={draft.online} onChange={(online) => onChange({ online })}>
        {i18n._('Online')}
      </Checkbox>
      {draft.online && (
        <div className="event-indent">
          <TextField
            id="event-joinLink"
            inputMode="url"
            label={i18n._('Adresse des Videoraums')}
            hint={
              hasLink
                ? i18n._('Leer: die gespeicherte Adresse bleibt. Sie wird aus Vorsicht nicht angezeigt.')
                : i18n._('https://… Nur wer einen Platz hat, kommt hinein, ab 15 Minuten vor Beginn.')
            }
            optional
            value={draft.joinLink}
            maxLength={EVENT.link}
            error={errorOf('joinLink')}
            onChange={(joinLink) => onChange({ joinLink })}
          />
          <TextField
            id="event-seatsOnline"
            inputMode="numeric"
            label={i18n._('Plätze online')}
            hint={i18n._('Leer: so viele wie kommen')}
            optional
            value={draft.seatsOnline}
            maxLength={4}
            error={errorOf('seatsOnline')}
            onChange={(seatsOnline) => onChange({ seatsOnline })}
          />
        </div>
      )}
    </fieldset>
  );
}
