import { useLingui } from '@lingui/react';
import { lazy, Suspense, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { PageProps } from '../../shell/routing/route.js';
import { navigate } from '../../shell/routing/navigation.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button, LinkButton } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { PersonName } from '../../ui/person-name.js';
import { Prose } from '../../ui/markdown/prose.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { DecideQuestionDialog } from '../moderation/decide-question-dialog.js';
import { ReportQuestionDialog } from '../moderation/report-dialog.js';
import { stateText, stateTones, urgencyText } from './question-words.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import {
  AcceptAnswerDocument,
  GiveUpQuestionDocument,
  MeTooQuestionDocument,
  QuestionDocument,
  ReopenQuestionDocument,
} from './questions.graphql.js';
import type { MovedQuestion } from './questions.graphql.js';

const Thread = lazy(() => import('../thread.js'));

export default function QuestionPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }, execute] = useQuery({ query: QuestionDocument, variables: { id } });
  const [, accept] = useMutation(AcceptAnswerDocument);
  const [, giveUp] = useMutation(GiveUpQuestionDocument);
  const [, reopen] = useMutation(ReopenQuestionDocument);
  const [, meToo] = useMutation(MeTooQuestionDocument);
  const [asks, setAsks] = useState<'withdraw' | 'restore' | 'report' | null>(null);
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  const question = data.question;
  if (!question) {
    return (
      <NotAvailable
        title={i18n._('Diese Frage ist nicht verfügbar')}
        text={i18n._('Sie wurde zurückgezogen, oder es gibt sie nicht.')}
      />
    );
  }
  const can = question.viewerCan;
  const from = question.author?.officerOf?.shortName ?? question.author?.administration?.displayName;
  const settle = (answer: { data?: { moved: MovedQuestion } | undefined; error?: typeof error }, done: string) => {
    if (answer.data?.moved.__typename === 'QuestionSaved') announce(done);
    else
      showToast({
        text: answer.error ? errorText(i18n, answer.error) : i18n._('Das geht im jetzigen Stand der Frage nicht mehr.'),
      });
  };
  return (
    <div className="grid grid--post">
      <article className="post-page" aria-labelledby="page-title">
        <Breadcrumbs trail={[['/austausch', i18n._('Austausch')]]} here={question.title} />
        <div className="question__marks">
          <Tag tone={stateTones[question.state]}>{stateText(i18n, question.state)}</Tag>
          {question.state === 'OPEN' && <Tag tone="neutral">{urgencyText(i18n, question.urgency)}</Tag>}
        </div>
        <PageTitle title={question.title} />
        <p className="hint">
          <PersonName person={question.author} />
          {from && ` · ${from}`} · <Timestamp at={question.askedAt} />
          {question.editedAt && ` · ${i18n._('bearbeitet')}`}
        </p>
        {question.report && (
          <p className="question__report">
            <Icon name="file-text" size={18} />
            <span>
              {i18n._('Zum Projektbericht')} <a href={question.report.path}>{question.report.title}</a>
            </span>
          </p>
        )}
        {question.withdrawnReason && (
          <div className="thread__notice">
            <Icon name="eye-off" />
            <p>
              {i18n._('Die Moderation hat diese Frage entfernt. Begründung: {reason}', {
                reason: question.withdrawnReason,
              })}
            </p>
          </div>
        )}
        {question.bodyHtml && <Prose html={question.bodyHtml} />}
        {question.acceptedAnswer?.bodyHtml && (
          <section className="accepted" aria-labelledby="accepted-title">
            <h2 id="accepted-title">{i18n._('Hilfreichste Antwort')}</h2>
            <Prose html={question.acceptedAnswer.bodyHtml} />
            <p className="hint">
              <PersonName person={question.acceptedAnswer.author} /> ·{' '}
              <a href={`/fragen/${question.id}?kommentar=${question.acceptedAnswer.id}`}>
                {i18n._('im Gespräch zeigen')}
              </a>
            </p>
          </section>
        )}
        {question.state !== 'WITHDRAWN' && (
          <Suspense fallback={<Skeleton cards={1} />}>
            <Thread
              host={{ kind: 'QUESTION', id: question.id }}
              title={i18n._('Antworten')}
              {...(can.accept && {
                answer: {
                  acceptedId: question.acceptedAnswerId,
                  accept: (comment: string) =>
                    void accept({ id, comment }).then((answer) => settle(answer, i18n._('Antwort angenommen'))),
                },
              })}
            />
          </Suspense>
        )}
      </article>
      <aside className="side" aria-label={i18n._('Zu dieser Frage')}>
        {(question.state !== 'WITHDRAWN' || can.restore) && (
          <section className="card side__stack">
            {can.meToo && (
              <Button
                icon="users"
                aria-pressed={question.viewerMeToo}
                onClick={() =>
                  void meToo({ id, on: !question.viewerMeToo }).then((answer) => settle(answer, i18n._('Gespeichert')))
                }
              >
                {question.viewerMeToo ? i18n._('Ich frage das auch – gemerkt') : i18n._('Das frage ich mich auch')}
              </Button>
            )}
            {question.state !== 'WITHDRAWN' && (
              <p>
                {i18n._(
                  '{count, plural, =0 {Sie bekommen Bescheid, wenn es eine Antwort gibt.} one {# weitere Person fragt das auch.} other {# weitere Personen fragen das auch.}}',
                  { count: question.meTooCount },
                )}
              </p>
            )}
            {can.edit && (
              <LinkButton small icon="pencil" href={`/fragen/${question.id}/bearbeiten`}>
                {i18n._('Bearbeiten')}
              </LinkButton>
            )}
            {can.giveUp && (
              <Button
                small
                look="tertiary"
                icon="x"
                onClick={() => void giveUp({ id }).then((answer) => settle(answer, i18n._('Suche beendet')))}
              >
                {i18n._('Ich suche nicht mehr')}
              </Button>
            )}
            {can.reopen && (
              <Button
                small
                look="tertiary"
                icon="refresh-cw"
                onClick={() =>
                  void reopen({ id }).then((answer) => settle(answer, i18n._('Die Frage ist wieder offen')))
                }
              >
                {i18n._('Wieder öffnen')}
              </Button>
            )}
            {can.withdraw && (
              <Button small look="tertiary" icon="trash-2" onClick={() => setAsks('withdraw')}>
                {i18n._('Zurückziehen')}
              </Button>
            )}
            {can.restore && (
              <Button small icon="undo-2" onClick={() => setAsks('restore')}>
                {i18n._('Wiederherstellen')}
              </Button>
            )}
            {can.report && (
              <Button small look="tertiary" icon="flag" onClick={() => setAsks('report')}>
                {i18n._('Melden')}
              </Button>
            )}
          </section>
        )}
        {question.topics.length > 0 && (
          <section className="card" aria-labelledby="question-topics">
            <h2 id="question-topics">{i18n._('Themen')}</h2>
            <ul className="rows">
              {question.topics.map((topic) => (
                <li key={topic.id}>
                  <a href={`/austausch?thema=${encodeURIComponent(topic.id)}`}>{topic.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
      {asks === 'report' && <ReportQuestionDialog question={id} onClose={() => setAsks(null)} />}
      {asks === 'restore' && (
        <DecideQuestionDialog
          question={id}
          decision="RESTORE"
          onClose={() => setAsks(null)}
          onDone={() => execute({ requestPolicy: 'network-only' })}
        />
      )}
      {asks === 'withdraw' && (
        <WithdrawDialog
          question={question}
          onClose={() => setAsks(null)}
          onDone={() => {
            setAsks(null);
            navigate('/austausch');
          }}
        />
      )}
    </div>
  );
}
