import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhaseTag } from '../phase-tag.js';
import { PublicReportListDocument } from './public.graphql.js';

/** The reports that everyone may read, also without an account. */
export default function PublicListPage() {
  const { i18n } = useLingui();
  const [isEmpty, setEmpty] = useState(false);
  return (
    <div className="column">
      <PageTitle title={i18n._('Öffentliche Projektberichte')} />
      <p className="lead">{i18n._('Was Kommunen in Baden-Württemberg für alle zeigen. Mehr steht im Netzwerk.')}</p>
      <div className="card">
        <PagedRows
          query={PublicReportListDocument}
          filter={{}}
          label={i18n._('Öffentliche Projektberichte')}
          page={({ publicReportList }) => publicReportList}
          keyOf={({ id }) => id}
          onFirst={({ nodes }) => setEmpty(nodes.length === 0)}
          row={({ path, title, administration, result, phase, topics }) => (
            <div className="own-report">
              <p className="report-card__tags">
                {phase && <PhaseTag phase={phase} />}
                {topics.join(', ')}
              </p>
              <h2>
                <a href={path}>{title}</a>
              </h2>
              {result && <p>{result}</p>}
              <p className="hint">{administration}</p>
            </div>
          )}
        />
        {isEmpty && (
          <EmptyState
            icon="file-text"
            title={i18n._('Noch kein Bericht ist öffentlich')}
            text={i18n._('Die meisten Berichte bleiben unter den Kommunen im Netzwerk.')}
          />
        )}
      </div>
    </div>
  );
}
