import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Figure } from '../figures/figure.js';
import { isFiltered } from './cockpit-filter.js';
import type { CockpitFilter } from './cockpit-filter.js';
import { CockpitCoverageDocument } from './cockpit.graphql.js';
import { sumsOf } from './place.js';
import type { Row } from './place.js';

interface CockpitFiguresProps {
  at: string;
  rows: readonly Row[];
  filter: CockpitFilter;
}

/** Figures of what is shown; against the goal of the programme where everything is shown. */
export function CockpitFigures({ at, rows, filter }: CockpitFiguresProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({ query: CockpitCoverageDocument, variables: { at } });
  const sums = sumsOf(rows);
  const number = (value: number) => wholeNumber(value, language);
  const goal = isFiltered(filter) ? undefined : data?.coverage.goal;
  return (
    <ul className="figures" aria-label={i18n._('Kennzahlen')}>
      <Figure
        strong
        value={number(sums.qualified)}
        text={
          goal
            ? i18n._('von {goal} angestrebten qualifizierten Personen', { goal: number(goal) })
            : i18n._('qualifizierte Personen')
        }
        share={goal ? sums.qualified / goal : undefined}
        detail={i18n._('{funded} gefördert, {unfunded} ohne Förderung', {
          funded: number(sums.funded),
          unfunded: number(sums.qualified - sums.funded),
        })}
      />
      <Figure
        value={sums.administrations ? percent(sums.reached / sums.administrations, language) : '–'}
        text={i18n._('der Verwaltungen erreicht')}
        share={sums.administrations ? sums.reached / sums.administrations : undefined}
        detail={i18n._('{reached} von {count}', { reached: number(sums.reached), count: number(sums.administrations) })}
      />
      <Figure
        value={number(sums.inTraining)}
        text={i18n._('in Schulung')}
        detail={i18n._(
          '{count, plural, one {# Verwaltung wird erstmals erreicht} other {# Verwaltungen werden erstmals erreicht}}',
          {
            count: sums.underway,
          },
        )}
      />
      <Figure
        value={number(sums.left)}
        text={i18n._('geförderte Plätze frei')}
        share={sums.places ? (sums.used + sums.reserved) / sums.places : undefined}
        detail={i18n._('{used} genutzt, {reserved} vorgemerkt, {places} insgesamt', {
          used: number(sums.used),
          reserved: number(sums.reserved),
          places: number(sums.places),
        })}
      />
    </ul>
  );
}
