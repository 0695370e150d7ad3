import { useLingui } from '@lingui/react';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import { kindText } from '../../register/administration-kind.js';
import { dayText, euros } from '../values/format.js';
import type { Period } from './rules.graphql.js';

/** A period with its rates and tiers, as they hold. */
export function PeriodCard({ period }: { period: Period }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number) => wholeNumber(value, language);
  const days = (count: number) => i18n._('{count, plural, one {# Tag} other {# Tage}}', { count });
  const rates = [
    [
      i18n._('Basisqualifizierung'),
      i18n._('{amount} je Tag, höchstens {days}', {
        amount: euros(period.basisRatePerDay, language),
        days: days(period.basisMaxDays),
      }),
    ],
    [
      i18n._('Aufbauschulung'),
      i18n._('der Preis, höchstens {amount} je Tag', { amount: euros(period.aufbauCapPerDay, language) }),
    ],
    [
      i18n._('Inhouse-Schulung'),
      i18n._('{share} der Kosten, höchstens {amount} je Tag, {days} je Gruppe', {
        share: percent(period.inhouseSharePercent / 100, language),
        amount: euros(period.inhouseCapPerDay, language),
        days: days(period.inhouseMaxDays),
      }),
    ],
  ] as const;
  return (
    <section className="card period" aria-labelledby={`period-${period.id}`}>
      <div className="feed__head">
        <h2 id={`period-${period.id}`}>
          {period.to
            ? i18n._('{from} bis {to}', { from: dayText(period.from, language), to: dayText(period.to, language) })
            : i18n._('Seit {from}', { from: dayText(period.from, language) })}
        </h2>
        <span className="row">
          <Tag tone="neutral">{period.id}</Tag>
          {period.inUse && <Tag tone="blue">{i18n._('mit Förderfällen')}</Tag>}
        </span>
      </div>
      <dl className="facts">
        {rates.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="table-scroll" role="region" aria-labelledby={`period-${period.id}`} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Kommunen')}</th>
              <th scope="col">{i18n._('Einwohner')}</th>
              <th scope="col" className="number">
                {i18n._('Geförderte Personen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {period.tiers.map(({ kinds, from, to, places }) => (
              <tr key={`${kinds.join()}${from}`}>
                <th scope="row">{kinds.map((kind) => kindText(i18n, kind)).join(', ')}</th>
                <td>
                  {to === null
                    ? i18n._('ab {from}', { from: number(from) })
                    : from === 0
                      ? i18n._('höchstens {to}', { to: number(to) })
                      : i18n._('{from} bis {to}', { from: number(from), to: number(to) })}
                </td>
                <td className="number">{number(places)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
