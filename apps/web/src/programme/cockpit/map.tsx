import { useLingui } from '@lingui/react';
import { memo } from 'preact/compat';
import { useMemo, useRef, useState } from 'react';
import { MapPoints } from './map-points.js';
import { stateText } from './state-text.js';
import { nearest } from '../../ui/format/projection.js';
import type { MapPoint, MapShape } from './points.js';
import type { CoverageState, Row } from './place.js';

interface CockpitMapProps {
  shape: MapShape;
  /** Rows that the filters leave, by key. */
  shown: ReadonlyMap<string, Row>;
  /** States by key, of all: what is filtered out stays as a pale point. */
  describedBy: string;
  onCounty: (key: string) => void;
}

/**
 * All administrations as points. For pointers only: the table below holds the same data for keyboard and screen reader,
 * so the picture is one image with a name.
 */
export function CockpitMap({ shape, shown, describedBy, onCounty }: CockpitMapProps) {
  const { i18n } = useLingui();
  const svg = useRef<SVGSVGElement>(null);
  const [over, setOver] = useState<MapPoint>();
  const visible = useMemo(() => shape.points.filter(({ place }) => shown.has(place.ags)), [shape, shown]);
  const states = useMemo(() => {
    const found = new Map<string, CoverageState>();
    for (const [key, { standing }] of shown) found.set(key, standing.state);
    return found;
  }, [shown]);
  const find = (event: PointerEvent | MouseEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box?.width) return undefined;
    const scale = shape.width / box.width;
    return nearest(visible, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }, 16);
  };
  const row = over && shown.get(over.place.ags);
  return (
    <div className="map">
      <svg
        ref={svg}
        className="map__picture"
        viewBox={`0 0 ${shape.width} ${shape.height}`}
        role="img"
        aria-label={i18n._('Karte: {count} Verwaltungen als Punkte', { count: visible.length })}
        aria-describedby={describedBy}
        onPointerMove={(event) => setOver(find(event))}
        onPointerLeave={() => setOver(undefined)}
        onClick={(event) => {
          const found = find(event);
          if (found) onCounty(found.place.county);
        }}
      >
        <Hatch />
        {shape.counties.map((county) => (
          <County key={county.key} id={county.key} points={county.points} states={stateLine(county.points, states)} />
        ))}
        {over && <circle className="map__over" cx={over.x} cy={over.y} r={over.r + 3} />}
      </svg>
      {row && over && (
        <p
          className="map__tip"
          aria-hidden="true"
          style={{ left: `${(over.x / shape.width) * 100}%`, top: `${(over.y / shape.height) * 100}%` }}
        >
          <b>{row.place.name}</b>
          <span>
            {stateText(i18n, row.standing.state)} ·{' '}
            {i18n._('{count, plural, one {# qualifizierte Person} other {# qualifizierte Personen}}', {
              count: row.standing.qualified,
            })}
          </span>
        </p>
      )}
    </div>
  );
}

/** The states of a county's points as one text: a county is drawn anew only when it changes. */
const stateLine = (points: readonly MapPoint[], states: ReadonlyMap<string, CoverageState>) =>
  points.map(({ place }) => states.get(place.ags)?.[0] ?? '-').join('');

const letters: Record<string, CoverageState> = { R: 'REACHED', U: 'UNDERWAY', O: 'OPEN' };

const County = memo(function County({ id, points, states }: { id: string; points: MapPoint[]; states: string }) {
  return (
    <g data-county={id}>
      <MapPoints points={points} stateAt={(index) => letters[states[index] ?? '']} />
    </g>
  );
});

/** The pattern of what is under way; colours come from the style sheet. */
function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map__hatch-ground" width="3" height="3" />
        <line className="map__hatch-line" y2="3" />
      </pattern>
    </defs>
  );
}
