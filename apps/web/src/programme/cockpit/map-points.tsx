import { squareSide, stateClass } from './points.js';
import type { MapPoint } from './points.js';
import type { CoverageState } from './place.js';

interface MapPointsProps {
  points: readonly MapPoint[];
  /** Undefined: filtered out. */
  stateAt: (index: number) => CoverageState | undefined;
}

/** Towns are circles, Landkreise squares. */
export function MapPoints({ points, stateAt }: MapPointsProps) {
  return (
    <>
      {points.map((point, index) => {
        const state = stateAt(index);
        const className = state ? stateClass[state] : 'point point--off';
        const { place, x, y, r } = point;
        if (place.kind !== 'LANDKREIS') return <circle key={place.ags} className={className} cx={x} cy={y} r={r} />;
        const side = squareSide(point);
        return (
          <rect key={place.ags} className={className} x={x - side / 2} y={y - side / 2} width={side} height={side} />
        );
      })}
    </>
  );
}
