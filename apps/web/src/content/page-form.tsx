import { PAGE } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { fieldRefusals } from '../graphql/errors.js';
import type { ResultOf } from '../graphql/graphql.js';
import type { Language } from '../shell/choices/language.js';
import { announce } from '../ui/feedback/announcer.js';
import { Button, LinkButton } from '../ui/button.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import type { FormError } from '../ui/form/error-summary.js';
import { errorText } from '../ui/feedback/error-text.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { MarkdownField } from '../ui/markdown/markdown-field.js';
import { Notice } from '../ui/feedback/notice.js';
import { showToast } from '../ui/feedback/toasts.js';
import { pageVariables } from './duty-pages.js';
import type { DutySlug } from './duty-pages.js';
import type { EditedPageDocument } from './pages.graphql.js';
import { EditPageDocument } from './pages.graphql.js';

type EditedPage = ResultOf<typeof EditedPageDocument>['page'];

interface PageFormProps {
  slug: DutySlug;
  language: Language;
  page: EditedPage;
}

export function PageForm({ slug, language, page }: PageFormProps) {
  const { i18n } = useLingui();
  // A language without a text of its own answers with the German one: something to translate from.
  const translated = page.language === (language === 'en' ? 'EN' : 'DE');
  const [title, setTitle] = useState(page.title);
  const [body, setBody] = useState(page.body ?? '');
  const [version, setVersion] = useState(translated ? page.version : 0);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [conflict, setConflict] = useState<Pick<EditedPage, 'title' | 'body' | 'version'> | null>(null);
  const [{ fetching }, editPage] = useMutation(EditPageDocument);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  function refuse(found: FormError[]) {
    setErrors(found);
    setAttempt(attempt + 1);
  }
  async function save() {
    const missing: FormError[] = [];
    if (!title.trim()) missing.push({ field: 'page-title', message: i18n._('Geben Sie der Seite einen Titel.') });
    if (!body.trim()) missing.push({ field: 'page-body', message: i18n._('Schreiben Sie einen Text.') });
    if (missing.length) return refuse(missing);
    const variables = pageVariables(slug, language);
    const input = { slug: variables.slug, language: variables.language ?? 'DE', title, body, version };
    const { data, error } = await editPage({ input });
    if (data?.editPage.__typename === 'PageSaved') {
      setVersion(data.editPage.page.version);
      setErrors([]);
      showToast({ text: i18n._('Die Seite ist gespeichert und für alle sichtbar.') });
    } else if (data) setConflict(data.editPage.current);
    else if (error) {
      const refusals = fieldRefusals(error).map(({ field, message }) => ({
        field: field.endsWith('title') ? 'page-title' : 'page-body',
        message,
      }));
      refuse(refusals.length ? refusals : [{ message: errorText(i18n, error) }]);
    }
  }
  function resolve(takeTheirs: boolean) {
    if (!conflict) return;
    setVersion(conflict.version);
    if (takeTheirs) {
      setTitle(conflict.title);
      setBody(conflict.body ?? '');
    } else announce(i18n._('Ihre Fassung gilt beim nächsten Speichern.'));
    setConflict(null);
    document.getElementById('page-title')?.focus();
  }
  return (
    <Form busy={fetching} onSubmit={save}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {conflict && (
        <Notice tone="warning" role="alert" title={i18n._('Die Seite wurde inzwischen von jemand anderem geändert')}>
          <pre className="other-version">{conflict.body}</pre>
          <p className="row">
            <Button look="primary" small onClick={() => resolve(false)}>
              {i18n._('Meine Fassung behalten')}
            </Button>
            <Button small onClick={() => resolve(true)}>
              {i18n._('Die andere Fassung übernehmen')}
            </Button>
          </p>
        </Notice>
      )}
      {!translated && (
        <p className="hint">
          {i18n._('In dieser Sprache gibt es die Seite noch nicht. Zum Übersetzen steht hier der deutsche Text.')}
        </p>
      )}
      <TextField
        id="page-title"
        label={i18n._('Titel')}
        value={title}
        maxLength={PAGE.title}
        error={errorOf('page-title')}
        onChange={setTitle}
      />
      <MarkdownField
        id="page-body"
        label={i18n._('Text')}
        value={body}
        maxLength={PAGE.body}
        error={errorOf('page-body')}
        onChange={setBody}
      />
      <p className="row">
        <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
          {i18n._('Speichern')}
        </Button>
        <LinkButton look="tertiary" href={`/${slug}`}>
          {i18n._('Seite ansehen')}
        </LinkButton>
      </p>
    </Form>
  );
}
