import { useLingui } from '@lingui/react';
import type { CombinedError } from 'urql';
import { errorText } from './error-text.js';
import { Button } from '../button.js';
import { Notice } from './notice.js';

export function QueryFailed({ error, retry }: { error: CombinedError; retry: () => void }) {
  const { i18n } = useLingui();
  return (
    <Notice tone="danger" role="alert" title={i18n._('Der Inhalt konnte nicht geladen werden')}>
      <p>{errorText(i18n, error)}</p>
      <p>
        <Button small onClick={retry}>
          {i18n._('Noch einmal versuchen')}
        </Button>
      </p>
    </Notice>
  );
}
