import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Dialog } from '../ui/dialog.js';
import { readLocal, writeLocal } from '../ui/local-store.js';
import { createStore } from '../ui/store.js';
import { navigate } from './routing/navigation.js';
import { useSession } from './session.js';

/** Single keys collide with speech input, so they can be switched off (WCAG 2.1.4). */
export const shortcutsOn = createStore(true);

export function restoreShortcuts(): void {
  shortcutsOn.set(readLocal('shortcuts') !== false);
}

export function switchShortcuts(on: boolean): void {
  shortcutsOn.set(on);
  writeLocal('shortcuts', on);
}

const places: Record<string, string> = { s: '/', n: '/neuigkeiten', m: '/ich/merkliste' };

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function ShortcutHelp() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const on = shortcutsOn.use();
  const [open, setOpen] = useState(false);
  const admitted = me?.access.admitted ?? false;
  useEffect(() => {
    if (!on || !admitted) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const place = places[event.key];
      if (event.key === '?') setOpen(true);
      else if (place) navigate(place);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, admitted]);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={i18n._('Tasten')}>
      <dl className="keys">
        <div>
          <dt>
            <kbd>s</kbd>
          </dt>
          <dd>{i18n._('Startseite')}</dd>
        </div>
        <div>
          <dt>
            <kbd>n</kbd>
          </dt>
          <dd>{i18n._('Neuigkeiten')}</dd>
        </div>
        <div>
          <dt>
            <kbd>m</kbd>
          </dt>
          <dd>{i18n._('Merkliste')}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{i18n._('Diese Übersicht')}</dd>
        </div>
      </dl>
      <p className="muted">{i18n._('Sie können die Tasten unter „Einstellungen“ abschalten.')}</p>
    </Dialog>
  );
}
