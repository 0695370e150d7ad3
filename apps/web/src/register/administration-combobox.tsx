import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Combobox } from '../ui/form/combobox.js';
import type { Option } from '../ui/form/combobox.js';
import { useDebounced } from '../ui/form/debounced.js';
import { FindAdministrationsDocument } from './administrations.graphql.js';
import type { FoundAdministration } from './administrations.graphql.js';
import { kindText } from './administration-kind.js';
import { useRegisterSource } from './register-source.js';

interface AdministrationComboboxProps {
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  onChoose: (administration: FoundAdministration) => void;
  /** The text was changed: what was chosen before no longer stands in the field. */
  onClear?: () => void;
}

/** Finds one of the 1,136 administrations by a part of its name (umlauts may be spelt out) or by its key. */
export function AdministrationCombobox({ id, label, hint, error, onChoose, onClear }: AdministrationComboboxProps) {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 200);
  const [{ data, fetching, stale }] = useQuery({
    query: FindAdministrationsDocument,
    variables: { search },
    pause: search.length < 2,
  });
  useRegisterSource();
  const nodes = data?.administrations.nodes;
  const settled = search === text.trim() && search.length >= 2 && !fetching && !stale;
  const options = useMemo<Option[] | undefined>(
    () =>
      settled
        ? nodes?.map((found) => ({
            key: found.ags,
            text: found.displayName,
            detail: [kindText(i18n, found.kind), found.county?.name].filter(Boolean).join(' · '),
          }))
        : undefined,
    [settled, nodes, i18n.locale],
  );
  return (
    <Combobox
      id={id}
      label={label}
      hint={hint}
      error={error}
      value={text}
      options={options}
      onText={(typed) => {
        setText(typed);
        onClear?.();
      }}
      onChoose={(option) => {
        setText(option.text);
        const chosen = nodes?.find(({ ags }) => ags === option.key);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
