import { useLingui } from '@lingui/react';
import { AssociationMark } from './association-mark.js';

interface Association {
  id: string;
  name: string;
  contactEmail: string;
}

/** The three associations that run the programme, and how to reach them. */
export function ProgrammeTeam({ associations }: { associations: readonly Association[] }) {
  const { i18n } = useLingui();
  if (!associations.length) return null;
  return (
    <section className="card" aria-labelledby="programme-team">
      <h2 id="programme-team">
        <span className="flagbar" aria-hidden="true" />
        {i18n._('Wer das Programm trägt')}
      </h2>
      <ul className="rows rows--marked">
        {associations.map((association) => (
          <li key={association.id}>
            <AssociationMark association={association} />
            <span>
              <b>{association.name}</b>
              <a href={`mailto:${association.contactEmail}`}>{association.contactEmail}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
