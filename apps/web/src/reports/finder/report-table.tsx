import { useLingui } from '@lingui/react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { CompareToggle } from '../comparing/compare-toggle.js';
import { rangeText } from '../cost-text.js';
import { phaseText } from '../report-words.js';
import type { ReportCardData } from '../reports.graphql.js';

/** The same reports, one a row; also what the map shows, for those who do not see it. */
export function ReportTable({ reports }: { reports: readonly ReportCardData[] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <div className="table-scroll report-table" role="region" aria-labelledby="finder-count" tabIndex={0}>
      <table className="data-table" aria-labelledby="finder-count">
        <thead>
          <tr>
            <th scope="col">{i18n._('Projekt')}</th>
            <th scope="col">{i18n._('Kommune')}</th>
            <th scope="col">{i18n._('Einwohner')}</th>
            <th scope="col">{i18n._('Stand')}</th>
            <th scope="col">{i18n._('Einmalig')}</th>
            <th scope="col">{i18n._('Laufend / Jahr')}</th>
            <th scope="col">{i18n._('Personentage')}</th>
            <th scope="col">{i18n._('Übernommen')}</th>
            <th scope="col">
              <span className="sr">{i18n._('Vergleichen')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <a href={report.path}>{report.title}</a>
              </th>
              <td>{report.administration.displayName}</td>
              <td>{wholeNumber(report.administration.population, language)}</td>
              <td>{report.phase ? phaseText(i18n, report.phase) : '–'}</td>
              <td>{rangeText(report.oneOffCost, language)}</td>
              <td>{rangeText(report.yearlyCost, language)}</td>
              <td>{report.personDays === null ? '–' : wholeNumber(report.personDays, language)}</td>
              <td>{wholeNumber(report.copiesBelow, language)}</td>
              <td>
                <CompareToggle report={report} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
