import { useLingui } from '@lingui/react';
import { useEffect, useId, useState } from 'react';
import { useMutation } from 'urql';
import { settingsSeenKey } from '../posts/first-steps.js';
import { useRegisterSource } from '../register/register-source.js';
import { applyAppearance, chosenAppearance } from '../shell/choices/appearance.js';
import type { Appearance } from '../shell/choices/appearance.js';
import { choose } from '../shell/choices/language.js';
import type { Language } from '../shell/choices/language.js';
import { useSession } from '../shell/session.js';
import { shortcutsOn, switchShortcuts } from '../shell/shortcuts.js';
import { announce } from '../ui/feedback/announcer.js';
import { Checkbox, Radio } from '../ui/form/check.js';
import { errorText } from '../ui/feedback/error-text.js';
import { writeLocal } from '../ui/local-store.js';
import { PageTitle } from '../ui/page-title.js';
import { showToast } from '../ui/feedback/toasts.js';
import { UpdateSettingsDocument } from './settings.graphql.js';

/** Every choice takes effect at once and is kept with the account. */
export default function SettingsPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const name = useId();
  const [, save] = useMutation(UpdateSettingsDocument);
  const [appearance, setAppearance] = useState<Appearance>(chosenAppearance);
  const keys = shortcutsOn.use();
  useRegisterSource();
  useEffect(() => writeLocal(settingsSeenKey, true), []);
  if (!me) return null;
  const keep = async (input: { language?: 'DE' | 'EN'; appearance?: Appearance }) => {
    const { error } = await save({ input });
    if (error) showToast({ text: errorText(i18n, error) });
    else announce(i18n._('Gespeichert'));
  };
  const look = (next: Appearance) => {
    setAppearance(next);
    applyAppearance(next);
    void keep({ appearance: next });
  };
  const speakIn = (next: Language) => {
    void choose(next).then(() => keep({ language: next === 'en' ? 'EN' : 'DE' }));
  };
  return (
    <div className="column">
      <PageTitle title={i18n._('Einstellungen')} />
      <section className="card settings" aria-labelledby="account-title">
        <h2 id="account-title">{i18n._('Konto')}</h2>
        <dl className="facts">
          <div>
            <dt>{i18n._('Name')}</dt>
            <dd>{me.name}</dd>
          </div>
          <div>
            <dt>{i18n._('E-Mail')}</dt>
            <dd>{me.email}</dd>
          </div>
          <div>
            <dt>{i18n._('Kommune')}</dt>
            <dd>{me.administration?.displayName ?? '–'}</dd>
          </div>
        </dl>
        <p>
          <a href="/ich/sicherheit">{i18n._('Sicherheit: Einmalcodes, Passkeys, Sitzungen')}</a>
        </p>
        {me.access.admitted && (
          <p>
            <a href="/ich/profil">{i18n._('Ihre Seite: was andere von Ihnen sehen')}</a>
          </p>
        )}
        {me.access.admitted && (
          <p>
            <a href="/ich/austausch">{i18n._('Fragen und Austausch: Themen, Häufigkeit, E-Mails')}</a>
          </p>
        )}
      </section>
      <section className="card settings">
        <fieldset>
          <legend>{i18n._('Sprache')}</legend>
          <Radio name={`${name}-language`} checked={i18n.locale === 'de'} onChoose={() => speakIn('de')}>
            <span lang="de">Deutsch</span>
          </Radio>
          <Radio name={`${name}-language`} checked={i18n.locale === 'en'} onChoose={() => speakIn('en')}>
            <span lang="en">English</span>
          </Radio>
        </fieldset>
      </section>
      <section className="card settings">
        <fieldset>
          <legend>{i18n._('Darstellung')}</legend>
          <Radio
            name={`${name}-look`}
            checked={appearance === 'SYSTEM'}
            onChoose={() => look('SYSTEM')}
            hint={i18n._('folgt Ihrem Gerät')}
          >
            {i18n._('Automatisch')}
          </Radio>
          <Radio name={`${name}-look`} checked={appearance === 'LIGHT'} onChoose={() => look('LIGHT')}>
            {i18n._('Hell')}
          </Radio>
          <Radio name={`${name}-look`} checked={appearance === 'DARK'} onChoose={() => look('DARK')}>
            {i18n._('Dunkel')}
          </Radio>
        </fieldset>
      </section>
      <section className="card settings" aria-labelledby="keys-title">
        <h2 id="keys-title">{i18n._('Bedienung')}</h2>
        <Checkbox
          checked={keys}
          onChange={(on) => {
            switchShortcuts(on);
            announce(i18n._('Gespeichert'));
          }}
          hint={i18n._('Taste „?“ zeigt, welche es gibt. Bei Spracheingabe besser abschalten. Gilt auf diesem Gerät.')}
        >
          {i18n._('Einzelne Tasten als Abkürzung')}
        </Checkbox>
      </section>
    </div>
  );
}
