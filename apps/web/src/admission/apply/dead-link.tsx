import { useLingui } from '@lingui/react';
import { LinkButton } from '../../ui/button.js';
import { PageTitle } from '../../ui/page-title.js';

/** Used, out of date or never valid: the page does not tell which. */
export function DeadLink() {
  const { i18n } = useLingui();
  return (
    <div className="column">
      <section className="card sign-in__card">
        <PageTitle title={i18n._('Dieser Link gilt nicht mehr')} />
        <p>
          {i18n._(
            'Vielleicht wurde er schon benutzt, oder seine Zeit ist um. Liegt eine neuere Nachricht von uns in Ihrem Postfach, nehmen Sie den Link darin.',
          )}
        </p>
        <p className="row">
          <LinkButton look="primary" href="/zugang">
            {i18n._('Zugang beantragen')}
          </LinkButton>
          <LinkButton look="tertiary" href="/anmelden">
            {i18n._('Zur Anmeldung')}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
