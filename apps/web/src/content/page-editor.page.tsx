import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { OfficersOnly } from '../shell/routing/officers-only.js';
import type { Language } from '../shell/choices/language.js';
import type { PageProps } from '../shell/routing/route.js';
import { useSession } from '../shell/session.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { Chips } from '../ui/chips.js';
import { PageTitle } from '../ui/page-title.js';
import { QueryFailed } from '../ui/feedback/query-failed.js';
import { Skeleton } from '../ui/feedback/skeleton.js';
import { dutyTitle } from './duty-links.js';
import { isDutySlug, pageVariables } from './duty-pages.js';
import { PageForm } from './page-form.js';
import { EditedPageDocument } from './pages.graphql.js';

export default function PageEditorPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [language, setLanguage] = useState<Language>('de');
  const slug = isDutySlug(params.slug) ? params.slug : 'impressum';
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditedPageDocument,
    variables: pageVariables(slug, language),
    requestPolicy: 'cache-and-network',
  });
  if (!me?.viewerCan.editPages) return <OfficersOnly />;
  const title = dutyTitle(i18n, slug);
  return (
    <div className="column">
      <Breadcrumbs trail={[['/verwaltung/inhalte', i18n._('Inhalte')]]} here={title} />
      <PageTitle title={i18n._('Seite bearbeiten: {title}', { title })} />
      <Chips
        label={i18n._('Sprache der Seite')}
        chosen={language}
        choices={[
          { value: 'de', text: 'Deutsch' },
          { value: 'en', text: 'English' },
        ]}
        onChoose={(value) => setLanguage(value === 'en' ? 'en' : 'de')}
      />
      {error && !fetching && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {data ? (
        <PageForm key={slug + language} slug={slug} language={language} page={data.page} />
      ) : (
        !error && <Skeleton cards={1} />
      )}
    </div>
  );
}
