import { useLingui } from '@lingui/react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { kindText } from '../funding/case-text.js';
import { euros } from '../values/format.js';
import type { SettlementSums } from './settlement.graphql.js';

/** Sums by period and kind, and the list of the same cases as a file. */
export function SettlementSumsTable({ sums, settled }: { sums: SettlementSums; settled: boolean }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number) => wholeNumber(value, language);
  if (sums.cases === 0) {
    return (
      <EmptyState
        icon="file-text"
        title={settled ? i18n._('Noch nichts abgerechnet') : i18n._('Nichts abzurechnen')}
        text={
          settled
            ? i18n._('Sobald Fälle abgerechnet sind, stehen hier ihre Summen.')
            : i18n._('Hier stehen Fälle, deren Schulung abgeschlossen ist.')
        }
      />
    );
  }
  return (
    <section className="card" aria-labelledby="settlement-sums">
      <div className="feed__head">
        <h2 id="settlement-sums">{i18n._('Summen')}</h2>
        <a className="btn btn--secondary btn--small" href={sums.csvUrl} download>
          <Icon name="download" size={18} />
          {i18n._('Liste als CSV')}
        </a>
      </div>
      <div className="table-scroll" role="region" aria-labelledby="settlement-sums" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Zeitraum und Art')}</th>
              <th scope="col">{i18n._('Fälle')}</th>
              <th scope="col">{i18n._('Seminartage')}</th>
              <th scope="col">{i18n._('Betrag')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.totals.map(({ period, kind, cases, days, amount }) => (
              <tr key={period + kind}>
                <th scope="row">
                  {kindText(i18n, kind)}
                  <small>{period}</small>
                </th>
                <td>{number(cases)}</td>
                <td>{number(days)}</td>
                <td>{euros(amount, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{i18n._('Summe')}</th>
              <td>{number(sums.cases)}</td>
              <td>{number(sums.totals.reduce((sum, { days }) => sum + days, 0))}</td>
              <td>
                <b>{euros(sums.amount, language)}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
