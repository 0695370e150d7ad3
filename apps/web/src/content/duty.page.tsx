import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { currentLanguage } from '../shell/choices/language.js';
import type { PageProps } from '../shell/routing/route.js';
import { useSession } from '../shell/session.js';
import { LinkButton } from '../ui/button.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { writeLocal } from '../ui/local-store.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { Prose } from '../ui/markdown/prose.js';
import { pageVariables } from './duty-pages.js';
import { PageDocument } from './pages.graphql.js';

export default function DutyPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PageDocument,
    variables: pageVariables(params.slug, currentLanguage()),
  });
  useEffect(() => {
    if (params.slug === 'regeln' && me) writeLocal('rules-seen', true);
  }, [params.slug, me]);
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  }
  const { page } = data;
  const language = i18n.locale as FormatLanguage;
  const pageLanguage = page.language === 'EN' ? 'en' : 'de';
  return (
    <div className="column duty-page" lang={pageLanguage === language ? undefined : pageLanguage}>
      <PageTitle title={page.title} />
      {pageLanguage !== language && <p className="hint">This page is only available in German.</p>}
      <Prose html={page.bodyHtml} />
      {page.updatedAt && (
        <p className="hint">{i18n._('Stand: {date}', { date: plainDate(new Date(page.updatedAt), language) })}</p>
      )}
      {me?.viewerCan.editPages && params.slug && (
        <LinkButton icon="pencil" small href={`/verwaltung/inhalte/seiten/${params.slug}`}>
          {i18n._('Bearbeiten')}
        </LinkButton>
      )}
    </div>
  );
}
