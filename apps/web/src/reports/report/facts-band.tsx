import { useLingui } from '@lingui/react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import { rangeText } from '../cost-text.js';
import { monthsBetween } from './duration.js';
import type { ShownReport } from './report.graphql.js';

/** What one asks first, at a glance; what was not said is left out. */
export function FactsBand({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const months = monthsBetween(report.startedOn, report.endedOn);
  const facts: [IconName, string, string | false][] = [
    ['users', i18n._('Einwohner'), wholeNumber(report.administration.population, language)],
    ['wallet', i18n._('Einmalig'), report.oneOffCost !== null && rangeText(report.oneOffCost, language)],
    ['refresh-cw', i18n._('Laufend / Jahr'), report.yearlyCost !== null && rangeText(report.yearlyCost, language)],
    [
      'hourglass',
      i18n._('Umsetzung'),
      months !== null && i18n._('{count, plural, one {# Monat} other {# Monate}}', { count: months }),
    ],
    [
      'user',
      i18n._('Eigener Aufwand'),
      report.personDays !== null && i18n._('{days} Personentage', { days: wholeNumber(report.personDays, language) }),
    ],
  ];
  const said = facts.filter(([, , value]) => value);
  return (
    <dl className="card facts-band">
      {said.map(([icon, name, value]) => (
        <div key={name}>
          <dt>
            <Icon name={icon} size={18} />
            {name}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
