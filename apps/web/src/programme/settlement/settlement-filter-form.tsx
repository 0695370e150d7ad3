import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { Choice } from '../values/choice.js';
import type { SettlementScope } from './settlement-filter.js';
import { SettlementChoicesDocument } from './settlement.graphql.js';

interface SettlementFilterFormProps {
  scope: SettlementScope;
  onChange: (next: Partial<SettlementScope>) => void;
}

/** Chooses what is billed; it takes effect at once. */
export function SettlementFilterForm({ scope, onChange }: SettlementFilterFormProps) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: SettlementChoicesDocument });
  const [round, setRound] = useState(0);
  const all = ['', i18n._('Alle')] as const;
  return (
    <section className="card" aria-label={i18n._('Auswahl')}>
      <Chips
        label={i18n._('Fälle nach Stand')}
        chosen={scope.settled ? 'settled' : 'open'}
        choices={[
          { value: 'open', text: i18n._('Abzurechnen') },
          { value: 'settled', text: i18n._('Abgerechnet') },
        ]}
        onChoose={(value) => onChange({ settled: value === 'settled' })}
      />
      <div className="filter-row settlement-filter">
        <Choice
          id="settlement-period"
          label={i18n._('Zeitraum')}
          value={scope.period ?? ''}
          choices={[all, ...(data?.fundingRules.periods ?? []).map(({ id }) => [id, id] as const)]}
          onChange={(value) => onChange({ period: value || null })}
        />
        <Choice
          id="settlement-provider"
          label={i18n._('Bildungsträger des Kurses')}
          value={scope.provider ?? ''}
          choices={[all, ...(data?.trainingProviders ?? []).map(({ id, name }) => [id, name] as const)]}
          onChange={(value) => onChange({ provider: value || null })}
        />
        <AdministrationCombobox
          key={round}
          id="settlement-administration"
          label={i18n._('Kommune')}
          onChoose={({ ags }) => onChange({ administration: ags })}
        />
        {scope.administration && (
          <Button
            icon="x"
            onClick={() => {
              setRound(round + 1);
              onChange({ administration: null });
            }}
          >
            {i18n._('Alle Kommunen')}
          </Button>
        )}
      </div>
    </section>
  );
}
