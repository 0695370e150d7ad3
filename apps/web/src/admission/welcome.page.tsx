import { useLingui } from '@lingui/react';
import { useSession } from '../shell/session.js';
import { LinkButton } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-names.js';
import { PageTitle } from '../ui/page-title.js';
import { MyAdministration } from './my-administration.js';

export default function WelcomePage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const offers: { icon: IconName; title: string; text: string }[] = [
    {
      icon: 'newspaper',
      title: i18n._('Neuigkeiten aus erster Hand'),
      text: i18n._(
        'Städtetag, Gemeindetag und Landkreistag berichten, was sich bei Digitalisierung, Förderung und Qualifizierung tut.',
      ),
    },
    {
      icon: 'users',
      title: i18n._('Unter Kolleginnen und Kollegen'),
      text: i18n._('Hier sind nur Beschäftigte aus Kommunen in Baden-Württemberg. Niemand liest von außen mit.'),
    },
    {
      icon: 'shield-check',
      title: i18n._('Datensparsam'),
      text: i18n._(
        'Keine Werbung, keine Auswertung, keine fremden Server. Niemand sieht, wann Sie da waren oder was Sie gelesen haben.',
      ),
    },
  ];
  return (
    <div className="welcome">
      <section className="banner banner--hero">
        <span className="banner__flag" aria-hidden="true" />
        <div>
          <PageTitle title={i18n._('Willkommen im Lotsennetz')} />
          <p>
            {i18n._(
              'Das Netz der Kommunalen Digitallotsinnen und Digitallotsen: Menschen, die in ihren Rathäusern und Landratsämtern die Digitalisierung voranbringen.',
            )}
          </p>
          {me ? (
            <LinkButton look="sun" href="/" iconEnd="arrow-right">
              {i18n._('Zur Startseite')}
            </LinkButton>
          ) : (
            <p className="row banner__ways">
              <LinkButton look="sun" href="/anmelden" icon="log-in">
                {i18n._('Anmelden')}
              </LinkButton>
              <LinkButton href="/zugang" iconEnd="arrow-right">
                {i18n._('Zugang beantragen')}
              </LinkButton>
            </p>
          )}
        </div>
      </section>
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.title} className="card">
            <Icon name={offer.icon} size={24} />
            <h2>{offer.title}</h2>
            <p>{offer.text}</p>
          </li>
        ))}
      </ul>
      <div className="welcome__halves">
        <section className="card" aria-labelledby="who">
          <h2 id="who">{i18n._('Wer hinein darf')}</h2>
          <ol className="numbered">
            <li>
              <b>{i18n._('Ihre Kommune ist Mitglied')}</b>
              <p>
                {i18n._(
                  'Ihre Stadt, Ihre Gemeinde oder Ihr Landkreis gehört heute einem Verband an, dem die Plattform offensteht.',
                )}
              </p>
            </li>
            <li>
              <b>{i18n._('Ihr Konto ist freigeschaltet')}</b>
              <p>{i18n._('Eine Referentin oder ein Referent dieses Verbands hat Ihren Zugang bestätigt.')}</p>
            </li>
          </ol>
          <p className="muted">{i18n._('Endet eines von beiden, endet auch der Zugang.')}</p>
        </section>
        <MyAdministration />
      </div>
      <p className="welcome__languages">
        <a href="/leichte-sprache">
          <Icon name="info" size={18} />
          {i18n._('Das Wichtigste in Leichter Sprache')}
        </a>
        <a href="/gebaerdensprache">
          <Icon name="info" size={18} />
          {i18n._('Das Wichtigste in Gebärdensprache')}
        </a>
      </p>
    </div>
  );
}
