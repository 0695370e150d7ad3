import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Pending } from '../../ui/feedback/pending.js';
import { dayText } from '../values/format.js';
import { CoverageDocument } from './coverage.graphql.js';
import { Figure } from './figure.js';
import { NOT_TOLD, NotTold } from './not-told.js';

/** The overall figures, for everybody; a figure of people below five is not told. */
export function PublicFigures() {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data, error, fetching }, execute] = useQuery({ query: CoverageDocument, variables: { at: null } });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  }
  const figures = data.coverage;
  const number = (value: number) => wholeNumber(value, language);
  const people = (value: number | null) => (value === null ? NOT_TOLD : number(value));
  return (
    <section className="network" aria-labelledby="network">
      <div>
        <h2 id="network">{i18n._('So wächst das Netz im Land')}</h2>
        <p className="muted">{i18n._('Stand {day}', { day: dayText(figures.at, language) })}</p>
      </div>
      <ul className="figures">
        <Figure
          strong
          value={figures.counties ? percent(figures.countiesReached / figures.counties, language) : '–'}
          text={i18n._('der Landkreise')}
          share={figures.counties ? figures.countiesReached / figures.counties : undefined}
          detail={i18n._('{reached} von {count} Landkreisen', {
            reached: number(figures.countiesReached),
            count: number(figures.counties),
          })}
        />
        <Figure
          value={number(figures.municipalitiesReached)}
          text={i18n._('von {count} Städten und Gemeinden', { count: number(figures.municipalities) })}
          share={figures.municipalities ? figures.municipalitiesReached / figures.municipalities : undefined}
        />
        <Figure
          value={people(figures.qualifiedPeople)}
          text={i18n._('qualifizierte Personen')}
          share={figures.shareOfGoal ?? undefined}
          detail={i18n._('Ziel des Programms: {goal}', { goal: number(figures.goal) })}
        />
        <Figure
          value={people(figures.fundedPeople)}
          text={i18n._('davon mit Bildungs-Voucher des Landes')}
          detail={[
            i18n._('{count} ohne Förderung', { count: people(figures.unfundedPeople) }),
            i18n._('{count} in Ausbildung', { count: people(figures.peopleInTraining) }),
          ].join(' · ')}
        />
      </ul>
      <NotTold
        figures={[figures.qualifiedPeople, figures.fundedPeople, figures.unfundedPeople, figures.peopleInTraining]}
      />
    </section>
  );
}
