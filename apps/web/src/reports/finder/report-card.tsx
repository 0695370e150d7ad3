import { useLingui } from '@lingui/react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import { CompareToggle } from '../comparing/compare-toggle.js';
import { rangeText } from '../cost-text.js';
import { PhaseTag } from '../phase-tag.js';
import { placeLine } from '../report-place.js';
import type { ReportCardData } from '../reports.graphql.js';
import { TopicMark } from '../topic-mark.js';

/** @param ownSize size class of the viewer's administration */
export function ReportCard({ report, ownSize }: { report: ReportCardData; ownSize: string | undefined }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const { administration, topics, openQuestion, result } = report;
  const facts: [string, string][] = [
    [i18n._('Einwohner'), wholeNumber(administration.population, language)],
    [i18n._('Einmalig'), rangeText(report.oneOffCost, language)],
    [i18n._('Laufend / Jahr'), rangeText(report.yearlyCost, language)],
    [i18n._('Übernommen'), i18n._('{count}-mal', { count: report.copiesBelow })],
  ];
  return (
    <article className="card report-card" aria-labelledby={`report-${report.id}`}>
      <TopicMark topic={topics[0]?.id} />
      <div className="report-card__text">
        <p className="report-card__tags">
          {topics[0] && <span>{topics[0].name}</span>}
          {report.phase && <PhaseTag phase={report.phase} />}
          {administration.sizeClass === ownSize && (
            <Tag tone="blue" icon="scale">
              {i18n._('Ähnliche Größe')}
            </Tag>
          )}
        </p>
        <h3 id={`report-${report.id}`}>
          <a href={report.path}>{report.title}</a>
        </h3>
        <p className="report-card__place">{placeLine(report)}</p>
        {result && (
          <p className="report-card__line">
            <Icon name="lightbulb" />
            {result}
          </p>
        )}
        {openQuestion && (
          <p className="report-card__line report-card__line--stuck">
            <Icon name="circle-help" />
            {openQuestion}
          </p>
        )}
        <CompareToggle report={report} />
      </div>
      <dl className="report-card__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
