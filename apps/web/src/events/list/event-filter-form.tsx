import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Choice } from '../../programme/values/choice.js';
import { Checkbox } from '../../ui/form/check.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { TextField } from '../../ui/form/field.js';
import { eventKinds, kindText } from '../values/event-words.js';
import { maxSearch } from './event-filter.js';
import type { EventFilter } from './event-filter.js';
import type { EventChoices } from './events.graphql.js';

interface EventFilterFormProps {
  filter: EventFilter;
  choices: EventChoices | undefined;
  onChange: (next: EventFilter) => void;
  /** Begins the ids of its fields: on phones the same form stands in a dialog. */
  id: string;
}

/** Each change takes effect at once; the focus stays where it is. */
export function EventFilterForm({ filter, choices, onChange, id }: EventFilterFormProps) {
  const { i18n } = useLingui();
  return (
    <form className="filters" aria-label={i18n._('Filter')} onSubmit={(event) => event.preventDefault()}>
      <SearchField id={`${id}-text`} value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <fieldset>
        <legend>{i18n._('Art')}</legend>
        <div>
          {eventKinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={filter.kinds.includes(kind)}
              onChange={(on) =>
                onChange({
                  ...filter,
                  kinds: eventKinds.filter((other) => (other === kind ? on : filter.kinds.includes(other))),
                })
              }
            >
              {kindText(i18n, kind)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <Choice
        id={`${id}-mode`}
        label={i18n._('Teilnahme')}
        value={filter.mode ?? ''}
        choices={[
          ['', i18n._('Vor Ort oder online')],
          ['ON_SITE', i18n._('Vor Ort')],
          ['ONLINE', i18n._('Online')],
        ]}
        onChange={(mode) => onChange({ ...filter, mode: mode === 'ON_SITE' || mode === 'ONLINE' ? mode : null })}
      />
      <Choice
        id={`${id}-association`}
        label={i18n._('Verband')}
        value={filter.association ?? ''}
        choices={[
          ['', i18n._('Alle Verbände')],
          ...(choices?.associations ?? []).map(({ id: key, name }): [string, string] => [key, name]),
        ]}
        onChange={(association) => onChange({ ...filter, association: association || null })}
      />
      <Choice
        id={`${id}-county`}
        label={i18n._('Landkreis oder Stadtkreis')}
        value={filter.county ?? ''}
        choices={[
          ['', i18n._('Ganz Baden-Württemberg')],
          ...(choices?.counties.nodes ?? []).map(({ ags, displayName }): [string, string] => [ags, displayName]),
        ]}
        onChange={(county) => onChange({ ...filter, county: county || null })}
      />
      <Checkbox checked={filter.withFreeSeats} onChange={(withFreeSeats) => onChange({ ...filter, withFreeSeats })}>
        {i18n._('Nur mit freien Plätzen')}
      </Checkbox>
    </form>
  );
}

/** The address follows when the typing rests. */
function SearchField({ id, value, onChange }: { id: string; value: string; onChange: (text: string) => void }) {
  const { i18n } = useLingui();
  const [text, setText] = useState(value);
  const rested = useDebounced(text, 350);
  useEffect(() => {
    if (rested !== value) onChange(rested);
  }, [rested]);
  useEffect(() => {
    if (value !== rested) setText(value);
  }, [value]);
  return <TextField id={id} label={i18n._('Titel oder Ort')} value={text} maxLength={maxSearch} onChange={setText} />;
}
