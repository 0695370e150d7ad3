import { useLingui } from '@lingui/react';

/** The name of somebody, which leads to their page; erased people have neither. */
export function PersonName({ person }: { person: { id: string; name: string } | null }) {
  const { i18n } = useLingui();
  if (!person) return <span className="person">{i18n._('Ehemaliges Mitglied')}</span>;
  return (
    <a className="person" href={`/mitglieder/${person.id}`}>
      {person.name}
    </a>
  );
}
