import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { dayText } from '../values/format.js';
import { statusText } from './case-text.js';
import { CaseHistoryDocument } from './funding.graphql.js';

/** Who did what when and why; read only when it is opened. */
export function CaseHistory({ id }: { id: string }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({
    query: CaseHistoryDocument,
    variables: { id },
    pause: !open,
    requestPolicy: 'cache-and-network',
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n._('Verlauf')}</summary>
      {open && !data && <Skeleton cards={1} />}
      <ol className="rows">
        {data?.fundingCase?.history.map(({ number, at, by, to, dated, reason }) => (
          <li key={number}>
            <span>
              <b>{statusText(i18n, to)}</b>
              {dated && `, ${dayText(dated, language)}`}
              {reason && <small> · {reason}</small>}
            </span>
            <small>
              {by?.name ?? i18n._('automatisch')}, <Timestamp at={at} />
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
