import { useLingui } from '@lingui/react';
import { Bar } from '../../programme/figures/figure.js';
import { NOT_TOLD, NotTold } from '../../programme/figures/not-told.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { kindText } from '../values/event-words.js';
import type { EventStatistics } from './statistics.graphql.js';

/** What kinds of events took place, and how many came: the bar compares the attendances. */
export function KindsTable({ kinds }: { kinds: EventStatistics['kinds'] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number | null) => (value === null ? NOT_TOLD : wholeNumber(value, language));
  const most = Math.max(1, ...kinds.map(({ attendances }) => attendances ?? 0));
  return (
    <section className="card reach">
      <h2 id="reach-kinds">{i18n._('Nach Art')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="reach-kinds" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Art')}</th>
              <th scope="col">{i18n._('Veranstaltungen')}</th>
              <th scope="col">{i18n._('Teilnahmen')}</th>
              <th scope="col">{i18n._('je Termin')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, events, attendances }) => (
              <tr key={kind}>
                <th scope="row">
                  {kindText(i18n, kind)}
                  <Bar share={(attendances ?? 0) / most} />
                </th>
                <td>{number(events)}</td>
                <td>{number(attendances)}</td>
                <td>{attendances === null ? NOT_TOLD : number(Math.round(attendances / events))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NotTold figures={kinds.map(({ attendances }) => attendances)} />
    </section>
  );
}
