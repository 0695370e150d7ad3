import { useLingui } from '@lingui/react';
import { fieldId } from './draft-check.js';

interface Completeness {
  percent: number;
  missing: readonly { field: string; name: string; gain: number }[];
}

const RADIUS = 34;
const AROUND = 2 * Math.PI * RADIUS;

/** How useful the report is to others, and what would help most. */
export function ProgressRing({ completeness }: { completeness: Completeness | undefined }) {
  const { i18n } = useLingui();
  const { percent, missing } = completeness ?? { percent: 0, missing: [] };
  return (
    <section className="card progress-card" aria-labelledby="usefulness">
      <h2 id="usefulness">{i18n._('So hilft der Bericht anderen')}</h2>
      <div className="progress-card__ring">
        <svg
          viewBox="0 0 80 80"
          width="80"
          height="80"
          role="img"
          aria-label={i18n._('{percent} Prozent', { percent })}
        >
          <circle className="ring__ground" cx="40" cy="40" r={RADIUS} />
          <circle
            className="ring__part"
            cx="40"
            cy="40"
            r={RADIUS}
            strokeDasharray={`${(percent / 100) * AROUND} ${AROUND}`}
            transform="rotate(-90 40 40)"
          />
          <text x="40" y="46" textAnchor="middle">
            {percent} %
          </text>
        </svg>
        <p className="muted">
          {missing.length
            ? i18n._('Am meisten hilft jetzt:')
            : completeness
              ? i18n._('Alles da. Danke!')
              : i18n._('Füllt sich, sobald Sie schreiben. Nur vier Felder sind nötig.')}
        </p>
      </div>
      {missing.length > 0 && (
        <ul className="rows side-list">
          {missing.slice(0, 5).map(({ field, name, gain }) => (
            <li key={field}>
              <a
                href={`#${fieldId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const target = document.getElementById(fieldId(field));
                  target?.scrollIntoView({ block: 'center' });
                  target?.focus({ preventScroll: true });
                }}
              >
                {name}
              </a>{' '}
              <small>+{gain} %</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
