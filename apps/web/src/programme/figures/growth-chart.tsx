import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { CoverageHistoryDocument } from '../programme.graphql.js';
import { NOT_TOLD, NotTold } from './not-told.js';
import { quartersOf } from './quarters.js';

const QUARTERS = 12;
const HEIGHT = 180;
const STEP = 48;

/** Qualified people at the end of each quarter: bars for the eye, a table for everyone. */
export function GrowthChart() {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({ query: CoverageHistoryDocument });
  const quarters = quartersOf(data?.coverageHistory ?? [], QUARTERS);
  const most = Math.max(1, ...quarters.map(({ people }) => people ?? 0));
  const text = (people: number | null) => (people === null ? NOT_TOLD : wholeNumber(people, language));
  return (
    <section className="card growth" aria-labelledby="growth">
      <h2 id="growth">{i18n._('Qualifizierte Lotsinnen und Lotsen')}</h2>
      <p className="muted">{i18n._('Summe am Ende des Quartals')}</p>
      <svg viewBox={`0 0 ${QUARTERS * STEP} ${HEIGHT + 44}`} aria-hidden="true">
        {quarters.map(({ name, people }, index) => {
          const height = ((people ?? 0) / most) * HEIGHT;
          const x = index * STEP + STEP / 2;
          return (
            <g key={name} className={index === quarters.length - 1 ? 'growth__now' : undefined}>
              <rect x={x - 15} y={20 + HEIGHT - height} width="30" height={height} rx="3" />
              <text x={x} y={14 + HEIGHT - height}>
                {text(people)}
              </text>
              <text x={x} y={HEIGHT + 38} className="growth__name">
                {name}
              </text>
            </g>
          );
        })}
      </svg>
      <NotTold figures={quarters.map(({ people }) => people)} />
      <details>
        <summary>{i18n._('Als Tabelle')}</summary>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Quartal')}</th>
              <th scope="col">{i18n._('qualifizierte Personen')}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ name, people }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text(people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
