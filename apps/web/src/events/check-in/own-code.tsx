import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';

/** The own QR code for the door: drawn here, so that it also shows where the network is weak. It tells nothing of the person. */
export function OwnCode({ code }: { code: string }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
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
    <details className="own-code" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n._('Mein QR-Code für den Einlass')}</summary>
      {picture && <img src={picture} width={240} height={240} alt={i18n._('QR-Code für den Einlass')} />}
      <p className="hint">{i18n._('Zeigen Sie ihn am Eingang. Zum Abtippen:')}</p>
      <code>{code}</code>
    </details>
  );
}
