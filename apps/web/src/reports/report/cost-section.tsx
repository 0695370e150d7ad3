import { useLingui } from '@lingui/react';
import type { FormatLanguage } from '../../ui/format/format.js';
import { rangeText } from '../cost-text.js';
import { procurementText } from '../report-words.js';
import type { ShownReport } from './report.graphql.js';

type Cost = NonNullable<ShownReport['oneOffCost']>;

/** Cents for each inhabitant; null where nobody lives there. */
export function eachOf(cost: Cost | null): { from: number; to: number } | null {
  if (cost?.perInhabitantFrom == null || cost.perInhabitantTo == null) return null;
  return { from: cost.perInhabitantFrom, to: cost.perInhabitantTo };
}

export function CostSection({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const { oneOffCost, yearlyCost, procurement, fundingUsed, products } = report;
  return (
    <>
      {(oneOffCost ?? yearlyCost) && (
        <div className="table-scroll" role="region" aria-labelledby="kosten" tabIndex={0}>
          <table className="data-table card cost-table" aria-labelledby="kosten">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">{i18n._('Betrag')}</span>
                </th>
                <th scope="col">{i18n._('Einmalig')}</th>
                <th scope="col">{i18n._('Pro Jahr')}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{i18n._('Summe')}</th>
                <td>
                  <b>{rangeText(oneOffCost, language)}</b>
                </td>
                <td>
                  <b>{rangeText(yearlyCost, language)}</b>
                </td>
              </tr>
              <tr>
                <th scope="row">{i18n._('Pro Einwohnerin und Einwohner')}</th>
                <td>{rangeText(eachOf(oneOffCost), language)}</td>
                <td>{rangeText(eachOf(yearlyCost), language)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <dl className="facts">
        {procurement && (
          <div>
            <dt>{i18n._('Beschaffung')}</dt>
            <dd>{procurementText(i18n, procurement)}</dd>
          </div>
        )}
        {fundingUsed && (
          <div>
            <dt>{i18n._('Förderung')}</dt>
            <dd className="report-note">{fundingUsed}</dd>
          </div>
        )}
        {products.length > 0 && (
          <div>
            <dt>{i18n._('Produkte und Anbieter')}</dt>
            <dd>
              <ul>
                {products.map(({ name, vendor, url }) => (
                  <li key={`${name}${vendor}`}>
                    {url ? (
                      <a href={url} rel="noopener noreferrer nofollow">
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                    {vendor && ` · ${vendor}`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
