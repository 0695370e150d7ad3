import { PhaseTag } from '../reports/phase-tag.js';
import { placeLine } from '../reports/report-place.js';
import type { ReportRowData } from './members.graphql.js';

export function ReportRow({ report }: { report: ReportRowData }) {
  return (
    <>
      <a href={report.path}>{report.title}</a>
      {report.result && <span>{report.result}</span>}
      <small className="chips muted">
        {report.phase && <PhaseTag phase={report.phase} />}
        {placeLine(report)}
      </small>
    </>
  );
}
