import { useLingui } from '@lingui/react';
import { land } from 'virtual:land';
import { useMemo, useRef, useState } from 'react';
import { fitTo, nearest } from '../../ui/format/projection.js';
import type { Facets } from './finder.graphql.js';

type Place = Facets['places'][number];
interface Mark {
  place: Place;
  x: number;
  y: number;
  r: number;
}

const WIDTH = 640;
const ground = Array.from({ length: land.length / 2 }, (_, index) => ({
  latitude: (land[index * 2] ?? 0) / 100,
  longitude: (land[index * 2 + 1] ?? 0) / 100,
}));
const shape = fitTo(ground, WIDTH, 18);
const dots = ground.map(shape.project);

/** Area grows with the number of reports. */
const radiusOf = (count: number) => Math.min(20, 4 + 2.4 * Math.sqrt(count));

/**
 * Where the reports come from, over the municipalities of the Land. For pointers only: the table below holds the same
 * for keyboard and screen reader, so the picture is one image with a name.
 */
export default function ReportMap({ places, onPlace }: { places: readonly Place[]; onPlace: (ags: string) => void }) {
  const { i18n } = useLingui();
  const svg = useRef<SVGSVGElement>(null);
  const [over, setOver] = useState<Mark>();
  const marks = useMemo(
    () =>
      places
        .flatMap((place): Mark[] => {
          const { latitude, longitude, count } = place;
          if (latitude === null || longitude === null) return [];
          return [{ place, ...shape.project({ latitude, longitude }), r: radiusOf(count) }];
        })
        .sort((one, other) => other.r - one.r),
    [places],
  );
  const find = (event: MouseEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box?.width) return undefined;
    const scale = WIDTH / box.width;
    return nearest(marks, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }, 18);
  };
  return (
    <section className="card" aria-labelledby="report-map">
      <h3 id="report-map">{i18n._('Karte')}</h3>
      <p id="report-map-about" className="muted">
        {i18n._(
          'Je größer der Punkt, desto mehr Berichte. Ein Klick wählt die Kommune. Dieselben Daten stehen in der Tabelle.',
        )}
      </p>
      <div className="map">
        <svg
          ref={svg}
          className="map__picture"
          viewBox={`0 0 ${shape.width} ${shape.height}`}
          role="img"
          aria-label={i18n._(
            '{count, plural, one {Karte: eine Verwaltung mit Berichten} other {Karte: # Verwaltungen mit Berichten}}',
            {
              count: marks.length,
            },
          )}
          aria-describedby="report-map-about"
          onPointerMove={(event) => setOver(find(event))}
          onPointerLeave={() => setOver(undefined)}
          onClick={(event) => {
            const found = find(event);
            if (found) onPlace(found.place.administration.ags);
          }}
        >
          {dots.map(({ x, y }, index) => (
            <circle key={index} className="point--off" cx={x} cy={y} r={2.4} />
          ))}
          {marks.map(({ place, x, y, r }) => (
            <circle key={place.administration.ags} className="point point--full" cx={x} cy={y} r={r} />
          ))}
          {over && <circle className="map__over" cx={over.x} cy={over.y} r={over.r + 3} />}
        </svg>
        {over && (
          <p
            className="map__tip"
            aria-hidden="true"
            style={{ left: `${(over.x / shape.width) * 100}%`, top: `${(over.y / shape.height) * 100}%` }}
          >
            <b>{over.place.administration.displayName}</b>
            <span>
              {i18n._('{count, plural, one {ein Projektbericht} other {# Projektberichte}}', {
                count: over.place.count,
              })}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
