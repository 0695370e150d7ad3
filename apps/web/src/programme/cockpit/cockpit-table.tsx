import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { kindText } from '../../register/administration-kind.js';
import { Button } from '../../ui/button.js';
import { percent, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { sumsOf } from './place.js';
import type { CountyRows, Row } from './place.js';
import { stateText } from './state-text.js';

const PAGE = 100;

/** The figures of each county, of those of its administrations that the filters leave. */
export function CountyTable({
  counties,
  onCounty,
}: {
  counties: readonly CountyRows[];
  onCounty: (key: string) => void;
}) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const number = (value: number) => wholeNumber(value, language);
  return (
    <table className="data-table" aria-labelledby="cockpit-table">
      <thead>
        <tr>
          <th scope="col">{i18n._('Kreis')}</th>
          <th scope="col">{i18n._('Verwaltungen')}</th>
          <th scope="col">{i18n._('erreicht')}</th>
          <th scope="col">{i18n._('Anteil')}</th>
          <th scope="col">{i18n._('in Schulung')}</th>
          <th scope="col">{i18n._('qualifiziert')}</th>
          <th scope="col">{i18n._('davon gefördert')}</th>
          <th scope="col">{i18n._('Plätze frei')}</th>
        </tr>
      </thead>
      <tbody>
        {counties.map(({ key, name, rows }) => {
          const sums = sumsOf(rows);
          return (
            <tr key={key}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onCounty(key)}>
                  {name}
                </button>
              </th>
              <td>{number(sums.administrations)}</td>
              <td>{number(sums.reached)}</td>
              <td>{percent(sums.reached / sums.administrations, language)}</td>
              <td>{number(sums.inTraining)}</td>
              <td>{number(sums.qualified)}</td>
              <td>{number(sums.funded)}</td>
              <td>{number(sums.left)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Every administration that the filters leave, the same data as the map's points. */
export function AdministrationTable({ rows }: { rows: readonly Row[] }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [shown, setShown] = useState(PAGE);
  const number = (value: number | null) => (value === null ? '–' : wholeNumber(value, language));
  return (
    <>
      <table className="data-table" aria-labelledby="cockpit-table">
        <thead>
          <tr>
            <th scope="col">{i18n._('Verwaltung')}</th>
            <th scope="col">{i18n._('Art')}</th>
            <th scope="col">{i18n._('Einwohner')}</th>
            <th scope="col">{i18n._('Stand')}</th>
            <th scope="col">{i18n._('in Schulung')}</th>
            <th scope="col">{i18n._('qualifiziert')}</th>
            <th scope="col">{i18n._('davon gefördert')}</th>
            <th scope="col">{i18n._('Plätze')}</th>
            <th scope="col">{i18n._('Plätze frei')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ place, standing }) => (
            <tr key={place.ags}>
              <th scope="row">{place.name}</th>
              <td>{kindText(i18n, place.kind)}</td>
              <td>{number(place.population)}</td>
              <td>{stateText(i18n, standing.state)}</td>
              <td>{number(standing.inTraining)}</td>
              <td>{number(standing.qualified)}</td>
              <td>{number(standing.funded)}</td>
              <td>{number(standing.places)}</td>
              <td>{number(standing.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className="more">
          <Button icon="chevron-down" onClick={() => setShown(shown + PAGE)}>
            {i18n._('Weitere anzeigen ({shown} von {count})', { shown, count: rows.length })}
          </Button>
        </p>
      )}
    </>
  );
}
