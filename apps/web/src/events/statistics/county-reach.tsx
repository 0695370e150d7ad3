import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Chips } from '../../ui/chips.js';
import { ReachTable } from './reach-table.js';
import type { EventStatistics } from './statistics.graphql.js';

type Order = 'reach' | 'name' | 'none';

/** The counties, most reached first: what is missing stands at the end, or alone. */
export function CountyReach({ counties }: { counties: EventStatistics['counties'] }) {
  const { i18n } = useLingui();
  const [order, setOrder] = useState<Order>('reach');
  const rows = counties.map(({ county, ...reach }) => ({ ...reach, key: county.key, name: county.name }));
  const share = ({ administrations, registered }: { administrations: number; registered: number }) =>
    administrations / Math.max(1, registered);
  const none = rows.filter(({ administrations }) => administrations === 0);
  const shown = {
    name: rows,
    reach: [...rows].sort((a, b) => share(b) - share(a) || b.administrations - a.administrations),
    none,
  };
  return (
    <ReachTable id="reach-counties" title={i18n._('Nach Kreisen')} group={i18n._('Kreis')} rows={shown[order]}>
      <Chips
        label={i18n._('Kreise')}
        chosen={order}
        choices={[
          { value: 'reach', text: i18n._('Nach Reichweite') },
          { value: 'name', text: i18n._('Nach Name') },
          { value: 'none', text: i18n._('Noch nicht erreicht ({count})', { count: none.length }) },
        ]}
        onChoose={(value) => setOrder(value === 'name' || value === 'none' ? value : 'reach')}
      />
    </ReachTable>
  );
}
