import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Desk } from '../../shell/desk.js';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { licenceText } from '../report-words.js';
import { ReleaseDialog } from './release-dialog.js';
import { ReportsToReleaseDocument } from './release.graphql.js';
import type { Releasable } from './release.graphql.js';

/** Reports whose authors want everyone to see them, waiting for an officer. */
export default function ReleasePage() {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Releasable | null>(null);
  const [version, setVersion] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Desk>
      <PageTitle title={i18n._('Berichte freigeben')} />
      <p className="lead">{i18n._('Diese Kommunen möchten ihren Projektbericht öffentlich zeigen.')}</p>
      <div className="card">
        <PagedRows
          query={ReportsToReleaseDocument}
          filter={{}}
          version={version}
          label={i18n._('Berichte, die auf die Freigabe warten')}
          page={({ reportsToRelease }) => reportsToRelease}
          keyOf={({ id }) => id}
          onFirst={({ nodes }) => setEmpty(nodes.length === 0)}
          row={(report) => (
            <>
              <div className="own-report">
                <h3>
                  <a href={report.path}>{report.title}</a>
                </h3>
                <p>{report.result}</p>
                <p className="hint">
                  {[
                    report.administration.displayName,
                    i18n._('Stand {number}', { number: report.edition }),
                    report.editionAt && plainDate(new Date(report.editionAt), i18n.locale as FormatLanguage),
                    licenceText(i18n, report.licence),
                    report.release && i18n._('freigegeben ist Stand {number}', { number: report.release.edition }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Button small icon="eye" onClick={() => setOpen(report)}>
                {i18n._('Freigeben …')}
                <span className="sr"> {report.title}</span>
              </Button>
            </>
          )}
        />
        {isEmpty && (
          <EmptyState
            icon="check"
            title={i18n._('Nichts wartet')}
            text={i18n._('Sobald jemand einen Bericht öffentlich zeigen möchte, steht er hier.')}
          >
            <LinkButton href="/berichte">{i18n._('Öffentliche Berichte ansehen')}</LinkButton>
          </EmptyState>
        )}
      </div>
      {open && (
        <ReleaseDialog
          report={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setVersion(version + 1);
            showToast({ text: i18n._('Freigegeben: {title}', { title: open.title }) });
          }}
        />
      )}
    </Desk>
  );
}
