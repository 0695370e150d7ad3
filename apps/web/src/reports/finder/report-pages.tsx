import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { ReportCardData } from '../reports.graphql.js';
import { FinderMoreDocument } from './finder.graphql.js';
import type { finderVariables } from './report-filter.js';
import { ReportCard } from './report-card.js';
import { ReportTable } from './report-table.js';

interface PageOfReports {
  nodes: readonly ReportCardData[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface ReportPagesProps {
  first: PageOfReports;
  variables: ReturnType<typeof finderVariables>;
  asTable: boolean;
  ownSize: string | undefined;
}

/** The reports found; further ones by a button, behind the cursor of the last. Begins anew with each question (`key`). */
export function ReportPages({ first, variables, asTable, ownSize }: ReportPagesProps) {
  const { i18n } = useLingui();
  const client = useClient();
  const list = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState<readonly PageOfReports[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const reports = [first, ...more].flatMap(({ nodes }) => nodes);
  const { hasNextPage, endCursor } = (more.at(-1) ?? first).pageInfo;
  const shownBefore = useRef(0);
  useEffect(() => {
    if (!more.length) return;
    // The button may be gone: the focus goes on to the first report of the page that was asked for.
    const links = list.current?.querySelectorAll<HTMLAnchorElement>('h3 a, tbody th a');
    links?.[shownBefore.current]?.focus();
  }, [more.length]);
  const load = async () => {
    setBusy(true);
    const { data, error } = await client.query(FinderMoreDocument, { ...variables, after: endCursor }).toPromise();
    setBusy(false);
    setFailure(error ? errorText(i18n, error) : '');
    if (!data) return;
    shownBefore.current = reports.length;
    setMore([...more, data.reports]);
  };
  return (
    <div ref={list}>
      {asTable ? (
        <ReportTable reports={reports} />
      ) : (
        <ul className="feed__list">
          {reports.map((report) => (
            <li key={report.id}>
              <ReportCard report={report} ownSize={ownSize} />
            </li>
          ))}
        </ul>
      )}
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      {hasNextPage && (
        <div className="more">
          <Button icon="chevron-down" busy={busy} busyText={i18n._('Wird geladen …')} onClick={() => void load()}>
            {i18n._('Mehr Projektberichte laden')}
          </Button>
        </div>
      )}
    </div>
  );
}
