import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { fileSize } from '../../ui/upload/file-size.js';
import { licenceText, reuseText } from '../report-words.js';
import type { ShownReport } from './report.graphql.js';
import type { FormatLanguage } from '../../ui/format/format.js';

/** What may be taken along: offers, steps, files, each with its terms. */
export function ReuseSection({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const { reuse, licence, files, checklist } = report;
  return (
    <>
      <p>
        {reuse.length
          ? i18n._('Angeboten: {offers}.', { offers: reuse.map((offer) => reuseText(i18n, offer)).join(', ') })
          : i18n._('Es ist nichts ausdrücklich angeboten. Fragen kostet nichts.')}{' '}
        {i18n._('Nutzung des Textes: {licence}.', { licence: licenceText(i18n, licence) })}
      </p>
      {files.length > 0 && (
        <ul className="report-files">
          {files.map((file) => (
            <li key={file.id} className="card">
              <Icon name="file-text" size={24} />
              <span>
                <a href={`/files/${file.id}`} download={file.fileName}>
                  {file.title}
                </a>
                <small>
                  {[file.fileName, fileSize(file.size, language), licenceText(i18n, file.licence)].join(' · ')}
                </small>
              </span>
              <Icon name="download" />
            </li>
          ))}
        </ul>
      )}
      {checklist.length > 0 && (
        <>
          <h3>{i18n._('Schritte, die sich bewährt haben')}</h3>
          <ol className="numbered report-steps">
            {checklist.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
