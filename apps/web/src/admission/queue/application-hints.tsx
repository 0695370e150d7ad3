import { useLingui } from '@lingui/react';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import { applicationState } from '../apply/applicant-words.js';
import { mailDomainText, mailDomainTones } from './hint-words.js';
import type { Application } from './queue.graphql.js';

/** What helps to decide. Hints for people, nothing here decides. */
export function ApplicationHints({ application }: { application: Application }) {
  const { i18n } = useLingui();
  const { hints, email, jobTitle, hasAccount } = application;
  const language = i18n.locale as FormatLanguage;
  const day = (text: string) => plainDate(new Date(`${text.slice(0, 10)}T12:00:00Z`), language);
  return (
    <dl className="facts">
      <div>
        <dt>{i18n._('Aufgabe')}</dt>
        <dd>{jobTitle}</dd>
      </div>
      <div>
        <dt>{i18n._('E-Mail')}</dt>
        <dd>
          <a href={`mailto:${email}`}>{email}</a>{' '}
          <Tag tone={mailDomainTones[hints.mailDomain]}>{mailDomainText(i18n, hints.mailDomain)}</Tag>
          {hints.knownDomains.length > 0 && hints.mailDomain !== 'KNOWN' && (
            <small className="facts__more">
              {i18n._('Andere von dort: {domains}', { domains: hints.knownDomains.join(', ') })}
            </small>
          )}
          {hasAccount && <small className="facts__more">{i18n._('Zu dieser Adresse gibt es schon ein Konto.')}</small>}
        </dd>
      </div>
      <div>
        <dt>{i18n._('Mitgliedschaft')}</dt>
        <dd>
          {hints.memberships.length === 0 && i18n._('keine eingetragen')}
          {hints.memberships.map(({ association, from, to, confirmed }) => (
            <span className="facts__line" key={`${association?.id}${from}`}>
              {i18n._('{association} seit {from}', { association: association?.shortName ?? '', from: day(from) })}
              {to && ` ${i18n._('bis {to}', { to: day(to) })}`}
              {!confirmed && <Tag tone="sun">{i18n._('nur vermutet')}</Tag>}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{i18n._('Schon dabei')}</dt>
        <dd>
          {i18n._(
            '{count, plural, =0 {niemand aus dieser Kommune} one {# Person aus dieser Kommune} other {# Personen aus dieser Kommune}}',
            {
              count: hints.peopleThere,
            },
          )}
          {hints.qualifiedThere > 0 &&
            i18n._(', davon {count, plural, other {# mit Basisqualifizierung}}', { count: hints.qualifiedThere })}
        </dd>
      </div>
      {hints.earlier.length > 0 && (
        <div>
          <dt>{i18n._('Frühere Anträge')}</dt>
          <dd>
            {hints.earlier.map((case_) => (
              <span className="facts__line" key={case_.id}>
                {case_.name}: {applicationState(i18n, case_.state)}, {day(case_.decidedAt)}
                {case_.sameAddress && <Tag tone="violet">{i18n._('gleiche Adresse')}</Tag>}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
