import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useSession } from '../../shell/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { PageTitle } from '../../ui/page-title.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { EventNameDocument } from '../people/people.graphql.js';
import { doorCloses, forgetList, isDoorOpen, keptDoor, readDoor } from './door.js';
import { DoorDesk } from './door-desk.js';
import { useWhenReached } from './use-when-reached.js';

/** The door, made for a phone in one hand. */
export default function CheckInPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const session = useSession();
  const [{ data, error, fetching }, ask] = useQuery({ query: EventNameDocument, variables: { id } });
  const event = data?.event;
  const isRefused = Boolean(data && !event?.viewerCan.run);
  // Without a network the list on this device still opens the door.
  const [kept] = useState(() => keptDoor(id));
  const of = event ? { title: event.title, until: doorCloses(event.endsAt) } : kept;
  useWhenReached(!session.viewer || !data, () => {
    session.refresh();
    ask({ requestPolicy: 'network-only' });
  });
  useEffect(() => {
    if (isRefused) forgetList(id);
  }, [isRefused]);
  if (!data && !kept && fetching && !error) return <Skeleton cards={1} />;
  if (isRefused) {
    return (
      <NotAvailable
        title={i18n._('Den Einlass macht die Organisation')}
        text={i18n._('Diese Seite öffnet sich für die Menschen, die diese Veranstaltung betreuen.')}
      />
    );
  }
  const isClosed = event ? !isDoorOpen(event.endsAt) : false;
  return (
    <div className="column door">
      <Breadcrumbs
        trail={[
          ['/veranstaltungen', i18n._('Veranstaltungen')],
          [`/veranstaltungen/${id}`, of?.title ?? i18n._('Veranstaltung')],
        ]}
        here={i18n._('Einlass')}
      />
      <PageTitle title={i18n._('Einlass')} />
      {isClosed && (
        <Notice title={i18n._('Der Einlass ist geschlossen')}>
          <p>{i18n._('Er endet zwölf Stunden nach der Veranstaltung; die Liste ist von diesem Gerät gelöscht.')}</p>
          <p>
            <a href={`/veranstaltungen/${id}/teilnehmende`}>{i18n._('Wer da war, steht bei den Teilnehmenden.')}</a>
          </p>
        </Notice>
      )}
      {(!isClosed || readDoor(id).waiting.length > 0) && <DoorDesk event={id} of={of} />}
    </div>
  );
}
