import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import { berlinToday } from '../../ui/format/berlin-time.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ColleagueRow, isDue } from './colleague-row.js';
import { ConfirmPeopleDocument, MyDelegationDocument } from './delegation.graphql.js';
import type { DelegatedPerson } from './delegation.graphql.js';
import { DepartureDialog } from './departure-dialog.js';

/** What the api takes at once. */
const AT_ONCE = 100;

/** Where the contact of an administration confirms once a year who still works there, and reports who leaves. */
export default function MyPeoplePage() {
  const { i18n } = useLingui();
  const [leaving, setLeaving] = useState<DelegatedPerson | null>(null);
  const [version, setVersion] = useState(0);
  // The same question as that of the list's first page: it is asked once.
  const [{ data, error, fetching }, execute] = useQuery({
    query: MyDelegationDocument,
    variables: { first: AT_ONCE, after: null },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching: confirming }, confirm] = useMutation(ConfirmPeopleDocument);
  const today = berlinToday();
  const reload = () => {
    execute({ requestPolicy: 'network-only' });
    setVersion((count) => count + 1);
  };

  async function confirmAll(people: readonly { id: string; name: string }[]) {
    const { data: done, error: failed } = await confirm({ input: { people: people.map(({ id }) => id) } });
    showToast({
      text: failed
        ? errorText(i18n, failed)
        : i18n._('{count, plural, one {{name} ist bestätigt.} other {# Personen sind bestätigt.}}', {
            count: done?.confirmPeople ?? 0,
            name: people[0]?.name ?? '',
          }),
    });
    reload();
  }

  const delegation = data?.myDelegation;
  if (data && !delegation)
    return (
      <NotAvailable
        title={i18n._('Nur für Ansprechpersonen')}
        text={i18n._(
          'Wer für eine Kommune spricht, benennt der Verband. Fragen Sie dort nach, wenn Sie das übernehmen möchten.',
        )}
      />
    );
  const due = delegation?.nodes.filter((person) => isDue(person, today)) ?? [];
  return (
    <div className="column">
      <PageTitle title={i18n._('Meine Kommune')} />
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={1} />}
      {delegation && (
        <>
          <p className="lead">
            {i18n._(
              'Sie sprechen für: {place}. Bestätigen Sie einmal im Jahr, wer noch dort arbeitet, und melden Sie, wer geht.',
              { place: delegation.administration.displayName },
            )}
          </p>
          {delegation.dueCount > 0 ? (
            <Notice
              tone="warning"
              title={i18n._('{count, plural, one {# Bestätigung ist fällig} other {# Bestätigungen sind fällig}}', {
                count: delegation.dueCount,
              })}
            >
              <p>{i18n._('Ohne Bestätigung ruht der Zugang der Person, bis Sie sie nachholen.')}</p>
              {due.length > 1 && (
                <p>
                  <Button busy={confirming} icon="check" onClick={() => void confirmAll(due)}>
                    {i18n._('Alle {count} arbeiten noch hier', { count: due.length })}
                  </Button>
                </p>
              )}
            </Notice>
          ) : (
            <Notice tone="success" title={i18n._('Heute ist nichts zu bestätigen')}>
              <p>{i18n._('Wir schreiben Ihnen einen Monat, bevor es wieder so weit ist.')}</p>
            </Notice>
          )}
          <section className="card" aria-labelledby="colleagues">
            <h2 id="colleagues">{i18n._('Personen mit Konto')}</h2>
            <PagedRows
              query={MyDelegationDocument}
              filter={{}}
              step={AT_ONCE}
              version={version}
              label={i18n._('Personen mit Konto')}
              page={({ myDelegation }) => myDelegation}
              keyOf={({ id }) => id}
              row={(person) => (
                <ColleagueRow
                  person={person}
                  today={today}
                  busy={confirming}
                  onConfirm={() => void confirmAll([person])}
                  onLeave={() => setLeaving(person)}
                />
              )}
            />
          </section>
        </>
      )}
      {leaving && <DepartureDialog person={leaving} onClose={() => setLeaving(null)} onReported={reload} />}
    </div>
  );
}
