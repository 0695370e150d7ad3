import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useState } from 'react';
import { stateText, stateTones } from '../discussion/questions/question-words.js';
import { PhaseTag } from '../reports/phase-tag.js';
import { placeLine } from '../reports/report-place.js';
import { Button } from '../ui/button.js';
import { Tag } from '../ui/tag.js';
import { Timestamp } from '../ui/timestamp.js';
import type { QuestionRowData, ReportRowData } from './members.graphql.js';

interface ContributionsProps<Row> {
  id: string;
  title: string;
  nodes: readonly Row[];
  hasMore: boolean;
  row: (node: Row) => ComponentChildren;
  /** The whole list, in place of its beginning. */
  whole: () => ComponentChildren;
}

/** The beginning of a list; the rest on request. Nothing where it is empty. */
export function Contributions<Row extends { id: string }>(props: ContributionsProps<Row>) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  const { id, title, nodes, hasMore, row, whole } = props;
  if (nodes.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {all ? (
        whole()
      ) : (
        <ul className="rows">
          {nodes.map((node) => (
            <li key={node.id}>{row(node)}</li>
          ))}
        </ul>
      )}
      {hasMore && !all && (
        <p className="more-rows">
          <Button icon="chevron-down" small onClick={() => setAll(true)}>
            {i18n._('Alle anzeigen')}
          </Button>
        </p>
      )}
    </section>
  );
}

export function ReportRow({ report }: { report: ReportRowData }) {
  return (
    <>
      <a href={report.path}>{report.title}</a>
      {report.result && <span>{report.result}</span>}
      <small className="row-facts">
        {report.phase && <PhaseTag phase={report.phase} />}
        {placeLine(report)}
      </small>
    </>
  );
}

/** @param person whose page it is: they asked, or else they answered */
export function QuestionRow({ question, person }: { question: QuestionRowData; person: string }) {
  const { i18n } = useLingui();
  return (
    <>
      <a href={`/fragen/${question.id}`}>{question.title}</a>
      <small className="row-facts">
        <Tag tone={stateTones[question.state]}>{stateText(i18n, question.state)}</Tag>
        <span>
          {question.author?.id === person ? i18n._('gefragt') : i18n._('mitgeredet')} ·{' '}
          <Timestamp at={question.askedAt} /> ·{' '}
          {i18n._('{count, plural, =0 {noch keine Antwort} one {# Antwort} other {# Antworten}}', {
            count: question.answerCount,
          })}
        </span>
      </small>
    </>
  );
}
