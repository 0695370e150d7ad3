import { useLingui } from '@lingui/react';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Differences } from '../../editing/differences.js';
import type { Edition } from './report.graphql.js';

/** Every state that was published; what changed is readable for those who may edit. */
export function EditionsSection({ editions }: { editions: readonly Edition[] }) {
  const { i18n } = useLingui();
  return (
    <ul className="rows report-editions">
      {editions.map(({ edition, publishedAt, publishedBy, note, changes }) => (
        <li key={edition}>
          <div>
            <b>{i18n._('Stand {number}', { number: edition })}</b>{' '}
            <small>
              {dateAndTime(new Date(publishedAt), i18n.locale as FormatLanguage)}
              {publishedBy && `, ${publishedBy.name}`}
            </small>
            {note && <p>{note}</p>}
            {changes && changes.length > 0 && (
              <details>
                <summary>
                  {i18n._('{count, plural, one {Ein Feld geändert} other {# Felder geändert}}', {
                    count: changes.length,
                  })}
                </summary>
                <Differences differences={changes} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
