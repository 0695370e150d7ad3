import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { CaseCard } from './case-card.js';
import { DecideQuestionDialog } from './decide-question-dialog.js';
import { ModerateDialog } from './moderate-dialog.js';
import { ModerationCasesDocument, QuestionCasesDocument } from './moderation.graphql.js';
import type { Decision, ModerationCase, QuestionCase, QuestionDecision } from './moderation.graphql.js';
import { QuestionCaseCard } from './question-case-card.js';

type Open =
  | { what: 'comment'; item: ModerationCase; decision: Decision }
  | { what: 'question'; item: QuestionCase; decision: QuestionDecision };

/** What was reported: comments to the viewer's association, questions to all. Open ones oldest first. */
export default function ModerationPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const decided = search.get('stand') === 'entschieden';
  const questions = search.get('was') === 'fragen';
  const [version, setVersion] = useState(0);
  const [count, setCount] = useState<number | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const goTo = (was: boolean, stand: boolean) => {
    const words = [...(was ? ['was=fragen'] : []), ...(stand ? ['stand=entschieden'] : [])].join('&');
    setCount(null);
    navigate(`/verwaltung/moderation${words && `?${words}`}`, { stay: true, replace: true });
  };
  const done = () => setVersion((number) => number + 1);
  const filter = { state: decided ? ('DECIDED' as const) : ('OPEN' as const) };
  return (
    <Desk>
      <PageTitle title={i18n._('Moderation')} />
      <p className="lead">
        {i18n._('Was gemeldet wurde. Jede Entscheidung braucht einen Grund, den die Betroffenen lesen.')}
      </p>
      <Chips
        label={i18n._('Was gemeldet wurde')}
        chosen={questions ? 'fragen' : ''}
        choices={[
          { value: '', text: i18n._('Kommentare') },
          { value: 'fragen', text: i18n._('Fragen') },
        ]}
        onChoose={(value) => goTo(value === 'fragen', decided)}
      />
      <Chips
        label={i18n._('Nach Stand filtern')}
        chosen={decided ? 'entschieden' : ''}
        choices={[
          { value: '', text: i18n._('Offen') },
          { value: 'entschieden', text: i18n._('Entschieden') },
        ]}
        onChoose={(value) => goTo(questions, value === 'entschieden')}
      />
      {count === 0 && (
        <EmptyState
          icon="circle-check"
          title={decided ? i18n._('Noch nichts entschieden') : i18n._('Nichts zu tun')}
          text={
            decided
              ? i18n._('Hier stehen später die entschiedenen Fälle mit ihren Gründen.')
              : questions
                ? i18n._('Zurzeit ist keine Frage gemeldet.')
                : i18n._('Zurzeit ist kein Kommentar gemeldet.')
          }
        />
      )}
      {questions ? (
        <PagedRows
          key="questions"
          query={QuestionCasesDocument}
          filter={filter}
          cards
          page={(data) => data.questionCases}
          row={(item) => (
            <QuestionCaseCard item={item} onDecide={(decision) => setOpen({ what: 'question', item, decision })} />
          )}
          keyOf={(item) => item.id}
          version={version}
          onFirst={({ nodes }) => setCount(nodes.length)}
          label={i18n._('Gemeldete Fragen')}
        />
      ) : (
        <PagedRows
          key="comments"
          query={ModerationCasesDocument}
          filter={filter}
          cards
          page={(data) => data.moderationCases}
          row={(item) => <CaseCard item={item} onDecide={(decision) => setOpen({ what: 'comment', item, decision })} />}
          keyOf={(item) => item.id}
          version={version}
          onFirst={({ nodes }) => setCount(nodes.length)}
          label={i18n._('Gemeldete Kommentare')}
        />
      )}
      {open?.what === 'comment' && (
        <ModerateDialog
          comment={open.item.comment}
          decision={open.decision}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {open?.what === 'question' && (
        <DecideQuestionDialog
          question={open.item.question.id}
          decision={open.decision}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
    </Desk>
  );
}
