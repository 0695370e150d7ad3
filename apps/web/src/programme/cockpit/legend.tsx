import { useLingui } from '@lingui/react';
import { stateClass } from './points.js';
import { coverageStates } from './place.js';
import { stateText } from './state-text.js';

export function Legend() {
  const { i18n } = useLingui();
  return (
    <ul className="legend" aria-label={i18n._('Zeichenerklärung')}>
      {coverageStates.map((state) => (
        <li key={state}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle className={stateClass[state]} cx="8" cy="8" r="6.5" />
          </svg>
          {stateText(i18n, state)}
        </li>
      ))}
      <li>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <rect className="point point--void" x="2" y="2" width="12" height="12" />
        </svg>
        {i18n._('Landkreis')}
      </li>
      <li className="muted">{i18n._('Je größer der Punkt, desto mehr Einwohner.')}</li>
    </ul>
  );
}
