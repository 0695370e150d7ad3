import { useLingui } from '@lingui/react';
import { LinkButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { clearSelection, compareAddress, deselect, mostCompared, useSelection } from './selection.js';

/** What is put aside, in sight while one goes on looking. */
export function CompareBar() {
  const { i18n } = useLingui();
  const selection = useSelection();
  if (!selection.length) return null;
  return (
    <section className="compare-bar" aria-label={i18n._('Vergleich')}>
      <ul className="compare-bar__list">
        {selection.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <button type="button" className="icon-button" onClick={() => deselect(id)}>
              <Icon name="x" size={18} />
              <span className="sr">{i18n._('{title} aus dem Vergleich nehmen', { title })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="compare-bar__do">
        <span className="compare-bar__count">
          {i18n._('{count} von {max}', { count: selection.length, max: mostCompared })}
        </span>
        <button type="button" className="link-button" onClick={clearSelection}>
          {i18n._('Leeren')}
        </button>
        <LinkButton look="primary" small icon="columns-3" href={compareAddress(selection.map(({ id }) => id))}>
          {i18n._('Vergleichen')}
        </LinkButton>
      </div>
    </section>
  );
}
