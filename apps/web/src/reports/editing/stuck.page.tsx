import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import { navigate } from '../../shell/routing/navigation.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { PageTitle } from '../../ui/page-title.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CheckGroup } from './choice-fields.js';
import { AskWithReportDocument, ReportChoicesDocument } from './editing.graphql.js';

/** A running project with an open question, in a minute. */
export default function StuckPage() {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: ReportChoicesDocument });
  const [, ask] = useMutation(AskWithReportDocument);
  const clientKey = useRef(crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [openQuestion, setOpenQuestion] = useState('');
  const [topics, setTopics] = useState<string[]>([]);
  const [situation, setSituation] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const refuse = (found: FormError[]) => {
    setErrors(found);
    setAttempt((was) => was + 1);
  };
  const send = async () => {
    const missing: FormError[] = [
      ...(title.trim() ? [] : [{ field: 'stuck-title', message: i18n._('Nennen Sie das Projekt.') }]),
      ...(openQuestion.trim() ? [] : [{ field: 'stuck-openQuestion', message: i18n._('Stellen Sie Ihre Frage.') }]),
      ...(topics.length ? [] : [{ field: 'stuck-topics', message: i18n._('Wählen Sie mindestens ein Thema.') }]),
    ];
    if (missing.length) return refuse(missing);
    setBusy(true);
    const input = { clientKey: clientKey.current, title, openQuestion, topics, situation };
    const { data: asked, error } = await ask({ input });
    setBusy(false);
    if (!asked) {
      const refusals = error ? fieldRefusals(error) : [];
      return refuse(
        refusals.length
          ? refusals.map(({ field, message }) => {
              const id = `stuck-${field.replace(/^input\./, '').split('.')[0] ?? ''}`;
              return document.getElementById(id) ? { field: id, message } : { message };
            })
          : [{ message: error ? errorText(i18n, error) : i18n._('Das Speichern ist gescheitert.') }],
      );
    }
    showToast({ text: i18n._('Ihre Frage steht jetzt am Projekt und im Austausch.') });
    navigate(asked.askWithReport.path);
  };
  return (
    <div className="column">
      <Breadcrumbs trail={[['/projekte', i18n._('Projekte')]]} here={i18n._('Gerade festgefahren')} />
      <PageTitle title={i18n._('Gerade festgefahren?')} />
      <p className="lead">
        {i18n._(
          'Sagen Sie kurz, woran Sie hängen. Daraus wird ein laufender Projektbericht, und wer sich auskennt, bekommt Ihre Frage.',
        )}
      </p>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Form className="card form" busy={busy} onSubmit={send}>
        <TextField
          id="stuck-title"
          label={i18n._('Worum geht es?')}
          hint={i18n._('Zum Beispiel „E-Rechnung im Bauhof“')}
          value={title}
          maxLength={REPORT.title}
          error={errorOf('stuck-title')}
          onChange={setTitle}
        />
        <TextArea
          id="stuck-openQuestion"
          label={i18n._('Ihre Frage')}
          rows={3}
          value={openQuestion}
          maxLength={REPORT.question}
          error={errorOf('stuck-openQuestion')}
          onChange={setOpenQuestion}
        />
        <CheckGroup
          id="stuck-topics"
          legend={i18n._('Themen')}
          hint={i18n._('Mindestens eines, höchstens {max}', { max: REPORT.topics })}
          error={errorOf('stuck-topics')}
          options={(data?.topics ?? [])
            .filter(({ kind }) => kind === 'OWN')
            .map(({ id, name }) => ({ value: id, text: name }))}
          values={topics}
          onChange={setTopics}
        />
        <TextArea
          id="stuck-situation"
          label={i18n._('Was haben Sie schon versucht?')}
          optional
          rows={4}
          value={situation}
          maxLength={REPORT.text}
          error={errorOf('stuck-situation')}
          onChange={setSituation}
        />
        <Button look="primary" type="submit" icon="send" busy={busy} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Frage veröffentlichen')}
        </Button>
      </Form>
    </div>
  );
}
