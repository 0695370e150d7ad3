import { useLingui } from '@lingui/react';
import { clock } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import type { SaverState } from './draft-saver.js';

interface SaveStatusProps {
  state: Pick<SaverState<unknown, unknown>, 'phase' | 'savedAt' | 'failure' | 'restSaved'>;
  /** What is saved is a draft that readers do not see. */
  isDraft: boolean;
}

/** Quiet: shown, not announced with every save. */
export function SaveStatus({ state, isDraft }: SaveStatusProps) {
  const { i18n } = useLingui();
  return <p className={state.phase === 'failed' ? 'save-status save-status--failed' : 'save-status'}>{text()}</p>;

  function text(): string {
    const time = state.savedAt ? clock(state.savedAt, i18n.locale as FormatLanguage) : '';
    switch (state.phase) {
      case 'untouched':
        return '';
      case 'saving':
        return i18n._('Wird gespeichert …');
      case 'saved':
        return isDraft ? i18n._('Entwurf gespeichert um {time}', { time }) : i18n._('Gespeichert um {time}', { time });
      case 'failed':
        return i18n._('Auf diesem Gerät gesichert. {failure}', { failure: state.failure });
      case 'changed':
      case 'refused':
        if (state.phase === 'refused' && state.restSaved)
          return i18n._('Gespeichert um {time}, nur die Felder mit Hinweis noch nicht', { time });
        return time
          ? i18n._('Auf diesem Gerät gesichert, zuletzt auf dem Server um {time}', { time })
          : i18n._('Auf diesem Gerät gesichert');
    }
  }
}
