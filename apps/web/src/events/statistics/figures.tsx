import { useLingui } from '@lingui/react';
import { Figure } from '../../programme/figures/figure.js';
import { NOT_TOLD } from '../../programme/figures/not-told.js';
import { sizeText } from '../../register/size-class.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { CountyReach } from './county-reach.js';
import { KindsTable } from './kinds-table.js';
import { ReachTable } from './reach-table.js';
import type { EventStatistics } from './statistics.graphql.js';

/** The figures of one period; where nothing took place, that. */
export function Figures({ figures }: { figures: EventStatistics }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number | null) => (value === null ? NOT_TOLD : wholeNumber(value, language));
  if (figures.events === 0) {
    return (
      <EmptyState
        icon="chart-column"
        title={i18n._('In diesem Zeitraum fand nichts statt')}
        text={
          figures.cancelled
            ? i18n._(
                '{count, plural, one {Eine Veranstaltung wurde abgesagt.} other {# Veranstaltungen wurden abgesagt.}}',
                {
                  count: figures.cancelled,
                },
              )
            : i18n._('Wählen Sie einen anderen Zeitraum oder alle Verbände.')
        }
      />
    );
  }
  const registered = figures.sizeClasses.reduce((sum, group) => sum + group.registered, 0);
  const share = registered ? figures.administrations / registered : 0;
  return (
    <>
      <ul className="figures event-figures" aria-label={i18n._('Kennzahlen')}>
        <Figure
          value={number(figures.events)}
          text={i18n._('{count, plural, one {Veranstaltung} other {Veranstaltungen}}', { count: figures.events })}
          {...(figures.cancelled > 0 && {
            detail: i18n._('{count, plural, one {dazu eine abgesagt} other {dazu # abgesagt}}', {
              count: figures.cancelled,
            }),
          })}
        />
        <Figure
          value={number(figures.people)}
          text={i18n._('Personen waren dabei')}
          detail={figures.people === null ? i18n._('unter 5, daher nicht genannt') : i18n._('jede einmal gezählt')}
        />
        <Figure
          value={number(figures.administrations)}
          text={i18n._('{count, plural, one {Verwaltung war vertreten} other {Verwaltungen waren vertreten}}', {
            count: figures.administrations,
          })}
          share={share}
          detail={i18n._('{share} von {count}', { share: percent(share, language), count: number(registered) })}
        />
      </ul>
      <KindsTable kinds={figures.kinds} />
      <ReachTable
        id="reach-sizes"
        title={i18n._('Nach Größe')}
        group={i18n._('Einwohner')}
        rows={figures.sizeClasses.map(({ sizeClass, ...reach }) => ({
          ...reach,
          key: sizeClass,
          name: sizeText(i18n, sizeClass),
        }))}
      />
      <CountyReach counties={figures.counties} />
    </>
  );
}
