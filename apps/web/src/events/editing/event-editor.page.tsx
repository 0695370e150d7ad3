import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { useRegisterSource } from '../../register/register-source.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useRoute } from '../../shell/routing/router.js';
import { useSession } from '../../shell/session.js';
import type { Me } from '../../shell/viewer.graphql.js';
import { BegunEventDocument, EditedEventDocument, EventEditorChoicesDocument } from './editing.graphql.js';
import { EventEditor } from './event-editor.js';
import { workOf } from './event-storage.js';
import { Pending } from '../../ui/feedback/pending.js';

export default function EventEditorPage({ params }: PageProps) {
  const { me } = useSession();
  const { search } = useRoute();
  const [{ data: choices }] = useQuery({ query: EventEditorChoicesDocument });
  useRegisterSource();
  if (!me) return null;
  if (params.id) return <Existing id={params.id} me={me} choices={choices} />;
  const begun = search.get('entwurf');
  if (begun) return <Begun key={begun} id={begun} me={me} choices={choices} />;
  return <EventEditor key="new" me={me} work={null} choices={choices} />;
}

interface OpenProps {
  id: string;
  me: Me;
  choices: Parameters<typeof EventEditor>[0]['choices'];
}

function Begun({ id, me, choices }: OpenProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: BegunEventDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  if (!data.begunEvent) {
    return (
      <NotAvailable
        title={i18n._('Diesen Entwurf gibt es nicht mehr')}
        text={i18n._(
          'Er wurde gelöscht, oder aus ihm ist eine Veranstaltung geworden: Sie steht unter „Veranstaltungen verwalten“.',
        )}
      />
    );
  }
  return <EventEditor me={me} work={{ id, event: null, draft: data.begunEvent }} choices={choices} />;
}

function Existing({ id, me, choices }: OpenProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditedEventDocument,
    variables: { id },
    // An older version from the cache would end in a conflict with the first save.
    requestPolicy: 'network-only',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  if (!data.event?.viewerCan.edit) {
    return (
      <NotAvailable
        title={i18n._('Diese Veranstaltung lässt sich nicht bearbeiten')}
        text={i18n._('Sie wurde gelöscht oder abgesagt, wartet auf Freigabe oder gehört jemand anderem.')}
      />
    );
  }
  return <EventEditor key={data.event.id} me={me} work={workOf(data.event)} choices={choices} />;
}
