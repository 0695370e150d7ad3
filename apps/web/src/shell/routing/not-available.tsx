import { useLingui } from '@lingui/react';
import { LinkButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

/** Missing and hidden things look the same, so that nothing about hidden ones can be guessed. */
export function NotAvailable({ title, text }: { title: string; text: string }) {
  const { i18n } = useLingui();
  return (
    <div className="card empty">
      <Icon name="search" size={32} />
      <PageTitle title={title} />
      <p>{text}</p>
      <div className="empty__steps">
        <LinkButton look="primary" href="/">
          {i18n._('Zur Startseite')}
        </LinkButton>
      </div>
    </div>
  );
}
