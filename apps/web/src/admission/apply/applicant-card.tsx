import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Tag } from '../../ui/tag.js';
import { applicationState, applicationTones } from './applicant-words.js';
import type { ApplicantView } from './apply.graphql.js';
import { StepList } from './step-list.js';

/** An application as its person sees it: who decides, where it stands, what happened. */
export function ApplicantCard({ view, children }: { view: ApplicantView; children?: ComponentChildren }) {
  const { i18n } = useLingui();
  const { administration, association } = view;
  // The second pair of eyes is the business of the association.
  const state = view.state === 'SECONDING' ? 'WAITING' : view.state;
  return (
    <section className="card application" aria-labelledby="application-state">
      <h2 id="application-state">
        {i18n._('Stand')}: <Tag tone={applicationTones[state]}>{applicationState(i18n, state)}</Tag>
      </h2>
      <p>{nextText()}</p>
      <dl className="facts">
        <div>
          <dt>{i18n._('Name')}</dt>
          <dd>{view.name}</dd>
        </div>
        {administration && (
          <div>
            <dt>{i18n._('Kommune')}</dt>
            <dd>{administration.displayName}</dd>
          </div>
        )}
        {association && (
          <div>
            <dt>{i18n._('Es entscheidet')}</dt>
            <dd>
              {association.name} (<a href={`mailto:${association.contactEmail}`}>{association.contactEmail}</a>)
            </dd>
          </div>
        )}
      </dl>
      {children}
      <h3>{i18n._('Verlauf')}</h3>
      <StepList steps={view.steps} />
    </section>
  );

  function nextText(): string {
    switch (state) {
      case 'WAITING':
        return i18n._('Der Verband prüft Ihren Antrag. Das geschieht von Hand und dauert meist einige Arbeitstage.');
      case 'QUESTIONED':
        return i18n._('Der Verband hat eine Frage an Sie. Nach Ihrer Antwort geht es weiter.');
      case 'APPROVED':
        return i18n._('Ihr Zugang ist offen. In der Nachricht dazu steht ein Link, mit dem Sie Ihr Passwort wählen.');
      case 'REFUSED':
        return i18n._('Der Verband hat abgelehnt. Die Begründung steht unten; bei Fragen wenden Sie sich an ihn.');
      case 'WITHDRAWN':
        return i18n._('Sie haben den Antrag zurückgezogen. Sie können jederzeit einen neuen stellen.');
      default:
        return i18n._('Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse mit dem Link in unserer Nachricht.');
    }
  }
}
