import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { useDebounced } from '../../ui/debounced.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/query-failed.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import { Desk } from '../../shell/desk.js';
import { ManagedPeopleDocument } from './person.graphql.js';

const STEP = 20;
const LONGEST = 100;

/** The people whom the own association looks after. */
export default function PeoplePage() {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const [first, setFirst] = useState(STEP);
  const search = useDebounced(text.trim(), 300);
  const [{ data, error, fetching }, execute] = useQuery({
    query: ManagedPeopleDocument,
    variables: { search: search || null, first },
    requestPolicy: 'cache-and-network',
  });
  const people = data?.managedPeople;
  useEffect(() => {
    if (!search || fetching || !people) return;
    announce(
      i18n._('{count, plural, =0 {Niemand gefunden} one {# Person gefunden} other {# Personen gefunden}}', {
        count: people.nodes.length,
      }),
      700,
    );
  }, [search, fetching]);
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
        onChange={(typed) => {
          setText(typed);
          setFirst(STEP);
        }}
      />
      {error && !data && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton cards={1} />}
      {people?.nodes.length === 0 && (
        <EmptyState
          icon="users"
          title={i18n._('Niemand gefunden')}
          text={i18n._('Personen anderer Verbände erscheinen hier nicht.')}
        />
      )}
      {people && people.nodes.length > 0 && (
        <section className="card" aria-label={i18n._('Personen')}>
          <ul className="rows">
            {people.nodes.map(({ id, name, email, administration, access, suspended, isOfficer }) => (
              <li key={id}>
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
              </li>
            ))}
          </ul>
          {people.pageInfo.hasNextPage && first < LONGEST && (
            <Button icon="chevron-down" busy={fetching} onClick={() => setFirst(Math.min(LONGEST, first + STEP))}>
              {i18n._('Mehr anzeigen')}
            </Button>
          )}
        </section>
      )}
    </Desk>
  );
}
