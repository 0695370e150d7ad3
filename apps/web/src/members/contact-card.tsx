import { useLingui } from '@lingui/react';
import { LinkButton } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import type { MemberData } from './members.graphql.js';

/** The ways to somebody that they opened; a comment that names them reaches everybody. */
export function ContactCard({ member }: { member: MemberData }) {
  const { i18n } = useLingui();
  const { person, takesQuestions, email } = member;
  return (
    <section className="card contact-card" aria-labelledby="contact">
      <h2 id="contact">{i18n._('Kontakt')}</h2>
      {takesQuestions && (
        <LinkButton look="primary" icon="hand-helping" href={`/fragen/neu?an=${person.id}`}>
          {i18n._('Frage stellen')}
        </LinkButton>
      )}
      {email && (
        <a className="more-link" href={`mailto:${email}`}>
          <Icon name="mail" size={18} />
          {email}
        </a>
      )}
      <p className="hint">
        {takesQuestions
          ? i18n._('Die Frage sehen alle; {name} bekommt Bescheid.', { name: person.name })
          : i18n._('In Diskussionen erreichen Sie {name} mit einer Erwähnung: „@{name}“.', { name: person.name })}
      </p>
    </section>
  );
}
