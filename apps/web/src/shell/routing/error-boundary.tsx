import { i18n } from '@lingui/core';
import type { ComponentChildren } from 'preact';
import { Component } from 'react';
import { Button, LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';

interface Props {
  children: ComponentChildren;
  /** A page whose code could not be loaded: most often the connection, or a new version on the server. */
  failed?: unknown;
}

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken && !this.props.failed) return this.props.children;
    const title = this.state.broken
      ? i18n._('Hier ist etwas schiefgegangen')
      : i18n._('Die Seite konnte nicht geladen werden');
    return (
      <>
        <PageTitle title={title} />
        <Notice tone="danger" role="alert">
          <p>
            {i18n._(
              'Ihre Texte sind auf diesem Gerät gesichert. Laden Sie die Seite neu; hilft das nicht, melden Sie es uns bitte.',
            )}
          </p>
          <p className="row">
            <Button look="primary" onClick={() => location.reload()}>
              {i18n._('Seite neu laden')}
            </Button>
            <LinkButton href="/">{i18n._('Zur Startseite')}</LinkButton>
          </p>
        </Notice>
      </>
    );
  }
}
