import { useLingui } from '@lingui/react';
import { Icon } from '../ui/icon.js';
import { showToast } from '../ui/feedback/toasts.js';

export function CopyLink() {
  const { i18n } = useLingui();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      showToast({ text: i18n._('Der Link ist kopiert. Öffnen kann ihn nur, wer Zugang hat.') });
    } catch {
      showToast({ text: location.href }); // the browser refuses the clipboard: show the address to copy by hand
    }
  };
  return (
    <button type="button" className="act" onClick={() => void copy()}>
      <Icon name="link" size={18} />
      <span>{i18n._('Link kopieren')}</span>
    </button>
  );
}
