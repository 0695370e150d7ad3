import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { Icon } from '../../ui/icon.js';
import { PlaceNameDocument } from './editing.graphql.js';

interface PlaceListProps {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** Keys of administrations. */
  places: readonly string[];
  max: number;
  onChange: (places: string[]) => void;
}

/** Administrations, found by name and put into a list. */
export function PlaceList({ id, label, hint, error, places, max, onChange }: PlaceListProps) {
  const { i18n } = useLingui();
  const [round, setRound] = useState(0);
  return (
    <div className="place-list">
      {places.length < max && (
        <AdministrationCombobox
          // Emptied by beginning anew after each choice.
          key={round}
          id={id}
          label={label}
          hint={hint}
          error={error}
          onChoose={({ ags }) => {
            if (!places.includes(ags)) onChange([...places, ags]);
            setRound(round + 1);
            requestAnimationFrame(() => document.getElementById(id)?.focus());
          }}
        />
      )}
      {places.length > 0 && (
        <ul className="active-filters" aria-label={label}>
          {places.map((ags) => (
            <li key={ags}>
              <button type="button" onClick={() => onChange(places.filter((one) => one !== ags))}>
                <PlaceName ags={ags} />
                <Icon name="x" size={16} />
                <span className="sr">{i18n._('– entfernen')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PlaceName({ ags }: { ags: string }) {
  const [{ data }] = useQuery({ query: PlaceNameDocument, variables: { search: ags } });
  return <>{data?.administrations.nodes[0]?.displayName ?? ags}</>;
}
