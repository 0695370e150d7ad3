import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { dayText } from '../values/format.js';
import { csvAddress, isFiltered, noFilter, views } from './cockpit-filter.js';
import type { CockpitAddress } from './cockpit-filter.js';
import { AdministrationTable, CountyTable } from './cockpit-table.js';
import { Legend } from './legend.js';
import { CockpitMap } from './map.js';
import { pictureOf } from './picture.js';
import { byCounty, sumsOf } from './place.js';
import type { Row } from './place.js';
import type { MapShape } from './points.js';
import { savePng, saveSvg } from './save-picture.js';
import { stateText } from './state-text.js';

interface CockpitViewProps {
  address: CockpitAddress;
  at: string;
  shape: MapShape;
  rows: readonly Row[];
  nameOf: (county: string) => string;
  onChange: (next: Partial<CockpitAddress>) => void;
}

/** Map and table of the same rows, and both as files. */
export function CockpitView({ address, at, shape, rows, nameOf, onChange }: CockpitViewProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const shown = useMemo(() => new Map(rows.map((row) => [row.place.ags, row])), [rows]);
  const counties = useMemo(() => byCounty(rows, nameOf), [rows]);
  const { reached, administrations } = sumsOf(rows);
  const sentence = i18n._('{reached} von {count} Verwaltungen erreicht', {
    reached: wholeNumber(reached, language),
    count: wholeNumber(administrations, language),
  });
  const name = `abdeckung-${at}`;
  const picture = () =>
    pictureOf(shape, shown, {
      title: address.county
        ? i18n._('Kommunale Digitallotsen: {county}', { county: nameOf(address.county) })
        : i18n._('Kommunale Digitallotsen in Baden-Württemberg'),
      subtitle: `${i18n._('Stichtag')} ${dayText(at, language)} · ${sentence}`,
      source: i18n._('Lage und Einwohner: Gemeindeverzeichnis des Statistischen Bundesamts. Zahlen: Lotsennetz.'),
      states: {
        REACHED: stateText(i18n, 'REACHED'),
        UNDERWAY: stateText(i18n, 'UNDERWAY'),
        OPEN: stateText(i18n, 'OPEN'),
      },
    });
  const onCounty = (county: string) => onChange({ county: address.county === county ? null : county });
  if (!rows.length) {
    return (
      <EmptyState
        icon="search"
        title={i18n._('Dazu gibt es keine Verwaltung')}
        text={i18n._('Nehmen Sie einen Filter weg, dann sehen Sie mehr.')}
      >
        <Button onClick={() => onChange(noFilter)}>{i18n._('Filter zurücksetzen')}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      <section className="card cockpit__map" aria-labelledby="cockpit-map">
        <div className="feed__head">
          <h2 id="cockpit-map">{i18n._('Karte')}</h2>
          <div className="row">
            <Button small icon="download" onClick={() => saveSvg(picture(), name)} label={i18n._('Karte als SVG')}>
              SVG
            </Button>
            <Button small icon="download" onClick={() => void savePng(picture(), name)} label={i18n._('Karte als PNG')}>
              PNG
            </Button>
          </div>
        </div>
        <p id="cockpit-map-about" className="muted">
          {sentence}. {i18n._('Dieselben Daten stehen in der Tabelle. Ein Klick auf einen Punkt wählt seinen Kreis.')}
        </p>
        <CockpitMap shape={shape} shown={shown} describedBy="cockpit-map-about" onCounty={onCounty} />
        <Legend />
      </section>
      <section className="card cockpit__table" aria-labelledby="cockpit-table">
        <div className="feed__head">
          <h2 id="cockpit-table">{i18n._('Tabelle')}</h2>
          <a className="btn btn--secondary btn--small" href={csvAddress(address, at)} download>
            <Icon name="download" size={18} />
            {i18n._('Daten als CSV')}
          </a>
        </div>
        <Chips
          label={i18n._('Tabelle nach')}
          chosen={address.view}
          choices={[
            { value: 'counties', text: i18n._('Kreise') },
            { value: 'administrations', text: i18n._('Verwaltungen') },
          ]}
          onChoose={(chosen) => onChange({ view: views.find((view) => view === chosen) ?? 'counties' })}
        />
        {isFiltered(address) && address.county && (
          <p className="muted">{i18n._('Nur {county}', { county: nameOf(address.county) })}</p>
        )}
        <div className="table-scroll" role="region" aria-labelledby="cockpit-table" tabIndex={0}>
          {address.view === 'counties' ? (
            <CountyTable counties={counties} onCounty={onCounty} />
          ) : (
            <AdministrationTable rows={rows} />
          )}
        </div>
      </section>
    </>
  );
}
