import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useSession } from '../../shell/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { PhaseTag } from '../phase-tag.js';
import { HouseReportsDocument, OwnReportsDocument } from './mine.graphql.js';
import { OwnReportRow } from './own-report-row.js';

const states = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
type State = (typeof states)[number];

/** What one writes oneself, and what the own administration has published. */
export default function MinePage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [state, setState] = useState<State | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const house = me?.administration;
  const houseTitle = i18n._('Veröffentlichte Berichte von und mit {name}', { name: house?.displayName ?? '' });
  return (
    <div className="column column--wide">
      <Breadcrumbs trail={[['/projekte', i18n._('Projekte')]]} here={i18n._('Meine Projekte')} />
      <div className="page-head">
        <PageTitle title={i18n._('Meine Projekte')} />
        {house && (
          <LinkButton look="primary" icon="file-text" href="/projekte/neu">
            {i18n._('Bericht schreiben')}
          </LinkButton>
        )}
      </div>
      <section className="card" aria-labelledby="own-reports">
        <div className="feed__head">
          <h2 id="own-reports">{i18n._('Ich schreibe mit')}</h2>
          <Chips
            label={i18n._('Stand')}
            chosen={state ?? ''}
            choices={[
              { value: '', text: i18n._('Alle') },
              { value: 'DRAFT', text: i18n._('Entwürfe') },
              { value: 'PUBLISHED', text: i18n._('Veröffentlicht') },
              { value: 'WITHDRAWN', text: i18n._('Zurückgezogen') },
            ]}
            onChoose={(chosen) => setState(states.find((one) => one === chosen) ?? null)}
          />
        </div>
        <PagedRows
          query={OwnReportsDocument}
          filter={{ state }}
          label={i18n._('Berichte, an denen ich schreibe')}
          page={({ ownReports }) => ownReports}
          keyOf={({ id }) => id}
          row={(report) => <OwnReportRow report={report} />}
          onFirst={({ nodes }) => setEmpty(nodes.length === 0)}
        />
        {isEmpty && (
          <EmptyState
            icon="file-text"
            title={i18n._('Hier ist noch nichts')}
            text={i18n._('Schreiben Sie einen Bericht, oder übernehmen Sie einen, der zu Ihnen passt.')}
          >
            <LinkButton href="/projekte">{i18n._('Projekte ansehen')}</LinkButton>
          </EmptyState>
        )}
      </section>
      {house && (
        <section className="card" aria-labelledby="house-reports">
          <h2 id="house-reports">{houseTitle}</h2>
          <PagedRows
            query={HouseReportsDocument}
            filter={{ filter: { administration: house.ags } }}
            label={houseTitle}
            page={({ reports }) => reports}
            keyOf={({ id }) => id}
            row={(report) => (
              <div className="own-report">
                <p className="report-card__tags">{report.phase && <PhaseTag phase={report.phase} />}</p>
                <h3>
                  <a href={report.path}>{report.title}</a>
                </h3>
                <p className="hint">
                  {[
                    report.administration.ags === house.ags
                      ? i18n._('eigener Bericht')
                      : i18n._('gemeinsam mit {name}', { name: report.administration.displayName }),
                    report.editionAt &&
                      i18n._('Stand vom {day}', {
                        day: plainDate(new Date(report.editionAt), i18n.locale as FormatLanguage),
                      }),
                    report.copiesBelow > 0 && i18n._('{count}-mal übernommen', { count: report.copiesBelow }),
                    report.interested > 0 && i18n._('{count} interessiert', { count: report.interested }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            )}
          />
        </section>
      )}
    </div>
  );
}
