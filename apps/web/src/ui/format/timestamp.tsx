import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { dateAndTime, relativeTime } from './format.js';
import type { FormatLanguage } from './format.js';

/** "vor 37 Min." while it is fresh, kept up to date; the full date in the title. */
export function Timestamp({ at }: { at: string }) {
  const { i18n } = useLingui();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  const language = i18n.locale as FormatLanguage;
  return (
    <time dateTime={at} title={dateAndTime(date, language)}>
      {relativeTime(date, now, language)}
    </time>
  );
}
