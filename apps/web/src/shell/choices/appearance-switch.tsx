import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { UpdateSettingsDocument } from '../../people/settings.graphql.js';
import { Icon } from '../../ui/icon.js';
import { applyAppearance, isDark } from './appearance.js';
import { useSession } from '../session.js';

export function AppearanceSwitch() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const [, save] = useMutation(UpdateSettingsDocument);
  const [dark, setDark] = useState(false);
  useEffect(() => setDark(isDark()), [me?.appearance]);
  const toggle = () => {
    const appearance = dark ? 'LIGHT' : 'DARK';
    applyAppearance(appearance);
    setDark(!dark);
    if (me) void save({ input: { appearance } });
  };
  return (
    <button
      type="button"
      className="head-button head-button--appearance"
      aria-pressed={dark}
      aria-label={i18n._('Dunkle Darstellung')}
      onClick={toggle}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
