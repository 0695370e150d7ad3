import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { rangeText } from '../cost-text.js';
import { PhaseTag } from '../phase-tag.js';
import { eachOf } from '../report/cost-section.js';
import { monthsBetween } from '../report/duration.js';
import { doAgainText, licenceText, procurementText, reuseText } from '../report-words.js';
import type { Compared } from './comparison.graphql.js';

interface ComparisonTableProps {
  reports: readonly Compared[];
  onRemove: (id: string) => void;
}

/** A figure that stands out; none does not. */
const strong = (text: string) => (text === '–' ? text : <b>{text}</b>);

/** Projects side by side, one criterion a row. */
export function ComparisonTable({ reports, onRemove }: ComparisonTableProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number | null) => (value === null ? '–' : wholeNumber(value, language));
  const rows: [string, (report: Compared) => ComponentChildren][] = [
    [i18n._('Kommune'), ({ administration }) => administration.displayName],
    [i18n._('Einwohner'), ({ administration }) => number(administration.population)],
    [i18n._('Stand'), ({ phase }) => phase && <PhaseTag phase={phase} />],
    [i18n._('Ergebnis in Kürze'), ({ result }) => result || '–'],
    [i18n._('Einmalige Kosten'), ({ oneOffCost }) => rangeText(oneOffCost, language)],
    [i18n._('– je Einwohnerin und Einwohner'), ({ oneOffCost }) => strong(rangeText(eachOf(oneOffCost), language))],
    [i18n._('Laufende Kosten im Jahr'), ({ yearlyCost }) => rangeText(yearlyCost, language)],
    [
      i18n._('– im Jahr je Einwohnerin und Einwohner'),
      ({ yearlyCost }) => strong(rangeText(eachOf(yearlyCost), language)),
    ],
    [i18n._('Personentage'), ({ personDays }) => number(personDays)],
    [
      i18n._('Umsetzung'),
      ({ startedOn, endedOn }) => {
        const months = monthsBetween(startedOn, endedOn);
        return months === null ? '–' : i18n._('{count, plural, one {# Monat} other {# Monate}}', { count: months });
      },
    ],
    [i18n._('Beteiligte im Haus'), ({ staffRoles }) => staffRoles || '–'],
    [i18n._('Beschaffung'), ({ procurement }) => (procurement ? procurementText(i18n, procurement) : '–')],
    [i18n._('Förderung'), ({ fundingUsed }) => fundingUsed || '–'],
    [
      i18n._('Produkte und Anbieter'),
      ({ products }) =>
        products.map(({ name, vendor }) => [name, vendor].filter(Boolean).join(' · ')).join('; ') || '–',
    ],
    [i18n._('Würden sie es wieder tun?'), ({ doAgain }) => (doAgain ? doAgainText(i18n, doAgain) : '–')],
    [i18n._('Angebot zur Nachnutzung'), ({ reuse }) => reuse.map((offer) => reuseText(i18n, offer)).join(', ') || '–'],
    [i18n._('Nutzung des Textes'), ({ licence }) => licenceText(i18n, licence)],
    [i18n._('Übernommen'), ({ copiesBelow }) => i18n._('{count}-mal', { count: copiesBelow })],
    [i18n._('Fragen an'), ({ contacts }) => contacts.map(({ name }) => name).join(', ') || '–'],
  ];
  return (
    <div className="table-scroll comparison" role="region" aria-label={i18n._('Vergleich')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {reports.map(({ id, path, title }) => (
              <th key={id} scope="col">
                <a href={path}>{title}</a>
                <button type="button" className="link-button" onClick={() => onRemove(id)}>
                  <Icon name="x" size={16} /> {i18n._('Herausnehmen')}
                  <span className="sr">: {title}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, valueOf]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {reports.map((report) => (
                <td key={report.id}>{valueOf(report)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
