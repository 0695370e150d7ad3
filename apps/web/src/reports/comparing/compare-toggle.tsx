import { useLingui } from '@lingui/react';
import { announce } from '../../ui/feedback/announcer.js';
import { deselect, mostCompared, select, useSelection } from './selection.js';
import type { Selected } from './selection.js';

/** Puts a report aside for comparing. */
export function CompareToggle({ report, bare }: { report: Selected; bare?: boolean }) {
  const { i18n } = useLingui();
  const selection = useSelection();
  const isOn = selection.some(({ id }) => id === report.id);
  const change = (input: HTMLInputElement) => {
    if (!input.checked) {
      deselect(report.id);
      announce(i18n._('Aus dem Vergleich genommen.'));
    } else if (select({ id: report.id, title: report.title })) {
      announce(
        i18n._('{count} von {max} zum Vergleich vorgemerkt.', {
          count: Math.min(selection.length + 1, mostCompared),
          max: mostCompared,
        }),
      );
    } else {
      input.checked = false;
      announce(
        i18n._('Mehr als {max} lassen sich nicht vergleichen. Nehmen Sie erst einen Bericht heraus.', {
          max: mostCompared,
        }),
      );
    }
  };
  return (
    <label className="compare-toggle">
      <input type="checkbox" checked={isOn} onChange={(event) => change(event.currentTarget)} />
      <span className={bare ? 'sr' : undefined}>{i18n._('Vergleichen')}</span>
      <span className="sr">: {report.title}</span>
    </label>
  );
}
