import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Button } from '../../ui/button.js';
import { Checkbox, Radio } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Field, FieldError, TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { kindText } from '../funding/case-text.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { courseAddress } from './catalogue-address.js';
import { CreateCourseDocument, EditCourseDocument } from './catalogue.graphql.js';
import type { CourseChoices, EditedCourse } from './catalogue.graphql.js';
import { CourseDaysFields } from './course-days-fields.js';
import { courseDraft, withKind } from './course-draft.js';

/** @param course null: a new one */
export function CourseForm({ course, choices }: { course: EditedCourse | null; choices: CourseChoices }) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('course');
  const clientKey = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(courseDraft(course));
  const [creating, create] = useMutation(CreateCourseDocument);
  const [editing, edit] = useMutation(EditCourseDocument);
  const busy = creating.fetching || editing.fetching;
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const providers = choices.trainingProviders.filter(({ id, active }) => active || id === course?.provider.id);
  const topicsError = form.errorOf('topics');

  const save = async () => {
    const missing: [string, string][] = [];
    if (!draft.provider) missing.push(['provider', i18n._('Bitte wählen Sie den Bildungsträger.')]);
    if (!draft.title.trim()) missing.push(['title', i18n._('Bitte geben Sie den Titel ein.')]);
    draft.days.forEach((day, index) => {
      if (!day.title.trim())
        missing.push([
          `days.${index}.title`,
          i18n._('Bitte geben Sie den Titel von Tag {day} ein.', { day: index + 1 }),
        ]);
    });
    if (form.lacks(missing)) return;
    const { data, error } = course
      ? await edit({ input: { id: course.id, version: course.version, content: draft } })
      : await create({ input: { clientKey: clientKey.current, content: draft } });
    if (error) return form.failBy(error);
    const answer = data?.answer;
    if (answer?.__typename === 'ProgrammeRefused') return form.refuseBy(answer.refusals);
    if (answer?.__typename !== 'CourseSaved') return form.refuseOutdated();
    showToast({ text: i18n._('Gespeichert.') });
    form.clear();
    if (!course) navigate(courseAddress(answer.course.id), { replace: true });
  };
  return (
    <Form className="card form" busy={busy} onSubmit={save}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <fieldset className="field" id={form.idOf('kind')} tabIndex={-1}>
        <legend>{i18n._('Art')}</legend>
        {(['BASIS', 'AUFBAU'] as const).map((kind) => (
          <Radio
            key={kind}
            name="course-kind"
            checked={draft.kind === kind}
            onChoose={() => setDraft(withKind(draft, kind))}
            hint={
              kind === 'BASIS'
                ? i18n._('Drei Schulungstage.')
                : i18n._('Nach der Basisqualifizierung, beliebig viele Tage.')
            }
          >
            {kindText(i18n, kind)}
          </Radio>
        ))}
      </fieldset>
      <Field id={form.idOf('provider')} label={i18n._('Bildungsträger des Kurses')} error={form.errorOf('provider')}>
        {(aria) => (
          <select
            {...aria}
            className="input"
            value={draft.provider}
            onChange={(event) => change({ provider: event.currentTarget.value })}
          >
            <option value="">{i18n._('Bitte wählen')}</option>
            {providers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id={form.idOf('title')}
        label={i18n._('Titel')}
        autoComplete="off"
        maxLength={PROGRAMME.title}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={form.errorOf('title')}
      />
      <TextArea
        id={form.idOf('summary')}
        label={i18n._('Worum es geht')}
        optional
        maxLength={PROGRAMME.summary}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        error={form.errorOf('summary')}
      />
      <CourseDaysFields draft={draft} form={form} onChange={setDraft} />
      <fieldset className="field" id={form.idOf('topics')} tabIndex={-1}>
        <legend>
          {i18n._('Themen')} <span className="field__optional">{i18n._('(freiwillig)')}</span>
        </legend>
        <p className="hint">{i18n._('Höchstens {max}.', { max: PROGRAMME.topics })}</p>
        {topicsError && <FieldError id="course-topics-error" text={topicsError} />}
        <details>
          <summary>
            {i18n._('{count, plural, =0 {Themen wählen} one {# Thema gewählt} other {# Themen gewählt}}', {
              count: draft.topics.length,
            })}
          </summary>
          <div className="checks">
            {choices.topics.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={draft.topics.includes(id)}
                onChange={(on) =>
                  change({ topics: on ? [...draft.topics, id] : draft.topics.filter((topic) => topic !== id) })
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </details>
      </fieldset>
      <Checkbox
        boxed
        checked={draft.offered}
        onChange={(offered) => change({ offered })}
        hint={i18n._('Ohne Haken kommen keine neuen Termine hinzu; vergangene bleiben stehen.')}
      >
        {i18n._('Im Angebot')}
      </Checkbox>
      <Button type="submit" look="primary" busy={busy} busyText={i18n._('Wird gespeichert …')}>
        {course ? i18n._('Kurs speichern') : i18n._('Kurs anlegen')}
      </Button>
    </Form>
  );
}
