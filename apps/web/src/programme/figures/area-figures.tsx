import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { CoverageGroupsDocument } from '../programme.graphql.js';
import { Bar } from './figure.js';
import { NOT_TOLD, NotTold } from './not-told.js';

/** For members: how far each Regierungsbezirk is. */
export function Districts() {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({ query: CoverageGroupsDocument, variables: { at: null } });
  const number = (value: number) => wholeNumber(value, language);
  return (
    <section className="card" aria-labelledby="districts">
      <h2 id="districts">{i18n._('Nach Regierungsbezirk')}</h2>
      <p className="muted">{i18n._('Verwaltungen mit Lotsinnen und Lotsen')}</p>
      <ul className="districts">
        {data?.byDistrict.map(({ key, name, administrations, reached }) => (
          <li key={key}>
            <span className="row">
              <b>{name}</b>
              {i18n._('{reached} von {count}', { reached: number(reached), count: number(administrations) })}
            </span>
            <Bar share={administrations ? reached / administrations : 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For members: how far each county is; figures of people below five are not told. */
export function Counties() {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({ query: CoverageGroupsDocument, variables: { at: null } });
  const number = (value: number | null) => (value === null ? NOT_TOLD : wholeNumber(value, language));
  return (
    <section className="card counties" aria-labelledby="counties">
      <h2 id="counties">{i18n._('Nach Kreisen')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="counties" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Kreis')}</th>
              <th scope="col">{i18n._('erreicht')}</th>
              <th scope="col">{i18n._('Anteil')}</th>
              <th scope="col">{i18n._('qualifiziert')}</th>
            </tr>
          </thead>
          <tbody>
            {data?.byCounty.map(({ key, name, administrations, reached, qualifiedPeople }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{i18n._('{reached} von {count}', { reached: number(reached), count: number(administrations) })}</td>
                <td>{percent(administrations ? reached / administrations : 0, language)}</td>
                <td>{number(qualifiedPeople)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NotTold figures={data?.byCounty.map(({ qualifiedPeople }) => qualifiedPeople) ?? []} />
    </section>
  );
}
