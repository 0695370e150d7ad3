import { useLingui } from '@lingui/react';
import type { FormatLanguage } from '../../ui/format/format.js';
import { dayText } from '../../programme/values/format.js';
import type { ShownReport } from './report.graphql.js';

/** Rows of the frame that were filled in: dates, partners, law, interfaces. */
export function useFrameRows(report: ShownReport): [string, string][] {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const day = (iso: string | null) => (iso ? dayText(iso, language) : '');
  const rows: [string, string][] = [
    [i18n._('Gemeinsam mit'), report.partners.map(({ displayName }) => displayName).join(', ')],
    [i18n._('Beginn'), day(report.startedOn)],
    [report.phase === 'STOPPED' ? i18n._('Eingestellt am') : i18n._('In Betrieb seit'), day(report.endedOn)],
    [i18n._('Beteiligte im Haus'), report.staffRoles],
    [i18n._('OZG-Themenfeld'), report.ozgField?.name ?? ''],
    [i18n._('LeiKa-Schlüssel'), report.leikaKey ?? ''],
    [i18n._('Schnittstellen'), report.interfaces],
    [i18n._('Rechtsgrundlage'), report.legalBasis],
    [i18n._('Personalrat'), report.worksCouncil],
    [i18n._('Datenschutz'), report.privacy],
    [i18n._('Barrierefreiheit'), report.accessibility],
  ];
  return rows.filter(([, value]) => value !== '');
}

export function FrameSection({ rows }: { rows: readonly [string, string][] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="report-note">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
