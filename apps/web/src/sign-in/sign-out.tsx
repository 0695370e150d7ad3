import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useState } from 'react';
import { useMutation } from 'urql';
import { forgetEverythingLocal, localKeys, readLocal } from '../ui/local-store.js';
import { showToast } from '../ui/feedback/toasts.js';
import { SignOutDocument } from './sign-in.graphql.js';
import type UnsentDialog from './unsent-dialog.js';

/** Entries that only this device knows: lists under keys that begin with this. */
const countUnsent = (): number =>
  localKeys('unsent:').reduce((sum, key) => {
    const entries = readLocal(key);
    return sum + (Array.isArray(entries) ? entries.length : 0);
  }, 0);

interface SigningOut {
  signOut: () => void;
  /** Asks first, where something would be lost. */
  question: ComponentChildren;
}

/** Ends the session and loads the app anew: nothing of this person stays in memory or in the browser's storage. */
export function useSignOut(): SigningOut {
  const { i18n } = useLingui();
  const [, end] = useMutation(SignOutDocument);
  const [asking, setAsking] = useState<{ Dialog: typeof UnsentDialog; count: number } | null>(null);
  const offline = () =>
    showToast({ text: i18n._('Abmelden geht nur mit Verbindung. Bitte versuchen Sie es noch einmal.') });
  async function leave() {
    const { error } = await end({});
    if (error?.networkError) return offline();
    await forgetEverythingLocal().catch(() => undefined);
    location.assign('/willkommen');
  }
  async function ask(count: number) {
    const { default: Dialog } = await import('./unsent-dialog.js');
    setAsking({ Dialog, count });
  }
  return {
    signOut: () => {
      const count = countUnsent();
      if (count) ask(count).catch(offline);
      else void leave();
    },
    question: asking && (
      <asking.Dialog count={asking.count} onClose={() => setAsking(null)} onSignOut={() => void leave()} />
    ),
  };
}
