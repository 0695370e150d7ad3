import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { clock } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { fromBerlinInput } from '../../ui/format/berlin-time.js';
import { dayText } from '../values/event-time.js';
import { rhythmText } from './rule-text.js';
import { daysOf } from './series-rule.js';
import type { SeriesRule } from './series-rule.js';

const shown = 6;

/** The rule in one sentence and the dates that it gives, before anything is saved. */
export function RulePreview({ rule, startsAt }: { rule: SeriesRule; startsAt: string }) {
  const { i18n } = useLingui();
  const first = startsAt.slice(0, 10);
  const start = fromBerlinInput(startsAt);
  if (!first || !start)
    return <p className="hint">{i18n._('Mit dem Beginn der ersten Veranstaltung sehen Sie hier die Termine.')}</p>;
  const days = daysOf(rule, first, EVENT.seriesDates + 1);
  if (!days.length) return <p className="hint">{i18n._('Diese Wiederholung ergibt keinen Termin.')}</p>;
  const more = days.length - shown;
  return (
    <div className="event-preview" role="status">
      <p>
        <b>
          {i18n._('{rhythm} um {time}', {
            rhythm: rhythmText(i18n, rule.rhythm),
            time: clock(new Date(start), i18n.locale as FormatLanguage),
          })}
        </b>
      </p>
      <p>
        {days.length > EVENT.seriesDates
          ? i18n._('Mehr als {max} Termine: Legen Sie ein früheres Ende fest.', { max: EVENT.seriesDates })
          : i18n._('{count, plural, one {Das ist ein Termin:} other {Das sind # Termine:}}', { count: days.length })}
      </p>
      <ol>
        {days.slice(0, shown).map((day) => (
          <li key={day}>{dayText(i18n, day)}</li>
        ))}
      </ol>
      {more > 0 && <p>{i18n._('{more, plural, one {und ein weiterer} other {und # weitere}}', { more })}</p>}
    </div>
  );
}
