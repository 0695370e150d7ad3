import { useLingui } from '@lingui/react';
import { Notice } from '../../ui/feedback/notice.js';

export interface ShownRefusal {
  code: string;
  message: string;
  field: string | null;
  line: number | null;
}

/** Every reason why nothing was changed, in the sentences of the api; those of an uploaded list with their line. */
export function Refusals({ refusals, title }: { refusals: readonly ShownRefusal[]; title?: string }) {
  const { i18n } = useLingui();
  if (!refusals.length) return null;
  return (
    <Notice tone="danger" role="alert" title={title ?? i18n._('Das geht so nicht')}>
      <ul>
        {refusals.map(({ code, message, field, line }) => (
          <li key={`${code}${field ?? ''}${line ?? ''}`}>
            {line !== null && <b>{i18n._('Zeile {line}: ', { line })}</b>}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
