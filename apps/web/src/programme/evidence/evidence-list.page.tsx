import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { TextField } from '../../ui/form/field.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { Tag } from '../../ui/tag.js';
import { dayText } from '../values/format.js';
import { ProgrammeAccountsDocument } from './evidence.graphql.js';

const STEP = 20;
const LONGEST = 100;

/** Finds the person whose days or certificate have to be corrected. */
export default function EvidenceListPage() {
  const { i18n } = useLingui();
  const [text, setText] = useState('');
  const [first, setFirst] = useState(STEP);
  const search = useDebounced(text.trim(), 300);
  const [{ data, error, fetching }, execute] = useQuery({
    query: ProgrammeAccountsDocument,
    variables: { search: search || null, first },
    pause: search.length < 2,
    requestPolicy: 'cache-and-network',
  });
  const people = search.length < 2 ? undefined : data?.programmeAccounts;
  useEffect(() => {
    if (fetching || !people) return;
    announce(
      i18n._('{count, plural, =0 {Niemand gefunden} one {# Person gefunden} other {# Personen gefunden}}', {
        count: people.nodes.length,
      }),
      700,
    );
  }, [search, fetching]);
  return (
    <Desk>
      <PageTitle title={i18n._('Nachweise')} />
      <p className="lead">{i18n._('Besuchte Tage und Urkunden einer Person: nachtragen, berichtigen, widerrufen.')}</p>
      <TextField
        id="evidence-search"
        label={i18n._('Name oder E-Mail-Adresse')}
        hint={i18n._('Mindestens zwei Zeichen.')}
        autoComplete="off"
        maxLength={120}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setFirst(STEP);
        }}
      />
      {error && !data && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {search.length >= 2 && !people && !error && <Skeleton cards={1} />}
      {people?.nodes.length === 0 && (
        <EmptyState
          icon="users"
          title={i18n._('Niemand gefunden')}
          text={i18n._('Prüfen Sie die Schreibweise. Gefunden wird, wer ein Konto hat.')}
        />
      )}
      {people && people.nodes.length > 0 && (
        <section className="card" aria-label={i18n._('Gefundene Personen')}>
          <ul className="rows">
            {people.nodes.map(({ id, name, email, administration, qualifiedOn }) => (
              <li key={id}>
                <span>
                  <a href={`/verwaltung/programm/nachweise/${id}`}>{name}</a>
                  <br />
                  <small>{[administration?.displayName, email].filter(Boolean).join(' · ')}</small>
                </span>
                {qualifiedOn && (
                  <Tag tone="green">
                    {i18n._('qualifiziert seit {day}', { day: dayText(qualifiedOn, i18n.locale as FormatLanguage) })}
                  </Tag>
                )}
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
