import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useLiveStatus } from '../graphql/live-status.js';
import { Icon } from '../ui/icon.js';

/** A short break is nobody's business. */
const silentFor = 4_000;

export function ConnectionHint() {
  const { i18n } = useLingui();
  const status = useLiveStatus();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (status !== 'lost') {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), silentFor);
    return () => clearTimeout(timer);
  }, [status]);
  return (
    <div role="status" className="connection">
      {shown && (
        <p className="wrap">
          <Icon name="wifi-off" size={18} />
          {i18n._('Die Verbindung ist unterbrochen. Neues wird nachgeladen, sobald sie wieder steht.')}
        </p>
      )}
    </div>
  );
}
