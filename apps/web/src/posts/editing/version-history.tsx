import { useLingui } from '@lingui/react';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Prose } from '../../ui/markdown/prose.js';
import type { EditedPost } from './editing.graphql.js';

export function VersionHistory({ versions }: { versions: EditedPost['versions'] }) {
  const { i18n } = useLingui();
  if (!versions?.length) return null;
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">{i18n._('Frühere Fassungen')}</h2>
      <ul className="rows">
        {versions.map((version) => (
          <li key={version.version}>
            <details>
              <summary>
                {i18n._('Fassung {number}', { number: version.version })}
                <small>
                  {' '}
                  {dateAndTime(new Date(version.savedAt), i18n.locale as FormatLanguage)}
                  {version.savedBy && `, ${version.savedBy.name}`}
                </small>
              </summary>
              <h3>{version.title}</h3>
              <Prose html={version.bodyHtml} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
