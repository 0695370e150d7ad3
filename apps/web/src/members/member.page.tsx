import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../shell/routing/not-available.js';
import type { PageProps } from '../shell/routing/route.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { LinkButton } from '../ui/button.js';
import { Notice } from '../ui/feedback/notice.js';
import { PagedRows } from '../ui/paged-rows.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { ContactCard } from './contact-card.js';
import { Contributions } from './contributions.js';
import { MemberHead } from './member-head.js';
import { MemberDocument, MemberQuestionsDocument, MemberReportsDocument } from './members.graphql.js';
import { QuestionRow } from './question-row.js';
import { ReportRow } from './report-row.js';
import { TopicLinks } from './topic-links.js';

/** The page of a person: what they opened, what they wrote that the reader may see, and how to reach them. */
export default function MemberPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }, execute] = useQuery({
    query: MemberDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  const { member } = data;
  if (!member) {
    return (
      <NotAvailable
        title={i18n._('Diese Person ist nicht verfügbar')}
        text={i18n._('Sie ist nicht mehr im Lotsennetz, oder es gibt sie nicht.')}
      />
    );
  }
  const { person, topics, reports, questions } = member;
  const place = person.administration;
  const nothing = topics.length + reports.nodes.length + questions.nodes.length === 0;
  return (
    <article aria-labelledby="page-title">
      <Breadcrumbs
        trail={
          place
            ? [[`/kommunen/${place.ags}`, place.displayName]]
            : person.officerOf
              ? [
                  [
                    `/verbaende/${person.officerOf.id}`,
                    i18n._('Referat {association}', { association: person.officerOf.shortName }),
                  ],
                ]
              : []
        }
        here={person.name}
      />
      <MemberHead member={member}>
        <PageTitle title={person.name} />
      </MemberHead>
      <div className="grid member-grid">
        <aside className="side" aria-label={i18n._('Kontakt')}>
          {member.isViewer ? <OwnPage /> : <ContactCard member={member} />}
        </aside>
        <div className="member-parts">
          {topics.length > 0 && (
            <section className="card" aria-labelledby="helps">
              <h2 id="helps">{i18n._('Hilft bei')}</h2>
              <TopicLinks topics={topics} />
            </section>
          )}
          <Contributions
            id="reports"
            title={i18n._('Projektberichte')}
            nodes={reports.nodes}
            hasMore={reports.pageInfo.hasNextPage}
            row={(report) => <ReportRow report={report} />}
            whole={() => (
              <PagedRows
                query={MemberReportsDocument}
                filter={{ id }}
                page={(result) => result.member?.reports ?? null}
                row={(report) => <ReportRow report={report} />}
                keyOf={(report) => report.id}
                label={i18n._('Projektberichte')}
              />
            )}
          />
          <Contributions
            id="questions"
            title={i18n._('Fragen und Antworten')}
            nodes={questions.nodes}
            hasMore={questions.pageInfo.hasNextPage}
            row={(question) => <QuestionRow question={question} person={id} />}
            whole={() => (
              <PagedRows
                query={MemberQuestionsDocument}
                filter={{ id }}
                page={(result) => result.member?.questions ?? null}
                row={(question) => <QuestionRow question={question} person={id} />}
                keyOf={(question) => question.id}
                label={i18n._('Fragen und Antworten')}
              />
            )}
          />
          {nothing && (
            <section className="card">
              <p className="muted">{i18n._('Hier steht noch nichts, was Sie sehen können.')}</p>
            </section>
          )}
          {place && (
            <section className="card" aria-labelledby="place">
              <h2 id="place">{place.displayName}</h2>
              <ul className="rows">
                <li>
                  <a href={`/projekte?kommune=${place.ags}`}>{i18n._('Projektberichte der Kommune')}</a>
                </li>
                <li>
                  <a href={`/kommunen/${place.ags}`}>{i18n._('Lotsinnen und Lotsen dort')}</a>
                </li>
              </ul>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}

function OwnPage() {
  const { i18n } = useLingui();
  return (
    <Notice tone="info" title={i18n._('Das ist Ihre Seite')}>
      <p>{i18n._('So sehen andere Sie. Was hier steht, bestimmen Sie.')}</p>
      <p>
        <LinkButton icon="settings" href="/ich/profil">
          {i18n._('Einstellen')}
        </LinkButton>
      </p>
    </Notice>
  );
}
