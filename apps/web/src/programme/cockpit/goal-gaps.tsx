import { useLingui } from '@lingui/react';
import type { SizeGroup } from '@lotsennetz/programme';
import { useState } from 'react';
import { useQuery } from 'urql';
import { sizeText } from '../../register/size-class.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { euros } from '../values/format.js';
import { GoalGapsDocument } from './cockpit.graphql.js';
import { firstGoals, goalInputs, sizeGroups, sumOfGaps } from './goals.js';

/** What it takes to reach a share of the administrations of each size. */
export function GoalGaps({ at }: { at: string }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [goals, setGoals] = useState(firstGoals);
  const asked = useDebounced(goals, 300);
  const [{ data, error }, execute] = useQuery({
    query: GoalGapsDocument,
    variables: { goals: goalInputs(asked), at },
  });
  const number = (value: number) => wholeNumber(value, language);
  const name = (group: SizeGroup) => (group === 'LANDKREIS' ? i18n._('Landkreise') : sizeText(i18n, group));
  const gaps = new Map(data?.goalGaps.map((gap) => [gap.group, gap]));
  const sum = sumOfGaps(data?.goalGaps ?? []);
  return (
    <section className="card goals" aria-labelledby="goal-gaps">
      <h2 id="goal-gaps">{i18n._('Was ein Ziel braucht')}</h2>
      <p className="muted">
        {i18n._(
          'Wählen Sie, welcher Anteil der Verwaltungen jeder Größe erreicht werden soll. Wer in Schulung ist, zählt als erreicht.',
        )}
      </p>
      {error && !data && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      <div className="table-scroll" role="region" aria-labelledby="goal-gaps" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Einwohner')}</th>
              <th scope="col">{i18n._('Ziel')}</th>
              <th scope="col">{i18n._('Erreicht')}</th>
              <th scope="col">{i18n._('Es fehlen')}</th>
              <th scope="col">{i18n._('davon in Schulung')}</th>
              <th scope="col">{i18n._('Neue Plätze')}</th>
              <th scope="col">{i18n._('ohne Kontingent')}</th>
              <th scope="col">{i18n._('Förderung')}</th>
            </tr>
          </thead>
          <tbody>
            {sizeGroups.map((group) => {
              const gap = gaps.get(group);
              return (
                <tr key={group}>
                  <th scope="row">{name(group)}</th>
                  <td>
                    <select
                      className="input goals__choice"
                      aria-label={i18n._('Ziel für {group}', { group: name(group) })}
                      value={String(goals[group])}
                      onChange={(event) => setGoals({ ...goals, [group]: Number(event.currentTarget.value) })}
                    >
                      {[...Array(21).keys()].map((step) => (
                        <option key={step} value={String(step * 5)}>
                          {`${step * 5}\u00a0%`}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {gap &&
                      i18n._('{reached} von {count}', {
                        reached: number(gap.reached),
                        count: number(gap.administrations),
                      })}
                  </td>
                  <td>{gap && number(gap.missing)}</td>
                  <td>{gap && number(gap.underway)}</td>
                  <td>{gap && number(gap.places)}</td>
                  <td>{gap && number(gap.shortOf)}</td>
                  <td>{gap && euros(gap.amount, language)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {i18n._('Zusammen')}
              </th>
              <td>{number(sum.missing)}</td>
              <td>{number(sum.underway)}</td>
              <td>{number(sum.places)}</td>
              <td>{number(sum.shortOf)}</td>
              <td>{euros(sum.amount, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
