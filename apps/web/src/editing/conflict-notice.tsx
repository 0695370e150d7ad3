import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.js';
import { dateAndTime } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Notice } from '../ui/feedback/notice.js';

interface ConflictNoticeProps {
  title: string;
  /** When the other version was saved, where that is known. */
  savedAt: string | undefined;
  /** By whom; null: not known, or by oneself on another device. */
  savedBy?: string | null | undefined;
  /** What the other version says. */
  children: ComponentChildren;
  onResolve: (choice: 'mine' | 'theirs') => void;
}

/** Somebody saved in between, or this device was cut off: both versions are there, people choose. */
export function ConflictNotice({ title, savedAt, savedBy, children, onResolve }: ConflictNoticeProps) {
  const { i18n } = useLingui();
  const lead = () => {
    if (!savedAt) return i18n._('Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?');
    const when = dateAndTime(new Date(savedAt), i18n.locale as FormatLanguage);
    if (!savedBy)
      return i18n._('Gespeichert am {when}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?', {
        when,
      });
    return i18n._(
      'Gespeichert von {name} am {when}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?',
      { name: savedBy, when },
    );
  };
  return (
    <Notice tone="warning" role="alert" title={title}>
      <p>{lead()}</p>
      {children}
      <p className="row">
        <Button look="primary" small onClick={() => onResolve('mine')}>
          {i18n._('Meine Fassung behalten')}
        </Button>
        <Button small onClick={() => onResolve('theirs')}>
          {i18n._('Die andere Fassung übernehmen')}
        </Button>
      </p>
    </Notice>
  );
}

interface OtherVersionProps {
  title: string;
  summary?: string;
  body: string | null;
}

/** The other version as it stands, to be opened. */
export function OtherVersion({ title, summary, body }: OtherVersionProps) {
  const { i18n } = useLingui();
  return (
    <details>
      <summary>{i18n._('Die andere Fassung ansehen')}</summary>
      <p>
        <b>{title || i18n._('Ohne Titel')}</b>
      </p>
      {summary && <p>{summary}</p>}
      <pre className="other-version">{body}</pre>
    </details>
  );
}
