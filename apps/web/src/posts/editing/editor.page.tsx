import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useSession } from '../../shell/session.js';
import { EditedPostDocument } from './editing.graphql.js';
import { Editor } from './editor.js';
import { Pending } from '../../ui/feedback/pending.js';

export default function EditorPage({ params }: PageProps) {
  const { me } = useSession();
  if (!me) return null;
  return params.id ? <Existing id={params.id} personId={me.id} /> : <Editor personId={me.id} post={null} />;
}

function Existing({ id, personId }: { id: string; personId: string }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditedPostDocument,
    variables: { id },
    // An older version from the cache would end in a conflict with the first save.
    requestPolicy: 'network-only',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const post = data.post;
  if (!post || post.body === null) {
    return (
      <NotAvailable
        title={i18n._('Dieser Beitrag ist nicht verfügbar')}
        text={i18n._('Er wurde gelöscht oder gehört einem anderen Verband.')}
      />
    );
  }
  return <Editor key={post.id} personId={personId} post={post} />;
}
