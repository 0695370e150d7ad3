import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { Button } from '../../ui/button.js';

interface Chosen {
  ags: string;
  displayName: string;
}

interface GroupFieldProps {
  id: string;
  label: string;
  hint: string;
  error: string | undefined;
  group: readonly Chosen[];
  onChange: (group: Chosen[]) => void;
}

/** Several administrations, found one after the other. */
export function GroupField({ id, label, hint, error, group, onChange }: GroupFieldProps) {
  const { i18n } = useLingui();
  const [round, setRound] = useState(0);
  return (
    <div className="group-field">
      {group.length < PROGRAMME.group && (
        <AdministrationCombobox
          key={round}
          id={id}
          label={label}
          hint={hint}
          error={error}
          onChoose={({ ags, displayName }) => {
            setRound(round + 1);
            if (!group.some((one) => one.ags === ags)) onChange([...group, { ags, displayName }]);
            // The field is made anew and empty: the next name goes into it.
            requestAnimationFrame(() => document.getElementById(id)?.focus());
          }}
        />
      )}
      {group.length > 0 && (
        <ul className="chosen" aria-label={i18n._('Gewählte Kommunen')}>
          {group.map(({ ags, displayName }) => (
            <li key={ags}>
              <Button
                small
                icon="x"
                label={i18n._('{name} entfernen', { name: displayName })}
                onClick={() => onChange(group.filter((one) => one.ags !== ags))}
              >
                {displayName}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
