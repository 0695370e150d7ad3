import { useLingui } from '@lingui/react';
import { MemberHead } from './member-head.js';
import type { MemberData } from './members.graphql.js';
import { TopicLinks } from './topic-links.js';

/** The viewer's page in short, as the server shows it to everybody. */
export function ProfilePreview({ member }: { member: MemberData }) {
  const { i18n } = useLingui();
  return (
    <section className="card contact-card" aria-labelledby="preview">
      <h2 id="preview">{i18n._('So sehen andere Sie')}</h2>
      <MemberHead member={member} small>
        <b>{member.person.name}</b>
      </MemberHead>
      {member.topics.length > 0 && (
        <>
          <h3>{i18n._('Hilft bei')}</h3>
          <TopicLinks topics={member.topics} />
        </>
      )}
      {member.email && <p>{member.email}</p>}
      <p className="hint">
        {member.takesQuestions
          ? i18n._('Mit dem Knopf „Frage stellen“.')
          : i18n._('Ohne den Knopf „Frage stellen“: Er erscheint mit Ihren Themen.')}
      </p>
      <a className="more-link" href={`/mitglieder/${member.id}`}>
        {i18n._('Ihre Seite ansehen')}
      </a>
    </section>
  );
}
