import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { dayText } from '../../programme/values/format.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useSession } from '../../shell/session.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { plainDate, wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Prose } from '../../ui/markdown/prose.js';
import { Tag } from '../../ui/tag.js';
import { rangeText } from '../cost-text.js';
import { PhaseTag } from '../phase-tag.js';
import { doAgainText, licenceText, procurementText, reuseText } from '../report-words.js';
import { useOwnAddress } from '../report/use-own-address.js';
import { PublicReportDocument } from './public.graphql.js';
import type { ShownPublicReport } from './public.graphql.js';

/** What an officer released of a report, for everyone. */
export default function PublicReportPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PublicReportDocument,
    variables: { id: params.id ?? '' },
  });
  useOwnAddress(data?.publicReport?.path);
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  const report = data.publicReport;
  if (!report) {
    return (
      <NotAvailable
        title={i18n._('Dieser Projektbericht ist nicht öffentlich')}
        text={i18n._('Er wurde nicht freigegeben, oder die Freigabe ist beendet.')}
      />
    );
  }
  const texts: [string, string | null][] = [
    [i18n._('Ausgangslage'), report.situation],
    [i18n._('Lösung'), report.way],
    [i18n._('Hürden und wie wir sie genommen haben'), report.obstacles],
    [i18n._('Würden wir anders machen'), report.lessons],
  ];
  return (
    <article className="column report">
      <Breadcrumbs trail={[['/berichte', i18n._('Öffentliche Projektberichte')]]} here={report.title} />
      <div>
        <p className="report-card__tags">
          {report.phase && <PhaseTag phase={report.phase} />}
          {report.topics.map((topic) => (
            <Tag key={topic}>{topic}</Tag>
          ))}
        </p>
        <PageTitle title={report.title} />
        <p className="muted">
          {report.administration} ·{' '}
          {i18n._('freigegeben am {day}', {
            day: plainDate(new Date(report.releasedAt), i18n.locale as FormatLanguage),
          })}
        </p>
      </div>
      {report.result && <p className="report-result">{report.result}</p>}
      {texts.map(
        ([title, html]) =>
          html && (
            <section key={title} className="report__section">
              <h2>{title}</h2>
              <Prose html={html} />
            </section>
          ),
      )}
      <PublicFacts report={report} />
      {me?.access.admitted && (
        <a className="more-link" href={`/projekte/${report.id}`}>
          {i18n._('Zum ganzen Bericht')} <Icon name="arrow-right" size={18} />
        </a>
      )}
    </article>
  );
}

function PublicFacts({ report }: { report: ShownPublicReport }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const rows: [string, string | null | false][] = [
    [i18n._('Einmalige Kosten'), report.oneOffCost && rangeText(report.oneOffCost, language)],
    [i18n._('Laufende Kosten im Jahr'), report.yearlyCost && rangeText(report.yearlyCost, language)],
    [i18n._('Personentage'), report.personDays !== null && wholeNumber(report.personDays, language)],
    [i18n._('Würden wir es wieder tun?'), report.doAgain && doAgainText(i18n, report.doAgain)],
    [i18n._('Beginn'), report.startedOn && dayText(report.startedOn, language)],
    [i18n._('In Betrieb oder eingestellt seit'), report.endedOn && dayText(report.endedOn, language)],
    [i18n._('Beschaffung'), report.procurement && procurementText(i18n, report.procurement)],
    [i18n._('Förderung'), report.fundingUsed],
    [
      i18n._('Produkte und Anbieter'),
      report.products.map(({ name, vendor }) => [name, vendor].filter(Boolean).join(' · ')).join('; '),
    ],
    [i18n._('Schnittstellen'), report.interfaces],
    [i18n._('Rechtsgrundlage'), report.legalBasis],
    [i18n._('Barrierefreiheit'), report.accessibility],
    [i18n._('Angebot zur Nachnutzung'), report.reuse.map((offer) => reuseText(i18n, offer)).join(', ')],
    [i18n._('Nutzung des Textes'), licenceText(i18n, report.licence)],
  ];
  return (
    <dl className="facts card">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="report-note">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
