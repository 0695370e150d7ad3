import { useLingui } from '@lingui/react';
import { LinkButton } from '../ui/button.js';

/** What the programme is, for those who are not in it. */
export function AboutProgramme({ signedIn }: { signedIn: boolean }) {
  const { i18n } = useLingui();
  return (
    <section className="card about" aria-labelledby="about-programme">
      <h2 id="about-programme">{i18n._('Worum es geht')}</h2>
      <p>
        {i18n._(
          'Digitallotsinnen und Digitallotsen sind Beschäftigte aus Rathäusern und Landratsämtern, die die Digitalisierung in ihr Haus tragen. Programmieren muss dafür niemand können.',
        )}
      </p>
      <ol className="numbered">
        <li>
          <b>{i18n._('Basisqualifizierung')}</b>
          <p>
            {i18n._('Drei Schulungstage: Chancen der Digitalisierung, rechtliche Grundlagen, Veränderungen begleiten.')}
          </p>
        </li>
        <li>
          <b>{i18n._('Zertifikat')}</b>
          <p>
            {i18n._(
              'Wer alle drei Tage besucht hat, ist Digitallotsin oder Digitallotse und bleibt es auch an einer neuen Stelle.',
            )}
          </p>
        </li>
        <li>
          <b>{i18n._('Aufbauschulungen')}</b>
          <p>{i18n._('Danach weitere Themen, so viele Tage, wie gewünscht.')}</p>
        </li>
      </ol>
      <p>
        {i18n._(
          'Das Land fördert mit Bildungs-Vouchern. Der Weitergabevertrag und die ID müssen vor dem ersten Kurstag vorliegen.',
        )}
      </p>
      <p className="row">
        {!signedIn && (
          <LinkButton look="primary" icon="log-in" href="/anmelden?zurueck=/programm">
            {i18n._('Anmelden')}
          </LinkButton>
        )}
        <LinkButton icon="badge-check" href="/zertifikat">
          {i18n._('Zertifikat prüfen')}
        </LinkButton>
      </p>
    </section>
  );
}
