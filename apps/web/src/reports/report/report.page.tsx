import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'preact/compat';
import type { ComponentChildren } from 'preact';
import { useQuery } from 'urql';
import { CopyLink } from '../../posts/copy-link.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import { plainDate } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Prose } from '../../ui/markdown/prose.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { Tag } from '../../ui/tag.js';
import { CompareBar } from '../comparing/compare-bar.js';
import { CompareToggle } from '../comparing/compare-toggle.js';
import { PhaseTag } from '../phase-tag.js';
import { TopicMark } from '../topic-mark.js';
import { ContactCard } from './contact-card.js';
import { CostSection } from './cost-section.js';
import { EditionsSection } from './editions-section.js';
import { FactsBand } from './facts-band.js';
import { FrameSection, useFrameRows } from './frame-section.js';
import { LessonsSection } from './lessons-section.js';
import { LineageSection } from './lineage-section.js';
import { Neighbours } from './neighbours.js';
import { OpenQuestion } from './open-question.js';
import { OwnName } from './own-name.js';
import { ReportDocument, ReportFamilyDocument } from './report.graphql.js';
import type { ShownReport } from './report.graphql.js';
import { ReuseSection } from './reuse-section.js';
import { TakeOverCard } from './take-over-card.js';
import { useOwnAddress } from './use-own-address.js';

const Thread = lazy(() => import('../../discussion/thread.js'));

export default function ReportPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }, execute] = useQuery({ query: ReportDocument, variables: { id } });
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  if (!data.report) {
    return (
      <NotAvailable
        title={i18n._('Dieser Projektbericht ist nicht verfügbar')}
        text={i18n._('Er wurde zurückgezogen, gelöscht oder richtet sich an andere Kommunen.')}
      />
    );
  }
  return <Shown report={data.report} />;
}

interface Section {
  id: string;
  title: string;
  body: ComponentChildren;
}

function Shown({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  useOwnAddress(report.path);
  const language = i18n.locale as FormatLanguage;
  const [{ data }] = useQuery({
    query: ReportFamilyDocument,
    variables: { id: report.id },
    requestPolicy: 'cache-and-network',
  });
  const family = data?.report ?? undefined;
  const rows = useFrameRows(report);
  const { administration, topics, state } = report;
  const hasCosts = report.oneOffCost ?? report.yearlyCost ?? report.procurement ?? report.products[0];
  const sections: (Section | false | null | undefined)[] = [
    Boolean(report.result) && {
      id: 'kurz',
      title: i18n._('In Kürze'),
      body: <p className="report-result">{report.result}</p>,
    },
    Boolean(report.situation) && {
      id: 'ausgangslage',
      title: i18n._('Ausgangslage'),
      body: <Prose html={report.situation ?? ''} />,
    },
    Boolean(report.way) && { id: 'loesung', title: i18n._('Lösung'), body: <Prose html={report.way ?? ''} /> },
    Boolean(report.obstacles) && {
      id: 'huerden',
      title: i18n._('Hürden und wie wir sie genommen haben'),
      body: <Prose html={report.obstacles ?? ''} />,
    },
    Boolean(hasCosts ?? report.fundingUsed) && {
      id: 'kosten',
      title: i18n._('Kosten'),
      body: <CostSection report={report} />,
    },
    Boolean(report.doAgain ?? report.lessons) && {
      id: 'erkenntnisse',
      title: i18n._('Erkenntnisse'),
      body: <LessonsSection report={report} />,
    },
    rows.length > 0 && { id: 'rahmen', title: i18n._('Rahmen'), body: <FrameSection rows={rows} /> },
    { id: 'nachnutzung', title: i18n._('Nachnutzung'), body: <ReuseSection report={report} /> },
    report.pictures.length > 0 && {
      id: 'bilder',
      title: i18n._('Bilder'),
      body: report.pictures.map((picture) => (
        <figure key={picture.id} className="post-page__picture">
          <img
            src={`/files/${picture.id}?w=960`}
            width={picture.width}
            height={picture.height}
            alt={picture.alt}
            loading="lazy"
          />
        </figure>
      )),
    },
    family && {
      id: 'herkunft',
      title: i18n._('Herkunft und Übernahmen'),
      body: <LineageSection family={family} title={report.title} />,
    },
    family &&
      family.editions.length > 0 && {
        id: 'staende',
        title: i18n._('Stände'),
        body: <EditionsSection editions={family.editions} />,
      },
  ];
  const shown = sections.filter((section): section is Section => Boolean(section));
  return (
    <article className="report">
      <Breadcrumbs
        trail={[
          ['/projekte', i18n._('Projekte')],
          ...(topics[0] ? [[`/projekte?thema=${topics[0].id}`, topics[0].name] as [string, string]] : []),
        ]}
        here={report.title}
      />
      <header className="report__head">
        <TopicMark topic={topics[0]?.id} large />
        <div>
          <p className="report-card__tags">
            {state === 'DRAFT' && <Tag tone="sun">{i18n._('Entwurf')}</Tag>}
            {state === 'WITHDRAWN' && <Tag tone="red">{i18n._('Zurückgezogen')}</Tag>}
            {report.phase && <PhaseTag phase={report.phase} />}
            {topics.map(({ id, name }) => (
              <Tag key={id}>{name}</Tag>
            ))}
          </p>
          <PageTitle title={report.title || i18n._('Ohne Titel')} />
          <p className="muted">
            {[
              administration.displayName,
              administration.county?.name,
              report.editionAt
                ? i18n._('Stand vom {day}', { day: plainDate(new Date(report.editionAt), language) })
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      {state === 'WITHDRAWN' && report.withdrawnReason && (
        <Notice tone="warning" title={i18n._('Dieser Bericht ist zurückgezogen')}>
          <p>{report.withdrawnReason}</p>
        </Notice>
      )}
      <FactsBand report={report} />
      <div className="grid">
        <div className="report__text">
          <OpenQuestion report={report} />
          <nav className="on-this-page" aria-labelledby="on-this-page">
            <p id="on-this-page">{i18n._('Auf dieser Seite')}</p>
            <ul>
              {shown.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
              {state === 'PUBLISHED' && (
                <li>
                  <a href="#diskussion">{i18n._('Diskussion')}</a>
                </li>
              )}
            </ul>
          </nav>
          {shown.map(({ id, title, body }) => (
            <section key={id} aria-labelledby={id} className="report__section">
              <h2 id={id} tabIndex={-1}>
                {title}
              </h2>
              {body}
            </section>
          ))}
          {state === 'PUBLISHED' && (
            <div id="diskussion" tabIndex={-1}>
              <Suspense fallback={<Skeleton cards={1} />}>
                <Thread host={{ kind: 'REPORT', id: report.id }} />
              </Suspense>
            </div>
          )}
        </div>
        <aside className="side" aria-label={i18n._('Zu diesem Projekt')}>
          {report.viewerCan.edit && (
            <LinkButton look="primary" href={`/projekte/${report.id}/bearbeiten`} icon="pencil">
              {i18n._('Bearbeiten')}
            </LinkButton>
          )}
          <ContactCard report={report} />
          {state === 'PUBLISHED' && <TakeOverCard report={report} family={family} />}
          <section className="card side__actions" aria-label={i18n._('Aktionen')}>
            {state === 'PUBLISHED' && <CompareToggle report={report} />}
            <CopyLink />
            <button type="button" className="act" onClick={() => print()}>
              <Icon name="printer" size={18} />
              <span>{i18n._('Drucken')}</span>
            </button>
            <OwnName report={report} />
            {report.release && (
              <a className="act" href={`/berichte/${report.id}`}>
                <Icon name="eye" size={18} />
                <span>{i18n._('Öffentliche Fassung')}</span>
              </a>
            )}
          </section>
          <Neighbours report={report} />
        </aside>
      </div>
      <CompareBar />
    </article>
  );
}
