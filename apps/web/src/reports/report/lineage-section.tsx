import { useLingui } from '@lingui/react';
import type { ReportFamily } from './report.graphql.js';

/** Where a report came from and who took it over: origin, this one, copies. */
export function LineageSection({ family, title }: { family: ReportFamily; title: string }) {
  const { i18n } = useLingui();
  const { ancestors, takenOver, copies, copiesBelow } = family;
  const hidden = copies - takenOver.length;
  const times = (count: number) =>
    i18n._('{count, plural, =0 {noch nicht übernommen} one {einmal übernommen} other {#-mal übernommen}}', { count });
  return (
    <ol className="lineage">
      {ancestors.map((one, index) => (
        <li key={one.id}>
          <small>{index === 0 ? i18n._('Ursprung') : i18n._('Übernommen')}</small>
          <a href={one.path}>{one.title}</a>
          <small>
            {one.administration.displayName} · {times(one.copies)}
          </small>
        </li>
      ))}
      <li className="lineage__here" aria-current="true">
        <small>{ancestors.length ? i18n._('Dieser Bericht') : i18n._('Ursprung, dieser Bericht')}</small>
        <b>{title}</b>
        <small>
          {times(copies)}
          {copiesBelow > copies && `, ${i18n._('über Kopien {count}-mal', { count: copiesBelow })}`}
        </small>
        {(takenOver.length > 0 || hidden > 0) && (
          <ul>
            {takenOver.map((one) => (
              <li key={one.id}>
                <a href={one.path}>{one.title}</a>
                <small>
                  {one.administration.displayName}
                  {one.state === 'PUBLISHED' ? '' : ` · ${i18n._('Entwurf')}`}
                  {one.copies > 0 && ` · ${times(one.copies)}`}
                </small>
              </li>
            ))}
            {hidden > 0 && (
              <li>
                <small>
                  {i18n._(
                    '{count, plural, one {und ein Entwurf, der noch nicht veröffentlicht ist} other {und # Entwürfe, die noch nicht veröffentlicht sind}}',
                    { count: hidden },
                  )}
                </small>
              </li>
            )}
          </ul>
        )}
      </li>
    </ol>
  );
}
