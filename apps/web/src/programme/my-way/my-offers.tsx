import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import { MyProgrammeDocument } from '../programme.graphql.js';

/** Ways on from here: only those that this person's roles open. */
export function MyOffers({ officer }: { officer: boolean }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: MyProgrammeDocument });
  const funding = data?.administrationFunding;
  const offers: [string, IconName, string, string][] = [
    ['/programm/kurse', 'calendar', i18n._('Kurse'), i18n._('Termine finden und Plätze buchen')],
  ];
  if (officer || funding) {
    const left = funding?.places?.left;
    const detail =
      left === undefined
        ? i18n._('Förderfälle aller Kommunen')
        : i18n._('{left, plural, one {Noch # Platz frei} other {Noch # Plätze frei}}', { left });
    offers.push(['/programm/foerdermittel', 'ticket', i18n._('Fördermittel'), detail]);
  }
  if (data?.providerCourseRuns.nodes.length) {
    offers.push(['/programm/listen', 'list', i18n._('Anwesenheitslisten'), i18n._('Kurse Ihres Bildungsträgers')]);
  }
  return (
    <nav aria-label={i18n._('Bereiche des Programms')}>
      <ul className="ways-on">
        {offers.map(([href, icon, title, detail]) => (
          <li key={href}>
            <a className="card" href={href}>
              <Icon name={icon} size={22} />
              <span>
                <b>{title}</b>
                <small>{detail}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
