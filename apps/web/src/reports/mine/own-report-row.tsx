import { useLingui } from '@lingui/react';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { OwnReport } from './mine.graphql.js';

export function OwnReportRow({ report }: { report: OwnReport }) {
  const { i18n } = useLingui();
  const { draft, ancestors, state } = report;
  const origin = ancestors.at(-1);
  const title = (draft?.content.title ?? report.title) || i18n._('Ohne Titel');
  return (
    <>
      <div className="own-report">
        <p className="report-card__tags">
          {state === 'DRAFT' && <Tag tone="sun">{i18n._('Entwurf')}</Tag>}
          {state === 'PUBLISHED' && <Tag tone="green">{i18n._('Veröffentlicht')}</Tag>}
          {state === 'WITHDRAWN' && <Tag tone="red">{i18n._('Zurückgezogen')}</Tag>}
          {state === 'PUBLISHED' && draft?.isChanged && (
            <Tag tone="violet">{i18n._('Änderungen noch nicht veröffentlicht')}</Tag>
          )}
          {origin && <Tag tone="blue">{i18n._('Übernommen')}</Tag>}
        </p>
        <h3>
          <a href={`/projekte/${report.id}/bearbeiten`}>{title}</a>
        </h3>
        <p className="hint">
          {[
            report.administration.displayName,
            draft &&
              i18n._('gespeichert {when}', {
                when: dateAndTime(new Date(draft.savedAt), i18n.locale as FormatLanguage),
              }),
            i18n._('zu {percent} % ausgefüllt', { percent: report.completeness.percent }),
            report.copiesBelow > 0 && i18n._('{count}-mal übernommen', { count: report.copiesBelow }),
            report.interested > 0 && i18n._('{count} interessiert', { count: report.interested }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {origin && (
          <p className="hint">
            {i18n._('Nach dem Vorbild:')} <a href={origin.path}>{origin.title}</a>
          </p>
        )}
      </div>
      {state !== 'DRAFT' && <a href={report.path}>{i18n._('Ansehen')}</a>}
    </>
  );
}
