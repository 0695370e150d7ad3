import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { Desk } from '../../shell/desk.js';
import { EraseDialog } from './erase-dialog.js';
import { ContactButtons } from './contact-buttons.js';
import { PersonDialog } from './person-dialog.js';
import type { PersonMove } from './person-dialog.js';
import { ManagedPersonDocument } from './person.graphql.js';
import type { ManagedPerson } from './person.graphql.js';

/** Why somebody has access or not, in the order in which the rule looks at it, and what can be changed. */
export default function PersonPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ManagedPersonDocument,
    variables: { id: params.id ?? '' },
    requestPolicy: 'cache-and-network',
  });
  const person = data?.managedPerson;
  if (data && !person) {
    return (
      <NotAvailable
        title={i18n._('Diese Person ist nicht verfügbar')}
        text={i18n._('Sie gehört zu einem anderen Verband, oder das Konto gibt es nicht mehr.')}
      />
    );
  }
  return (
    <Desk>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {person && (
        <>
          <Breadcrumbs trail={[['/verwaltung/mitglieder', i18n._('Personen')]]} here={person.name} />
          <PageTitle title={person.name} />
          <Explanation person={person} />
          <Person person={person} onChanged={() => execute({ requestPolicy: 'network-only' })} />
        </>
      )}
    </Desk>
  );
}

function Explanation({ person: { access } }: { person: ManagedPerson }) {
  const { i18n } = useLingui();
  return (
    <section className="card" aria-labelledby="explanation">
      <h2 id="explanation">
        {i18n._('Zugang')}:{' '}
        <Tag tone={access.admitted ? 'green' : 'red'}>{access.admitted ? i18n._('ja') : i18n._('nein')}</Tag>
      </h2>
      <ol className="timeline">
        {access.reasons.map(({ code, sentence }) => (
          <li key={code + sentence}>{sentence}</li>
        ))}
      </ol>
    </section>
  );
}

function Person({ person, onChanged }: { person: ManagedPerson; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [move, setMove] = useState<PersonMove | null>(null);
  const [erasing, setErasing] = useState(false);
  const day = (text: string) => plainDate(new Date(`${text.slice(0, 10)}T12:00:00Z`), i18n.locale as FormatLanguage);
  const running = person.exceptions.find((exception) => exception.running);
  return (
    <section className="card application" aria-labelledby="account">
      <h2 id="account">{i18n._('Konto')}</h2>
      {person.suspension && (
        <Notice tone="danger" title={i18n._('Gesperrt seit {day}', { day: day(person.suspension.suspendedAt) })}>
          <p>{person.suspension.reason}</p>
        </Notice>
      )}
      <dl className="facts">
        <div>
          <dt>{i18n._('E-Mail')}</dt>
          <dd>
            <a href={`mailto:${person.email}`}>{person.email}</a>
          </dd>
        </div>
        <div>
          <dt>{i18n._('Kommune')}</dt>
          <dd>
            {person.administration?.displayName ?? i18n._('keine')}
            {person.isContact && <Tag tone="blue">{i18n._('Ansprechperson')}</Tag>}
          </dd>
        </div>
        {person.confirmedUntil && (
          <div>
            <dt>{i18n._('Bestätigt bis')}</dt>
            <dd>{day(person.confirmedUntil)}</dd>
          </div>
        )}
        {person.jobTitle && (
          <div>
            <dt>{i18n._('Aufgabe')}</dt>
            <dd>{person.jobTitle}</dd>
          </div>
        )}
        <div>
          <dt>{i18n._('Angelegt')}</dt>
          <dd>{day(person.createdAt)}</dd>
        </div>
        {person.exceptions.length > 0 && (
          <div>
            <dt>{i18n._('Ausnahmen')}</dt>
            <dd>
              {person.exceptions.map((exception) => (
                <span className="facts__line" key={exception.id}>
                  {i18n._('bis {to}', { to: day(exception.until) })}: {exception.reason}
                  {exception.running && <Tag tone="green">{i18n._('gilt')}</Tag>}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {!person.isOfficer && (
        <p className="row">
          {!person.suspended && (
            <Button onClick={() => setMove({ kind: 'grant' })}>{i18n._('Ausnahme zulassen')}</Button>
          )}
          {running && (
            <Button onClick={() => setMove({ kind: 'endException', exception: running.id })}>
              {i18n._('Ausnahme beenden')}
            </Button>
          )}
          {(person.suspended || !person.approved) && (
            <Button onClick={() => setMove({ kind: 'readmit' })}>{i18n._('Wieder freischalten')}</Button>
          )}
          {person.approved && !person.suspended && (
            <Button onClick={() => setMove({ kind: 'endApproval' })}>{i18n._('Freischaltung beenden')}</Button>
          )}
          <ContactButtons person={person} onChanged={onChanged} />
          {!person.suspended && (
            <Button look="danger" onClick={() => setMove({ kind: 'suspend' })}>
              {i18n._('Konto sperren')}
            </Button>
          )}
          <Button look="danger" icon="trash-2" onClick={() => setErasing(true)}>
            {i18n._('Konto löschen')}
          </Button>
        </p>
      )}
      <p>
        <a href={`/verwaltung/protokoll?ueber=${person.id}`}>{i18n._('Was das Protokoll über diese Person sagt')}</a>
      </p>
      {erasing && <EraseDialog person={person} onClose={() => setErasing(false)} />}
      {move && <PersonDialog key={move.kind} person={person} move={move} onClose={() => setMove(null)} />}
    </section>
  );
}
