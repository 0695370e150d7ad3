import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { announce } from '../ui/feedback/announcer.js';
import { Icon } from '../ui/icon.js';

interface PendingBarProps {
  count: number;
  /** The stream has a gap: how many items there are is not known. */
  outdated?: boolean;
  onShow: () => void;
}

/** Lies over the list without moving it. Several items within a second are announced together. */
export function PendingBar({ count, outdated = false, onShow }: PendingBarProps) {
  const { i18n } = useLingui();
  useEffect(() => {
    if (count > 0) {
      announce(
        i18n._('{count, plural, one {# neuer Beitrag verfügbar} other {# neue Beiträge verfügbar}}', { count }),
        1200,
      );
    }
  }, [count]);
  if (!count && !outdated) return <div className="pending" />;
  return (
    <div className="pending">
      <button type="button" className="pending__button" onClick={onShow}>
        <Icon name="arrow-up" size={18} />
        {count > 0
          ? i18n._('{count, plural, one {# neuen Beitrag anzeigen} other {# neue Beiträge anzeigen}}', { count })
          : i18n._('Liste aktualisieren')}
      </button>
    </div>
  );
}
