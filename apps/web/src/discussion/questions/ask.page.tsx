import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import type { CombinedError } from 'urql';
import { useFormState } from '../../ui/form/form-state.js';
import { NotAvailable } from '../../shell/routing/not-available.js';
import { navigate } from '../../shell/routing/navigation.js';
import type { PageProps } from '../../shell/routing/route.js';
import { useRoute } from '../../shell/routing/router.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { Checkbox, Radio } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { readLocal, removeLocal, writeLocal } from '../../ui/local-store.js';
import { MarkdownField } from '../../ui/markdown/markdown-field.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { AskedPerson, useAsked } from './asked-person.js';
import { SimilarQuestions } from './similar-questions.js';
import { urgencies, urgencyText } from './question-words.js';
import {
  AskQuestionDocument,
  EditQuestionDocument,
  QuestionDocument,
  QuestionTopicsDocument,
} from './questions.graphql.js';
import type { QuestionContent, QuestionData } from './questions.graphql.js';

const limits = { title: 200, body: 10_000, topics: 3 };

/** A new question, or an own one anew. */
export default function AskPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const [{ data, error, fetching }, execute] = useQuery({
    query: QuestionDocument,
    variables: { id: params.id ?? '' },
    pause: !params.id,
    requestPolicy: 'cache-and-network',
  });
  if (!params.id) return <AskForm question={null} to={search.get('an')} />;
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  if (!data.question?.viewerCan.edit) {
    return (
      <NotAvailable
        title={i18n._('Diese Frage lässt sich nicht bearbeiten')}
        text={i18n._('Bearbeiten kann sie nur, wer sie gestellt hat, solange sie nicht zurückgezogen ist.')}
      />
    );
  }
  return <AskForm question={data.question} to={null} />;
}

interface Kept {
  clientKey: string;
  content: QuestionContent;
}

const localKey = 'question:new';

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'clientKey' in value && 'content' in value;

function contentOf(question: QuestionData | null): QuestionContent {
  return question
    ? {
        title: question.title,
        body: question.body ?? '',
        topics: question.topics.map(({ id }) => id),
        urgency: question.urgency,
      }
    : { title: '', body: '', topics: [], urgency: 'WHENEVER' };
}

function AskForm({ question, to }: { question: QuestionData | null; to: string | null }) {
  const { i18n } = useLingui();
  const asked = useAsked(to);
  const client = useClient();
  const form = useFormState('question');
  const [{ data: choices }] = useQuery({ query: QuestionTopicsDocument });
  const [{ fetching: asking }, ask] = useMutation(AskQuestionDocument);
  const [{ fetching: editing }, edit] = useMutation(EditQuestionDocument);
  const [version, setVersion] = useState(question?.version ?? 0);
  const [kept, setKept] = useState<Kept>(() => {
    const local = question ? undefined : readLocal(localKey);
    return isKept(local) ? local : { clientKey: crypto.randomUUID(), content: contentOf(question) };
  });
  const { content } = kept;
  const change = (patch: Partial<QuestionContent>) => {
    const next = { ...kept, content: { ...content, ...patch } };
    setKept(next);
    if (!question) writeLocal(localKey, next);
  };
  const toggle = (id: string, on: boolean) =>
    change({ topics: on ? [...content.topics, id] : content.topics.filter((topic) => topic !== id) });

  const failed = (error: CombinedError | undefined) => error && form.refuseBy(error, ['title', 'body', 'topics']);
  async function submit() {
    const missing: FormError[] = [];
    if (!content.title.trim())
      missing.push({ field: form.idOf('title'), message: i18n._('Schreiben Sie Ihre Frage.') });
    if (content.topics.length === 0 || content.topics.length > limits.topics)
      missing.push({
        field: form.idOf('topics'),
        message: i18n._('Wählen Sie ein bis {max} Themen: So findet die Frage Menschen, die sich auskennen.', {
          max: limits.topics,
        }),
      });
    if (form.refuse(missing)) return;
    if (!question) {
      const { data, error } = await ask({ input: { ...kept, to: asked?.id ?? null } });
      if (!data) return failed(error);
      removeLocal(localKey);
      return navigate(`/fragen/${data.askQuestion.id}`);
    }
    const { data, error } = await edit({ input: { id: question.id, version, content } });
    switch (data?.editQuestion.__typename) {
      case 'QuestionSaved':
        await client.query(QuestionDocument, { id: question.id }, { requestPolicy: 'network-only' });
        return navigate(`/fragen/${question.id}`);
      case 'QuestionChangedMeanwhile':
        setVersion(data.editQuestion.current.version);
        return form.refuseWith(
          i18n._(
            'Die Frage wurde inzwischen an anderer Stelle geändert. Speichern Sie noch einmal, dann gilt Ihr Text.',
          ),
        );
      case 'QuestionRefused':
        return form.refuseWith(i18n._('Das geht im jetzigen Stand der Frage nicht mehr.'));
      default:
        return failed(error);
    }
  }
  const topicsError = form.errorOf('topics');
  return (
    <div className="column">
      <Breadcrumbs
        trail={[['/austausch', i18n._('Austausch')]]}
        here={question ? i18n._('Frage bearbeiten') : i18n._('Frage stellen')}
      />
      <PageTitle title={question ? i18n._('Frage bearbeiten') : i18n._('Wer kann helfen?')} />
      {!question && (
        <p className="lead">
          {i18n._('Ihre Frage sehen alle Lotsinnen und Lotsen. Bis zu fünf, die sich auskennen, bekommen Bescheid.')}
        </p>
      )}
      {asked && <AskedPerson person={asked} />}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <Form onSubmit={submit}>
        <TextField
          id={form.idOf('title')}
          label={i18n._('Ihre Frage in einem Satz')}
          hint={i18n._('Zum Beispiel: Wie siegelt ihr elektronische Bescheide?')}
          value={content.title}
          maxLength={limits.title}
          error={form.errorOf('title')}
          onChange={(title) => change({ title })}
        />
        {!question && <SimilarQuestions typed={content.title} />}
        <MarkdownField
          id={form.idOf('body')}
          label={i18n._('Was man dazu wissen muss')}
          hint={i18n._('Freiwillig. Was haben Sie versucht? Womit arbeiten Sie?')}
          rows={8}
          value={content.body}
          maxLength={limits.body}
          error={form.errorOf('body')}
          onChange={(body) => change({ body })}
        />
        <fieldset className="field" id={form.idOf('topics')} tabIndex={-1}>
          <legend>{i18n._('Themen')}</legend>
          <p className="hint">{i18n._('Ein bis {max}.', { max: limits.topics })}</p>
          {topicsError && <FieldError id={`${form.idOf('topics')}-error`} text={topicsError} />}
          <div className="topic-choices">
            {choices?.topics.map((topic) => (
              <Checkbox
                key={topic.id}
                checked={content.topics.includes(topic.id)}
                onChange={(on) => toggle(topic.id, on)}
              >
                {topic.name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <fieldset className="field">
          <legend>{i18n._('Bis wann brauchen Sie eine Antwort?')}</legend>
          {urgencies.map((urgency) => (
            <Radio
              key={urgency}
              name="urgency"
              checked={content.urgency === urgency}
              onChoose={() => change({ urgency })}
            >
              {urgencyText(i18n, urgency)}
            </Radio>
          ))}
        </fieldset>
        <div>
          <Button type="submit" look="primary" busy={asking || editing} busyText={i18n._('Wird gespeichert …')}>
            {question ? i18n._('Speichern') : i18n._('Frage stellen')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
