import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Choice } from '../../programme/values/choice.js';
import { Chips } from '../../ui/chips.js';
import { TextField } from '../../ui/form/field.js';
import { isDay, presets } from './period.js';
import type { Scope } from './period.js';

interface ScopeFormProps {
  scope: Scope;
  associations: readonly { id: string; shortName: string }[];
  onChange: (next: Scope) => void;
}

/** Chooses the period and the association; it takes effect at once, a half-typed day does not. */
export function ScopeForm({ scope, associations, onChange }: ScopeFormProps) {
  const { i18n } = useLingui();
  const [from, setFrom] = useState(scope.from);
  const [to, setTo] = useState(scope.to);
  useEffect(() => {
    setFrom(scope.from);
    setTo(scope.to);
  }, [scope.from, scope.to]);
  const words = {
    year: i18n._('Letzte 12 Monate'),
    this: i18n._('Dieses Jahr'),
    last: i18n._('Letztes Jahr'),
  };
  const choices = presets();
  const chosen = choices.find((preset) => preset.from === scope.from && preset.to === scope.to)?.key;
  const apply = (first: string, last: string) => {
    setFrom(first);
    setTo(last);
    if (isDay(first) && isDay(last) && first <= last) onChange({ ...scope, from: first, to: last });
  };
  return (
    <form className="card event-scope" aria-label={i18n._('Auswahl')} onSubmit={(event) => event.preventDefault()}>
      <Chips
        label={i18n._('Zeitraum')}
        chosen={chosen ?? ''}
        choices={choices.map(({ key }) => ({ value: key, text: words[key] }))}
        onChoose={(key) => {
          const preset = choices.find((one) => one.key === key);
          if (preset) apply(preset.from, preset.to);
        }}
      />
      <div className="filter-row">
        <TextField id="scope-from" type="date" label={i18n._('Von')} value={from} onChange={(day) => apply(day, to)} />
        <TextField
          id="scope-to"
          type="date"
          label={i18n._('Bis')}
          value={to}
          error={isDay(from) && isDay(to) && to < from ? i18n._('Das Ende liegt vor dem Anfang.') : undefined}
          onChange={(day) => apply(from, day)}
        />
        <Choice
          id="scope-association"
          label={i18n._('Verband')}
          value={scope.association ?? ''}
          choices={[
            ['', i18n._('Alle Verbände')],
            ...associations.map(({ id, shortName }) => [id, shortName] as const),
          ]}
          onChange={(association) => onChange({ ...scope, association: association || null })}
        />
      </div>
    </form>
  );
}
