import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Field, TextField } from '../../ui/form/field.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { QuestionCard } from './question-card.js';
import { parseQuestionFilter, questionFilterSearch, questionVariables } from './question-filter.js';
import type { ShownQuestions } from './question-filter.js';
import { QuestionsDocument, QuestionTopicsDocument } from './questions.graphql.js';

const everything: ShownQuestions = { state: null, topic: null, whose: null, search: '' };

/** "Wer kann helfen?": questions to the network, latest first. */
export default function QuestionsPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const filter = parseQuestionFilter(search);
  const [{ data }] = useQuery({ query: QuestionTopicsDocument });
  const [typed, setTyped] = useState(filter.search);
  const rested = useDebounced(typed, 300);
  const [count, setCount] = useState<number | null>(null);
  const apply = (patch: Partial<ShownQuestions>) =>
    navigate(`/austausch${questionFilterSearch({ ...filter, ...patch })}`, { stay: true, replace: true });
  useEffect(() => {
    if (rested !== filter.search) apply({ search: rested });
  }, [rested]);
  const filterKey = questionFilterSearch(filter);
  useEffect(() => {
    if (count === null || !filterKey) return;
    announce(
      i18n._('{count, plural, =0 {Keine Fragen gefunden} one {# Frage gefunden} other {# Fragen gefunden}}', { count }),
      700,
    );
  }, [count, filterKey]);
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Austausch')} />
          <p className="lead">
            {i18n._('Wer kann helfen? Fragen Sie das Netz oder teilen Sie, was bei Ihnen geklappt hat.')}
          </p>
        </div>
        <LinkButton look="primary" icon="hand-helping" href="/fragen/neu">
          {i18n._('Frage stellen')}
        </LinkButton>
      </div>
      <div className="question-filters">
        <Chips
          label={i18n._('Nach Stand filtern')}
          chosen={filter.whose ?? filter.state ?? ''}
          choices={[
            { value: '', text: i18n._('Alle') },
            { value: 'OPEN', text: i18n._('Offen') },
            { value: 'ANSWERED', text: i18n._('Beantwortet') },
            { value: 'put', text: i18n._('Für mich') },
            { value: 'own', text: i18n._('Meine') },
          ]}
          onChoose={(value) =>
            apply({
              state: value === 'OPEN' || value === 'ANSWERED' ? value : null,
              whose: value === 'put' || value === 'own' ? value : null,
            })
          }
        />
        <TextField
          id="question-search"
          label={i18n._('In Fragen suchen')}
          value={typed}
          maxLength={300}
          onChange={setTyped}
        />
        <Field id="question-topic" label={i18n._('Thema')}>
          {(aria) => (
            <select
              {...aria}
              className="input"
              value={filter.topic ?? ''}
              onChange={(event) => apply({ topic: event.currentTarget.value || null })}
            >
              <option value="">{i18n._('Alle Themen')}</option>
              {data?.topics.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {count === 0 && (
        <EmptyState
          icon="message-circle"
          title={filterKey ? i18n._('Dazu gibt es noch keine Frage') : i18n._('Noch keine Fragen')}
          text={
            filter.whose === 'put'
              ? i18n._('Hier stehen Fragen zu Themen, mit denen Sie sich auskennen. Welche das sind, sagen Sie selbst.')
              : i18n._('Stellen Sie die erste: Andere Kommunen haben vielleicht schon eine Antwort.')
          }
        >
          {filter.whose === 'put' && <LinkButton href="/ich/austausch">{i18n._('Meine Themen angeben')}</LinkButton>}
          {filterKey && (
            <Button onClick={() => (setTyped(''), apply(everything))}>{i18n._('Alle Fragen zeigen')}</Button>
          )}
        </EmptyState>
      )}
      <PagedRows
        query={QuestionsDocument}
        cards
        filter={{ filter: questionVariables(filter) }}
        page={(found) => found.questions}
        row={(question) => <QuestionCard question={question} />}
        keyOf={(question) => question.id}
        label={i18n._('Fragen')}
        onFirst={({ nodes }) => setCount(nodes.length)}
      />
      <p className="hint">
        <a href="/ich/austausch">{i18n._('Wobei dürfen andere Sie fragen? Themen, Häufigkeit, Abwesenheit')}</a>
      </p>
    </>
  );
}
