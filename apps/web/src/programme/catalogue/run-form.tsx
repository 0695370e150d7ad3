import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { Form } from '../../ui/form/form.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { centsOf, wholeOf } from '../values/amount-text.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { courseAddress } from './catalogue-address.js';
import { CreateRunDocument, EditRunDocument } from './catalogue.graphql.js';
import type { EditedCourse, EditedRun } from './catalogue.graphql.js';
import { GroupField } from '../values/group-field.js';
import { RunDaysFields } from './run-days-fields.js';
import { runDraft } from './run-draft.js';

/** @param run null: a new one */
export function RunForm({ run, course }: { run: EditedRun | null; course: EditedCourse }) {
  const { i18n } = useLingui();
  const form = useProgrammeForm('run');
  const clientKey = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(runDraft(run, course));
  const [creating, create] = useMutation(CreateRunDocument);
  const [editing, edit] = useMutation(EditRunDocument);
  const busy = creating.fetching || editing.fetching;
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  const save = async () => {
    const missing: [string, string][] = [];
    draft.days.forEach(({ on, starts, ends }, index) => {
      const day = index + 1;
      if (!on) missing.push([`days.${index}.on`, i18n._('Bitte geben Sie das Datum von Tag {day} an.', { day })]);
      if (!starts || !ends)
        missing.push([`days.${index}.starts`, i18n._('Bitte geben Sie Beginn und Ende von Tag {day} an.', { day })]);
    });
    if (!draft.place.trim() && !draft.link.trim())
      missing.push(['place', i18n._('Bitte geben Sie einen Ort oder eine Adresse für die Teilnahme online an.')]);
    const seats = wholeOf(draft.seats);
    if (!seats) missing.push(['seats', i18n._('Bitte geben Sie die Zahl der Plätze an.')]);
    const pricePerDay = centsOf(draft.price);
    if (pricePerDay === null)
      missing.push(['pricePerDay', i18n._('Bitte geben Sie einen Betrag in Euro an, zum Beispiel 180 oder 180,50.')]);
    if (!draft.enrolUntil) missing.push(['enrolUntil', i18n._('Bitte geben Sie den letzten Anmeldetag an.')]);
    if (form.lacks(missing) || !seats || pricePerDay === null) return;
    const content = {
      days: draft.days,
      place: draft.place.trim() || null,
      link: draft.link.trim() || null,
      seats,
      pricePerDay,
      enrolUntil: draft.enrolUntil,
      group: draft.group.length ? draft.group.map(({ ags }) => ags) : null,
    };
    const { data, error } = run
      ? await edit({ input: { id: run.id, version: run.version, content } })
      : await create({ input: { clientKey: clientKey.current, course: course.id, content } });
    if (error) return form.failBy(error);
    const answer = data?.answer;
    if (answer?.__typename === 'ProgrammeRefused') return form.refuseBy(answer.refusals);
    if (answer?.__typename !== 'CourseRunSaved') return form.refuseOutdated();
    showToast({ text: run ? i18n._('Gespeichert.') : i18n._('Der Termin steht jetzt im Kursangebot.') });
    navigate(courseAddress(course.id));
  };
  return (
    <Form className="card form" busy={busy} onSubmit={save}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <RunDaysFields draft={draft} course={course} form={form} onChange={setDraft} />
      <TextField
        id={form.idOf('place')}
        label={i18n._('Ort')}
        optional
        autoComplete="off"
        maxLength={PROGRAMME.address}
        value={draft.place}
        onChange={(place) => change({ place })}
        error={form.errorOf('place')}
      />
      <TextField
        id={form.idOf('link')}
        label={i18n._('Adresse für die Teilnahme online')}
        hint={i18n._('Nur wer einen Platz hat, sieht sie.')}
        optional
        inputMode="url"
        autoComplete="off"
        maxLength={PROGRAMME.address}
        value={draft.link}
        onChange={(link) => change({ link })}
        error={form.errorOf('link')}
      />
      <div className="side-by-side">
        <TextField
          id={form.idOf('seats')}
          label={i18n._('Plätze')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.seats}
          onChange={(seats) => change({ seats })}
          error={form.errorOf('seats')}
        />
        <TextField
          id={form.idOf('pricePerDay')}
          label={i18n._('Preis je Tag und Person in Euro')}
          inputMode="decimal"
          autoComplete="off"
          value={draft.price}
          onChange={(price) => change({ price })}
          error={form.errorOf('pricePerDay')}
        />
        <TextField
          id={form.idOf('enrolUntil')}
          type="date"
          label={i18n._('Anmelden bis')}
          value={draft.enrolUntil}
          onChange={(enrolUntil) => change({ enrolUntil })}
          error={form.errorOf('enrolUntil')}
        />
      </div>
      <GroupField
        id={form.idOf('group')}
        label={i18n._('Nur für diese Kommunen (Inhouse-Schulung)')}
        hint={i18n._('Mindestens zwei. Ohne Auswahl steht der Termin allen offen.')}
        error={form.errorOf('group')}
        group={draft.group}
        onChange={(group) => change({ group })}
      />
      <Button type="submit" look="primary" busy={busy} busyText={i18n._('Wird gespeichert …')}>
        {run ? i18n._('Termin speichern') : i18n._('Termin anlegen')}
      </Button>
    </Form>
  );
}
