import { useLingui } from '@lingui/react';

/** @param trail pages above this one, from the top: [address, name]; the page itself is `here` */
export function Breadcrumbs({ trail, here }: { trail: [string, string][]; here: string }) {
  const { i18n } = useLingui();
  return (
    <nav className="crumbs" aria-label={i18n._('Brotkrumen')}>
      <ol>
        {trail.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
