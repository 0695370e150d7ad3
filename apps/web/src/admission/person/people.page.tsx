import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ResultOf } from '../../graphql/graphql.js';
import { announce } from '../../ui/feedback/announcer.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { TextField } from '../../ui/form/field.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Tag } from '../../ui/tag.js';
import { Desk } from '../../shell/desk.js';
import { ManagedPeopleDocument } from './person.graphql.js';

type People = ResultOf<typeof ManagedPeopleDocument>['managedPeople'];

/** The people whom the own association looks after. */
export default function PeoplePage() {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const [nobody, setNobody] = useState(false);
  const search = useDebounced(text.trim(), 300);

  function found({ nodes, pageInfo }: People) {
    setNobody(nodes.length === 0);
    if (!search) return;
    announce(
      pageInfo.hasNextPage
        ? i18n._('Mehr als {count} Personen gefunden', { count: nodes.length })
        : i18n._('{count, plural, =0 {Niemand gefunden} one {# Person gefunden} other {# Personen gefunden}}', {
            count: nodes.length,
          }),
      700,
    );
  }
  return (
    <Desk>
      <PageTitle title={i18n._('Personen')} />
      <p className="lead">
        {i18n._('Wen Ihr Verband freigeschaltet hat oder wer bei einem seiner Mitglieder arbeitet.')}
      </p>
      <TextField
        id="people-search"
        label={i18n._('Name oder E-Mail-Adresse')}
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      {nobody && (
        <EmptyState
          icon="users"
          title={i18n._('Niemand gefunden')}
          text={i18n._('Personen anderer Verbände erscheinen hier nicht.')}
        />
      )}
      <section className="card" aria-label={i18n._('Personen')} hidden={nobody}>
        <PagedRows
          query={ManagedPeopleDocument}
          filter={{ search: search || null }}
          label={i18n._('Personen')}
          page={({ managedPeople }) => managedPeople}
          keyOf={({ id }) => id}
          onFirst={found}
          row={(person) => <PersonRow person={person} />}
        />
      </section>
    </Desk>
  );
}

function PersonRow({ person }: { person: People['nodes'][number] }) {
  const { i18n } = useLingui();
  const { id, name, email, administration, access, suspended, isOfficer } = person;
  return (
    <>
      <span>
        <a href={`/verwaltung/mitglieder/${id}`}>{name}</a>
        <br />
        <small>{[administration?.displayName, email].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="row">
        {isOfficer && <Tag tone="violet">{i18n._('Referent:in')}</Tag>}
        {suspended ? (
          <Tag tone="red">{i18n._('gesperrt')}</Tag>
        ) : (
          <Tag tone={access.admitted ? 'green' : 'neutral'}>
            {access.admitted ? i18n._('hat Zugang') : i18n._('ohne Zugang')}
          </Tag>
        )}
      </span>
    </>
  );
}
