import { useLingui } from '@lingui/react';
import { useEffect, useId, useRef, useState } from 'react';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icon.js';
import { useRoute } from './routing/router.js';
import { useSignOut } from '../sign-in/sign-out.js';
import type { Me } from './viewer.graphql.js';

/** A button that discloses a list of links; no ARIA menu, so that the keys of a page of links work in it. */
export function AccountMenu({ me }: { me: Me }) {
  const { i18n } = useLingui();
  const { pathname } = useRoute();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const { signOut, question } = useSignOut();
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      className="account"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="head-button"
        aria-expanded={open}
        aria-controls={listId}
        aria-label={i18n._('Mein Bereich: {name}', { name: me.name })}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={me.name} size="s" />
        <Icon name="chevron-down" size={16} />
      </button>
      <div className="account__menu" id={listId} hidden={!open}>
        <p className="account__who">
          <b>{me.name}</b>
          <small>{me.administration?.displayName ?? me.email}</small>
        </p>
        <ul>
          {me.access.admitted && (
            <li>
              <a href="/ich/merkliste">
                <Icon name="bookmark" size={18} />
                {i18n._('Merkliste')}
              </a>
            </li>
          )}
          <li>
            <a href="/ich/einstellungen">
              <Icon name="settings" size={18} />
              {i18n._('Einstellungen')}
            </a>
          </li>
          <li>
            <a href="/ich/sicherheit">
              <Icon name="shield-check" size={18} />
              {i18n._('Sicherheit')}
            </a>
          </li>
          <li>
            <a href="/ich/daten">
              <Icon name="file-text" size={18} />
              {i18n._('Meine Daten')}
            </a>
          </li>
          {me.viewerCan.confirmPeople && (
            <li>
              <a href="/verwaltung/meine-kommune">
                <Icon name="building-2" size={18} />
                {i18n._('Meine Kommune')}
              </a>
            </li>
          )}
          {me.access.admitted && me.officerOf && (
            <>
              <li className="account__group">{i18n._('Verwaltung')}</li>
              <li>
                <a href="/verwaltung/antraege">
                  <Icon name="inbox" size={18} />
                  {i18n._('Anträge')}
                </a>
              </li>
            </>
          )}
          {me.access.admitted && me.viewerCan.writeNews && (
            <>
              <li>
                <a href="/verwaltung/inhalte">
                  <Icon name="newspaper" size={18} />
                  {i18n._('Inhalte')}
                </a>
              </li>
              <li>
                <a href="/beitraege/neu">
                  <Icon name="pencil" size={18} />
                  {i18n._('Neuigkeit schreiben')}
                </a>
              </li>
            </>
          )}
          <li className="account__end">
            <button type="button" onClick={signOut}>
              <Icon name="log-out" size={18} />
              {i18n._('Abmelden')}
            </button>
          </li>
        </ul>
      </div>
      {question}
    </div>
  );
}
