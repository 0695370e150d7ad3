import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { UpdateSettingsDocument } from '../../people/settings.graphql.js';
import { announce } from '../../ui/feedback/announcer.js';
import { choose } from './language.js';
import { useSession } from '../session.js';

/** Named in the language it leads to. */
export function LanguageSwitch() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [, save] = useMutation(UpdateSettingsDocument);
  const next = i18n.locale === 'de' ? 'en' : 'de';
  const change = async () => {
    await choose(next);
    announce(next === 'en' ? 'The language is now English.' : 'Die Sprache ist jetzt Deutsch.');
    if (me) await save({ input: { language: next === 'en' ? 'EN' : 'DE' } });
  };
  return (
    <button type="button" className="link-button" lang={next} onClick={() => void change()}>
      {next === 'en' ? 'English' : 'Deutsch'}
    </button>
  );
}
