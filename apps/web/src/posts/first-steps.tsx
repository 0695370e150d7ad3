import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Icon } from '../ui/icon.js';
import { readLocal, removeLocal, writeLocal } from '../ui/local-store.js';
import { showToast } from '../ui/feedback/toasts.js';

const hiddenKey = 'first-steps-hidden';
export const settingsSeenKey = 'settings-seen';

/** A card, not an overlay: it helps those who want it and goes when all is done or on request. */
export function FirstSteps({ hasBookmark }: { hasBookmark: boolean }) {
  const { i18n } = useLingui();
  const [hidden, setHidden] = useState(() => readLocal(hiddenKey) === true);
  const steps = [
    { text: i18n._('Spielregeln lesen'), href: '/regeln', done: readLocal('rules-seen') === true },
    {
      text: i18n._('Darstellung und Sprache einstellen'),
      href: '/ich/einstellungen',
      done: readLocal(settingsSeenKey) === true,
    },
    { text: i18n._('Einen Beitrag merken'), href: '/neuigkeiten', done: hasBookmark },
  ];
  const done = steps.filter((step) => step.done).length;
  if (hidden || done === steps.length) return null;
  const hide = () => {
    writeLocal(hiddenKey, true);
    setHidden(true);
    showToast({
      text: i18n._('„Erste Schritte“ ist ausgeblendet'),
      undo: () => {
        removeLocal(hiddenKey);
        setHidden(false);
      },
    });
  };
  return (
    <section className="card" aria-labelledby="first-steps">
      <h2 id="first-steps">{i18n._('Erste Schritte')}</h2>
      <p className="muted">{i18n._('{done} von {all} erledigt', { done, all: steps.length })}</p>
      <div className="steps" aria-hidden="true">
        {steps.map((step, index) => (
          <i key={step.href} className={index < done ? 'is-done' : undefined} />
        ))}
      </div>
      <ul className="steps-list">
        {steps.map((step) => (
          <li key={step.href}>
            <Icon name={step.done ? 'circle-check' : 'arrow-right'} size={18} />
            {step.done ? (
              <span>
                {step.text} <span className="sr">{i18n._('(erledigt)')}</span>
              </span>
            ) : (
              <a href={step.href}>{step.text}</a>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={hide}>
        {i18n._('Ausblenden')}
      </button>
    </section>
  );
}
