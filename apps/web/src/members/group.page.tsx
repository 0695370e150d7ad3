import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../shell/routing/not-available.js';
import type { PageProps } from '../shell/routing/route.js';
import { Avatar } from '../ui/avatar.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { PersonName } from '../ui/person-name.js';
import { groupVariables } from './group-address.js';
import { GroupDocument } from './members.graphql.js';
import { PlaceLine } from './place-line.js';
import { ReportRow } from './report-row.js';

/** The people behind a group: the Lotsen of an administration, the officers of an association. */
export default function GroupPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: GroupDocument,
    variables: groupVariables(params),
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  const { group, reports } = data;
  const name = group?.administration?.displayName ?? group?.association?.name;
  if (!group || !name) {
    return (
      <NotAvailable
        title={i18n._('Diese Seite ist nicht verfügbar')}
        text={i18n._('Es gibt keine Kommune und keinen Verband mit dieser Adresse.')}
      />
    );
  }
  return (
    <div className="column member-parts">
      <header>
        <PageTitle title={name} />
        {group.administration && <PlaceLine administration={group.administration} />}
      </header>
      <section className="card" aria-labelledby="people">
        <h2 id="people">
          {group.administration ? i18n._('Lotsinnen und Lotsen') : i18n._('Referentinnen und Referenten')}
        </h2>
        {group.people.length > 0 ? (
          <ul className="participants">
            {group.people.map((person) => (
              <li key={person.id}>
                <Avatar name={person.name} />
                <span>
                  <PersonName person={person} />
                  {person.officerOf && <small>{person.officerOf.shortName}</small>}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">{i18n._('Hier ist zurzeit niemand genannt.')}</p>
        )}
      </section>
      {reports && (
        <section className="card" aria-labelledby="reports">
          <h2 id="reports">{i18n._('Projektberichte')}</h2>
          {reports.nodes.length > 0 ? (
            <ul className="rows">
              {reports.nodes.map((report) => (
                <li key={report.id}>
                  <ReportRow report={report} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="muted">{i18n._('Von hier gibt es noch keinen Bericht, den Sie sehen können.')}</p>
          )}
          {reports.pageInfo.hasNextPage && (
            <a className="more-link" href={`/projekte?kommune=${params.key}`}>
              {i18n._('Alle Projektberichte der Kommune')}
            </a>
          )}
        </section>
      )}
    </div>
  );
}
