import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Desk } from '../../shell/desk.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { ManagedProvidersDocument } from './provider.graphql.js';
import type { Provider } from './provider.graphql.js';
import { ProviderDialog } from './provider-dialog.js';
import { ProviderPeople } from './provider-people.js';

/** The training providers, and who keeps their attendance lists. */
export default function ProvidersPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ManagedProvidersDocument,
    requestPolicy: 'cache-and-network',
  });
  const [edited, setEdited] = useState<Provider | 'new'>();
  const providers = data?.trainingProviders;
  return (
    <Desk>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Bildungsträger')} />
          <p className="lead">{i18n._('Wer Kurse hält und wer ihre Anwesenheitslisten führt.')}</p>
        </div>
        <Button look="primary" icon="plus" onClick={() => setEdited('new')}>
          {i18n._('Bildungsträger anlegen')}
        </Button>
      </div>
      {!data && <Pending error={error} fetching={fetching} execute={execute} />}
      {providers?.length === 0 && (
        <EmptyState
          icon="building-2"
          title={i18n._('Noch kein Bildungsträger')}
          text={i18n._('Legen Sie den ersten an; danach können Sie seine Kurse eintragen.')}
        />
      )}
      {providers?.map((provider) => (
        <article key={provider.id} className="card provider" aria-labelledby={`provider-${provider.id}`}>
          <header className="feed__head">
            <h2 id={`provider-${provider.id}`}>{provider.name}</h2>
            <div className="row">
              {!provider.active && <Tag tone="neutral">{i18n._('nicht mehr aktiv')}</Tag>}
              <Button
                small
                icon="pencil"
                label={i18n._('{name} bearbeiten', { name: provider.name })}
                onClick={() => setEdited(provider)}
              >
                {i18n._('Bearbeiten')}
              </Button>
            </div>
          </header>
          {(provider.website ?? provider.email) && (
            <p className="provider__reach">
              {provider.website && <a href={provider.website}>{provider.website.replace(/^https?:\/\//, '')}</a>}
              {provider.email && <a href={`mailto:${provider.email}`}>{provider.email}</a>}
            </p>
          )}
          <ProviderPeople provider={provider} />
        </article>
      ))}
      {edited && <ProviderDialog provider={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} />}
    </Desk>
  );
}
