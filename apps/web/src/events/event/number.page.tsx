import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { EventByNumberDocument } from './event.graphql.js';

/** The short address on posters and slides: /v/34 leads to the event. */
export default function NumberPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const [{ data, error }, execute] = useQuery({
    query: EventByNumberDocument,
    variables: { number: Number(params.number) },
  });
  const id = data?.eventByNumber?.id;
  useEffect(() => {
    if (id) navigate(`/veranstaltungen/${id}`, { replace: true });
  }, [id]);
  if (error) return <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data || id) return <Skeleton cards={1} />;
  return (
    <NotAvailable
      title={i18n._('Diese Veranstaltung ist nicht verfügbar')}
      text={i18n._('Sie wurde gelöscht oder richtet sich an andere Kommunen.')}
    />
  );
}
