import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useSignOut } from '../sign-in/sign-out.js';
import type { Me } from '../shell/viewer.graphql.js';
import { Button, LinkButton } from '../ui/button.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Icon } from '../ui/icon.js';
import { PageTitle } from '../ui/page-title.js';

type Denial = NonNullable<Me['access']['denial']>;

interface Explanation {
  title: string;
  missing: string;
  next: string;
}

function explain(i18n: I18n, denial: Denial, associations: string): Explanation {
  switch (denial) {
    case 'NO_ADMINISTRATION':
      return {
        title: i18n._('Ihrem Konto fehlt die Kommune'),
        missing: i18n._('Ihr Konto ist mit keiner Stadt, keiner Gemeinde und keinem Landkreis verbunden.'),
        next: i18n._(
          'Schreiben Sie einem der Verbände, in welcher Verwaltung Sie arbeiten. Dort wird Ihr Konto verbunden.',
        ),
      };
    case 'NO_MEMBERSHIP':
      return {
        title: i18n._('Ihre Kommune ist nicht Mitglied'),
        missing: i18n._(
          'Zugang haben Kommunen, die Mitglied sind bei: {associations}. Ihre Kommune ist dort nicht eingetragen.',
          { associations },
        ),
        next: i18n._('Stimmt das nicht, bitten Sie den Verband, die Mitgliedschaft einzutragen.'),
      };
    case 'MEMBERSHIP_ENDED':
      return {
        title: i18n._('Die Mitgliedschaft Ihrer Kommune ist beendet'),
        missing: i18n._(
          'Zugang haben Kommunen, die Mitglied sind bei: {associations}. Die Mitgliedschaft Ihrer Kommune ist ausgelaufen.',
          { associations },
        ),
        next: i18n._('Fragen Sie in Ihrer Verwaltung nach oder wenden Sie sich an den Verband.'),
      };
    case 'NOT_APPROVED':
      return {
        title: i18n._('Ihr Konto wartet auf Freischaltung'),
        missing: i18n._('Eine Referentin oder ein Referent muss Ihr Konto noch freischalten.'),
        next: i18n._('Das geschieht von Hand und dauert meist einige Arbeitstage. Sie müssen nichts weiter tun.'),
      };
    case 'APPROVAL_ENDED':
      return {
        title: i18n._('Ihre Freischaltung ist beendet'),
        missing: i18n._('Die Freischaltung Ihres Kontos ist ausgelaufen oder wurde zurückgenommen.'),
        next: i18n._('Wenn Sie weiter dabei sein möchten, bitten Sie den Verband um eine neue Freischaltung.'),
      };
    case 'CONFIRMATION_MISSING':
      return {
        title: i18n._('Die Bestätigung Ihrer Kommune fehlt'),
        missing: i18n._('Ihre Kommune hat nicht rechtzeitig bestätigt, dass Sie noch dort arbeiten.'),
        next: i18n._(
          'Bitten Sie die Ansprechperson Ihrer Kommune um die Bestätigung. Danach ist der Zugang wieder offen.',
        ),
      };
    case 'SECOND_FACTOR_MISSING':
      return {
        title: i18n._('Ihrem Konto fehlt ein zweiter Faktor'),
        missing: i18n._(
          'Wer für einen Verband entscheidet, meldet sich mit einem Passkey an oder gibt nach dem Passwort einen Einmalcode ein.',
        ),
        next: i18n._('Richten Sie eines von beiden unter „Sicherheit“ ein. Danach geht es sofort weiter.'),
      };
    case 'SUSPENDED':
      return {
        title: i18n._('Ihr Konto ist gesperrt'),
        missing: i18n._('Ihr Konto wurde von der Verwaltung der Plattform gesperrt.'),
        next: i18n._('Den Grund nennt Ihnen der Verband. Dort können Sie der Sperre auch widersprechen.'),
      };
  }
}

/** For a person who is signed in but not let in: what is missing, since when, and whom to ask. No data of the platform. */
export function NoAccess({ me }: { me: Me }) {
  const { i18n } = useLingui();
  const { signOut, question } = useSignOut();
  const { denial, endedOn, admittingAssociations } = me.access;
  const language = i18n.locale as FormatLanguage;
  const names = admittingAssociations.map(({ name }) => name);
  const listed = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const { title, missing, next } = explain(i18n, denial ?? 'NOT_APPROVED', listed);
  return (
    <div className="column">
      <section className="card no-access">
        <Icon name="circle-alert" size={32} />
        <PageTitle title={title} />
        <dl>
          <div>
            <dt>{i18n._('Was fehlt')}</dt>
            <dd>{missing}</dd>
          </div>
          {endedOn && (
            <div>
              <dt>{i18n._('Seit wann')}</dt>
              <dd>
                <time dateTime={endedOn}>{plainDate(new Date(`${endedOn}T12:00:00Z`), language)}</time>
              </dd>
            </div>
          )}
          <div>
            <dt>{i18n._('Was Sie tun können')}</dt>
            <dd>{next}</dd>
          </div>
          <div>
            <dt>{i18n._('Wen Sie fragen können')}</dt>
            <dd>
              <ul className="rows">
                {admittingAssociations.map((association) => (
                  <li key={association.id}>
                    {association.name}
                    <a href={`mailto:${association.contactEmail}`}>{association.contactEmail}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{i18n._('Ihr Konto')}</dt>
            <dd>
              {me.name}, {me.email}
              {me.administration && <>, {me.administration.displayName}</>}
            </dd>
          </div>
        </dl>
        <p className="row">
          {denial === 'SECOND_FACTOR_MISSING' && (
            <LinkButton look="primary" icon="shield-check" href="/ich/sicherheit">
              {i18n._('Zweiten Faktor einrichten')}
            </LinkButton>
          )}
          {(denial === 'NO_ADMINISTRATION' || denial === 'NO_MEMBERSHIP' || denial === 'APPROVAL_ENDED') && (
            <LinkButton look="primary" href="/zugang">
              {i18n._('Zugang beantragen')}
            </LinkButton>
          )}
          <Button icon="log-out" onClick={signOut}>
            {i18n._('Abmelden')}
          </Button>
          <LinkButton look="tertiary" href="/ich/einstellungen" icon="settings">
            {i18n._('Einstellungen')}
          </LinkButton>
        </p>
      </section>
      {question}
    </div>
  );
}
