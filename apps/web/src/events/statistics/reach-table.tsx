import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Bar } from '../../programme/figures/figure.js';
import { NOT_TOLD, NotTold } from '../../programme/figures/not-told.js';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';

export interface Reach {
  key: string;
  name: string;
  people: number | null;
  administrations: number;
  registered: number;
}

interface ReachTableProps {
  id: string;
  title: string;
  /** Heads the first column. */
  group: string;
  rows: readonly Reach[];
  /** Stands between heading and table. */
  children?: ComponentChildren;
}

/** How many administrations of each group were there: a table whose bars draw the share that it says. */
export function ReachTable({ id, title, group, rows, children }: ReachTableProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number | null) => (value === null ? NOT_TOLD : wholeNumber(value, language));
  return (
    <section className="card reach">
      <h2 id={id}>{title}</h2>
      {children}
      <div className="table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{group}</th>
              <th scope="col">{i18n._('Verwaltungen')}</th>
              <th scope="col">{i18n._('Anteil')}</th>
              <th scope="col">{i18n._('Personen')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, people, administrations, registered }) => {
              const share = registered ? administrations / registered : 0;
              return (
                <tr key={key} className={administrations ? undefined : 'reach__none'}>
                  <th scope="row">
                    {name}
                    <Bar share={share} />
                  </th>
                  <td>
                    {i18n._('{reached} von {count}', { reached: number(administrations), count: number(registered) })}
                  </td>
                  <td>{percent(share, language)}</td>
                  <td>{number(people)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <NotTold figures={rows.map(({ people }) => people)} />
    </section>
  );
}
