import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { ConnectionHint } from './connection-hint.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { TabBar } from './tab-bar.js';

const moveTo = (id: string) => (event: Event) => {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView();
};

export function Frame({ loading, children }: { loading: boolean; children: ComponentChildren }) {
  const { i18n } = useLingui();
  return (
    <>
      <a className="skip" href="#inhalt" onClick={moveTo('inhalt')}>
        {i18n._('Zum Inhalt springen')}
      </a>
      <a className="skip" href="#fuss" onClick={moveTo('fuss')}>
        {i18n._('Zur Fußzeile springen')}
      </a>
      <Header />
      <div className={loading ? 'progress progress--on' : 'progress'} />
      <ConnectionHint />
      <main id="inhalt" className="wrap main" tabIndex={-1} aria-busy={loading}>
        {children}
      </main>
      <Footer />
      <TabBar />
    </>
  );
}
