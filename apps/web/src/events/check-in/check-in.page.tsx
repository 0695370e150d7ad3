import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/not-available.js';
import type { PageProps } from '../../shell/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { EventNameDocument } from '../people/people.graphql.js';
import { DoorDesk } from './door-desk.js';

/** The door, made for a phone in one hand. */
export default function CheckInPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }] = useQuery({ query: EventNameDocument, variables: { id } });
  const event = data?.event;
  // Without a network the list on this device still opens the door.
  if (!data && fetching && !error) return <Skeleton cards={1} />;
  if (data && !event?.viewerCan.run) {
    return (
      <NotAvailable
        title={i18n._('Den Einlass macht die Organisation')}
        text={i18n._('Diese Seite öffnet sich für die Menschen, die diese Veranstaltung betreuen.')}
      />
    );
  }
  return (
    <div className="column door">
      <Breadcrumbs
        trail={[
          ['/veranstaltungen', i18n._('Veranstaltungen')],
          [`/veranstaltungen/${id}`, event?.title ?? i18n._('Veranstaltung')],
        ]}
        here={i18n._('Einlass')}
      />
      <PageTitle title={i18n._('Einlass')} />
      <DoorDesk event={id} endsAt={event?.endsAt ?? null} />
    </div>
  );
}
