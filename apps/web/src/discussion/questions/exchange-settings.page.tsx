import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useFormState } from '../../ui/form/form-state.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { Form } from '../../ui/form/form.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Field, TextField } from '../../ui/form/field.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { showToast } from '../../ui/feedback/toasts.js';
import {
  ExchangeSettingsDocument,
  UpdateDiscussionSettingsDocument,
  UpdateHelpSettingsDocument,
} from './questions.graphql.js';

type Settings = ResultOf<typeof ExchangeSettingsDocument>;

/** About what others may ask the viewer, and what the viewer wants to be told. */
export default function ExchangeSettingsPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ExchangeSettingsDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className="column">
      <Breadcrumbs trail={[['/ich/einstellungen', i18n._('Einstellungen')]]} here={i18n._('Fragen und Austausch')} />
      <PageTitle title={i18n._('Fragen und Austausch')} />
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={2} />}
      {data && (
        <>
          <HelpForm topics={data.topics} settings={data.helpSettings} />
          <DiscussionChoices settings={data.discussionSettings} />
        </>
      )}
    </div>
  );
}

function HelpForm({ topics, settings }: { topics: Settings['topics']; settings: Settings['helpSettings'] }) {
  const { i18n } = useLingui();
  const form = useFormState('help');
  const [{ fetching }, save] = useMutation(UpdateHelpSettingsDocument);
  const [chosen, setChosen] = useState(settings.topics.map(({ id }) => id));
  const [cap, setCap] = useState(settings.monthlyCap);
  const [absentUntil, setAbsentUntil] = useState(settings.absentUntil ?? '');
  const submit = async () => {
    form.clear();
    const input = { topics: chosen, monthlyCap: cap, absentUntil: absentUntil || null };
    const { error } = await save({ input });
    if (error) form.refuseBy(error, ['topics', 'monthlyCap', 'absentUntil']);
    else announce(i18n._('Gespeichert'));
  };
  return (
    <section className="card settings" aria-labelledby="help-title">
      <h2 id="help-title">{i18n._('Wobei dürfen andere Sie fragen?')}</h2>
      <p>
        {i18n._(
          'Neue Fragen zu diesen Themen bekommen Sie per E-Mail, höchstens so viele, wie Sie wollen. Andere sehen diese Angaben nur, wenn Sie sie auf Ihrer Seite zeigen.',
        )}{' '}
        <a href="/ich/profil">{i18n._('Was andere von Ihnen sehen')}</a>
      </p>
      <Form onSubmit={submit} busy={fetching}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <fieldset className="field" id={form.idOf('topics')} tabIndex={-1}>
          <legend>{i18n._('Damit kenne ich mich aus')}</legend>
          <div className="topic-choices">
            {topics.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <Field
          id={form.idOf('monthlyCap')}
          label={i18n._('Fragen im Monat, höchstens')}
          error={form.errorOf('monthlyCap')}
        >
          {(aria) => (
            <select
              {...aria}
              className="input input--short"
              value={String(cap)}
              onChange={(event) => setCap(Number(event.currentTarget.value))}
            >
              {[0, 1, 2, 3, 5, 10, 20, 30].map((count) => (
                <option key={count} value={String(count)}>
                  {count === 0 ? i18n._('keine') : String(count)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          id={form.idOf('absentUntil')}
          type="date"
          label={i18n._('Abwesend bis')}
          hint={i18n._('So lange werden Ihnen keine Fragen gestellt.')}
          optional
          value={absentUntil}
          error={form.errorOf('absentUntil')}
          onChange={setAbsentUntil}
        />
        <div>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} type="submit">
            {i18n._('Speichern')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function DiscussionChoices({ settings }: { settings: Settings['discussionSettings'] }) {
  const { i18n } = useLingui();
  const [, save] = useMutation(UpdateDiscussionSettingsDocument);
  const [chosen, setChosen] = useState(settings);
  // Shown at once; what the server does not take is as it was.
  const keep = async (input: Partial<Settings['discussionSettings']>) => {
    setChosen({ ...chosen, ...input });
    const { error } = await save({ input });
    if (!error) return announce(i18n._('Gespeichert'));
    setChosen(chosen);
    showToast({ text: errorText(i18n, error) });
  };
  return (
    <section className="card settings" aria-labelledby="discussion-title">
      <h2 id="discussion-title">{i18n._('Diskussionen')}</h2>
      <Checkbox
        checked={chosen.mails === 'BUNDLED'}
        hint={i18n._('Mehrere in einer Nachricht, einige Minuten nach der ersten')}
        onChange={(on) => void keep({ mails: on ? 'BUNDLED' : 'NONE' })}
      >
        {i18n._('E-Mails über Antworten, Erwähnungen und beobachtete Diskussionen')}
      </Checkbox>
      <Checkbox
        checked={chosen.showsTyping}
        hint={i18n._('Wird nirgends gespeichert')}
        onChange={(on) => void keep({ showsTyping: on })}
      >
        {i18n._('Anderen zeigen, dass ich gerade schreibe')}
      </Checkbox>
      <p>
        <a href="/ich/meldungen">{i18n._('Meine Meldungen an die Moderation')}</a>
      </p>
    </section>
  );
}
