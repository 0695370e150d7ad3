import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';

const soon = 2 * 3_600_000;

/** The own QR code for the door: drawn here, so that it also shows where the network is weak. It tells nothing of the person. */
export function OwnCode({ code, startsAt }: { code: string; startsAt: string }) {
  const { i18n } = useLingui();
  // Whoever looks at this page shortly before stands at the door, or is on the way there.
  const [open, setOpen] = useState(() => Date.parse(startsAt) - Date.now() < soon);
  const [picture, setPicture] = useState('');
  useEffect(() => {
    if (!open) return;
    let current = true;
    void import('qr').then(
      ({ encodeQR }) => current && setPicture(encodeQR(code, 'data-url', { ecc: 'medium', border: 4 })),
    );
    return () => {
      current = false;
    };
  }, [open, code]);
  return (
    <details className="own-code" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n._('Mein QR-Code für den Einlass')}</summary>
      {picture && <img src={picture} width={240} height={240} alt={i18n._('QR-Code für den Einlass')} />}
      <p className="hint">{i18n._('Zeigen Sie ihn am Eingang. Zum Abtippen:')}</p>
      <code>{code}</code>
    </details>
  );
}
