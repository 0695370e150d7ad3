import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { useRegisterSource } from '../../register/register-source.js';
import { NotAvailable } from '../../shell/not-available.js';
import type { PageProps } from '../../shell/route.js';
import { useSession } from '../../shell/session.js';
import type { Me } from '../../shell/viewer.graphql.js';
import { QueryFailed } from '../../ui/query-failed.js';
import { Skeleton } from '../../ui/skeleton.js';
import { EditedEventDocument, EventEditorChoicesDocument } from './editing.graphql.js';
import { EventEditor } from './event-editor.js';

export default function EventEditorPage({ params }: PageProps) {
  const { me } = useSession();
  const [{ data: choices }] = useQuery({ query: EventEditorChoicesDocument });
  useRegisterSource();
  if (!me) return null;
  return params.id ? (
    <Existing id={params.id} me={me} choices={choices} />
  ) : (
    <EventEditor key="new" me={me} event={null} choices={choices} />
  );
}

function Existing({ id, me, choices }: { id: string; me: Me; choices: Parameters<typeof EventEditor>[0]['choices'] }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditedEventDocument,
    variables: { id },
    // An older version from the cache would end in a conflict with the first save.
    requestPolicy: 'network-only',
  });
  if (!data) {
    return error && !fetching ? (
      <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton />
    );
  }
  if (!data.event?.viewerCan.edit) {
    return (
      <NotAvailable
        title={i18n._('Diese Veranstaltung lässt sich nicht bearbeiten')}
        text={i18n._('Sie wurde gelöscht oder abgesagt, wartet auf Freigabe oder gehört jemand anderem.')}
      />
    );
  }
  return <EventEditor key={data.event.id} me={me} event={data.event} choices={choices} />;
}
