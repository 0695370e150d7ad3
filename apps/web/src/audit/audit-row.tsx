import { useLingui } from '@lingui/react';
import { dateAndTime } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import type { AuditLine } from './audit.graphql.js';
import { subjectText, valueName, valueText } from './audit-words.js';

/** One line: what, about whom, by whom; what it was before and is after stands below. */
export function AuditRow({ line, onSubject }: { line: AuditLine; onSubject: () => void }) {
  const { i18n } = useLingui();
  const subject = subjectText(i18n, line.subjectKind);
  const values: [string, AuditLine['before']][] = [
    [i18n._('vorher'), line.before],
    [i18n._('nachher'), line.after],
  ];
  return (
    <div className="audit">
      <p className="audit__head">
        <b>{line.title}</b>
        <small>
          <time dateTime={line.at}>{dateAndTime(new Date(line.at), i18n.locale as FormatLanguage)}</time>
        </small>
      </p>
      <p>
        {line.subjectName ?? subject}{' '}
        <button type="button" className="text-button" onClick={onSubject}>
          {i18n._('Alles dazu')}
          <span className="sr"> ({line.subjectName ?? `${subject} ${line.subjectId}`})</span>
        </button>
        <br />
        <small>
          {line.actorName ?? i18n._('ohne angemeldete Person')}
          {line.association && ` · ${line.association.shortName}`}
        </small>
      </p>
      {line.reason && <blockquote className="quoted">{line.reason}</blockquote>}
      {(line.before.length > 0 || line.after.length > 0 || line.requestId) && (
        <details>
          <summary>{i18n._('Einzelheiten')}</summary>
          <dl className="facts">
            {values.flatMap(([when, list]) =>
              list.map(({ name, value }) => (
                <div key={when + name}>
                  <dt>
                    {valueName(i18n, name)}, {when}
                  </dt>
                  <dd className="audit__value">{valueText(i18n, value)}</dd>
                </div>
              )),
            )}
            {line.requestId && (
              <div>
                <dt>{i18n._('Nummer der Anfrage')}</dt>
                <dd className="audit__value">{line.requestId}</dd>
              </div>
            )}
          </dl>
        </details>
      )}
    </div>
  );
}
