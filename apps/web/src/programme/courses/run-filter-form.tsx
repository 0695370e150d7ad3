import { useLingui } from '@lingui/react';
import { Checkbox } from '../../ui/form/check.js';
import { Choice } from '../values/choice.js';
import type { RunFilter } from './run-filter.js';

interface RunFilterFormProps {
  filter: RunFilter;
  providers: readonly { id: string; name: string }[];
  onChange: (next: RunFilter) => void;
}

/** Each change takes effect at once; the focus stays where it is. */
export function RunFilterForm({ filter, providers, onChange }: RunFilterFormProps) {
  const { i18n } = useLingui();
  return (
    <form className="card filter-row" aria-label={i18n._('Filter')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="run-kind"
        label={i18n._('Art')}
        value={filter.kind ?? ''}
        choices={[
          ['', i18n._('Alle')],
          ['BASIS', i18n._('Basisqualifizierung')],
          ['AUFBAU', i18n._('Aufbauschulung')],
        ]}
        onChange={(kind) => onChange({ ...filter, kind: kind === 'BASIS' || kind === 'AUFBAU' ? kind : null })}
      />
      <Choice
        id="run-provider"
        label={i18n._('Bildungsträger des Kurses')}
        value={filter.provider ?? ''}
        choices={[['', i18n._('Alle')], ...providers.map(({ id, name }): [string, string] => [id, name])]}
        onChange={(provider) => onChange({ ...filter, provider: provider || null })}
      />
      <Choice
        id="run-place"
        label={i18n._('Ort')}
        value={filter.online === null ? '' : filter.online ? 'online' : 'place'}
        choices={[
          ['', i18n._('Alle')],
          ['place', i18n._('vor Ort')],
          ['online', i18n._('online')],
        ]}
        onChange={(place) => onChange({ ...filter, online: place === '' ? null : place === 'online' })}
      />
      <Checkbox checked={filter.bookable} onChange={(bookable) => onChange({ ...filter, bookable })}>
        {i18n._('Nur mit freien Plätzen')}
      </Checkbox>
    </form>
  );
}
