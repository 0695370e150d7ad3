import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSession } from '../shell/session.js';
import { announce } from '../ui/feedback/announcer.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/form/check.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { TextField } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { useFormState } from '../ui/form/form-state.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { OwnProfileDocument, UpdateProfileDocument } from './members.graphql.js';
import type { ProfileData } from './members.graphql.js';
import { ProfilePreview } from './profile-preview.js';

/** What others see of the viewer; every choice takes effect at once and shows in the preview. */
export default function ProfilePage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: OwnProfileDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <Breadcrumbs
        trail={[['/ich/einstellungen', i18n._('Einstellungen')]]}
        here={i18n._('Was andere von Ihnen sehen')}
      />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Was andere von Ihnen sehen')} />
          <p className="lead">
            {i18n._(
              'Ihren Namen und Ihre Kommune sehen alle Mitglieder. Alles Weitere ist freiwillig und jederzeit änderbar.',
            )}
          </p>
        </div>
      </div>
      {!data && <Pending error={error} fetching={fetching} execute={execute} cards={2} />}
      {data && (
        <div className="grid">
          <ProfileForm profile={data.ownProfile} />
          <aside className="side side--sticky" aria-label={i18n._('Vorschau')}>
            <ProfilePreview member={data.ownProfile.seen} />
          </aside>
        </div>
      )}
    </>
  );
}

type Choices = Pick<
  ProfileData,
  'showsJobTitle' | 'showsQualification' | 'showsTopics' | 'showsAbsence' | 'showsEmail' | 'showsQuestions' | 'isListed'
>;

const choicesOf = (profile: ProfileData): Choices => {
  const { showsJobTitle, showsQualification, showsTopics, showsAbsence, showsEmail, showsQuestions, isListed } =
    profile;
  return { showsJobTitle, showsQualification, showsTopics, showsAbsence, showsEmail, showsQuestions, isListed };
};

function ProfileForm({ profile }: { profile: ProfileData }) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const form = useFormState('profile');
  const [{ fetching }, save] = useMutation(UpdateProfileDocument);
  const [jobTitle, setJobTitle] = useState(profile.jobTitle ?? '');
  const day = (text: string) => plainDate(new Date(text), i18n.locale as FormatLanguage);
  const [chosen, setChosen] = useState<Choices>(() => choicesOf(profile));
  // Shown at once; what the server does not take is as it was.
  const keep = async (patch: Partial<Choices>, title = profile.jobTitle) => {
    const next = { ...chosen, ...patch };
    setChosen(next);
    form.clear();
    const { error } = await save({ input: { ...next, jobTitle: title } });
    if (!error) return announce(i18n._('Gespeichert'));
    setChosen(chosen);
    form.refuseBy(error, ['jobTitle']);
  };
  const choice = (name: keyof Choices, text: string, hint?: string) => (
    <Checkbox key={name} checked={chosen[name]} hint={hint} onChange={(on) => void keep({ [name]: on })}>
      {text}
    </Checkbox>
  );
  const topics = profile.topics.map(({ name }) => name).join(', ');
  return (
    <div className="member-parts">
      <section className="card settings" aria-labelledby="opens">
        <h2 id="opens">{i18n._('Auf Ihrer Seite zeigen')}</h2>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {choice(
          'showsJobTitle',
          i18n._('Ihre Funktion'),
          profile.jobTitle ?? i18n._('Noch nicht angegeben, siehe unten'),
        )}
        {choice(
          'showsTopics',
          i18n._('Wobei Sie helfen'),
          topics
            ? i18n._('{topics}. Andere können Ihnen dann Fragen stellen, höchstens so viele, wie Sie wollen.', {
                topics,
              })
            : i18n._('Noch keine Themen gewählt'),
        )}
        {choice(
          'showsAbsence',
          i18n._('Dass Sie abwesend sind'),
          profile.absentUntil
            ? i18n._('Zurzeit bis {day}', { day: day(profile.absentUntil) })
            : i18n._('Zurzeit sind Sie nicht abwesend'),
        )}
        {profile.qualifiedOn !== null &&
          choice(
            'showsQualification',
            i18n._('Ihre Qualifizierung'),
            i18n._('Seit {day}', { day: day(profile.qualifiedOn) }),
          )}
        {choice('showsEmail', i18n._('Ihre E-Mail-Adresse'), me?.email)}
        <p>
          <a href="/ich/austausch">{i18n._('Themen, Häufigkeit und Abwesenheit ändern')}</a>
        </p>
      </section>
      <section className="card settings" aria-labelledby="gathers">
        <h2 id="gathers">{i18n._('Was ohnehin zu sehen ist')}</h2>
        {choice(
          'showsQuestions',
          i18n._('Ihre Fragen und Antworten auf Ihrer Seite sammeln'),
          i18n._('An ihrem Ort bleiben sie in jedem Fall stehen.'),
        )}
        {choice(
          'isListed',
          i18n._('Auf der Seite Ihrer Kommune genannt werden'),
          i18n._('So finden andere, wer dort Digitallotsin oder Digitallotse ist.'),
        )}
        <p className="hint">
          {i18n._(
            'Projektberichte, die Sie nennen, stehen auf Ihrer Seite; im Bericht können Sie Ihren Namen entfernen. Wer Ihre Seite ansieht, wird nicht festgehalten.',
          )}
        </p>
      </section>
      <section className="card settings" aria-labelledby="job">
        <h2 id="job">{i18n._('Ihre Funktion')}</h2>
        <Form onSubmit={() => keep({}, jobTitle)}>
          <TextField
            id={form.idOf('jobTitle')}
            label={i18n._('Was Sie in der Verwaltung tun')}
            hint={i18n._('Zum Beispiel: Hauptamt, Bürgerbüro. Ihr Verband und Ihre Ansprechperson sehen das auch so.')}
            optional
            value={jobTitle}
            maxLength={ADMISSION.jobTitle}
            error={form.errorOf('jobTitle')}
            onChange={setJobTitle}
          />
          <div>
            <Button type="submit" look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
              {i18n._('Speichern')}
            </Button>
          </div>
        </Form>
      </section>
    </div>
  );
}
