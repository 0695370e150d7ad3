import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { AdministrationCombobox } from '../../register/administration-combobox.js';
import { OutlookDocument } from './apply.graphql.js';
import type { Outlook } from './apply.graphql.js';
import { OutlookNotice } from './outlook-notice.js';

interface AdministrationFieldProps {
  id: string;
  ags: string | null;
  onChoose: (ags: string | null) => void;
  onOutlook: (outlook: Outlook | null) => void;
  error: string | undefined;
}

/** The administration, and at once what its choice means. */
export function AdministrationField({ id, ags, onChoose, onOutlook, error }: AdministrationFieldProps) {
  const { i18n } = useLingui();
  const [{ data, stale }] = useQuery({
    query: OutlookDocument,
    variables: { administration: ags ?? '' },
    pause: ags === null,
  });
  const answer = data?.admissionOutlook;
  const outlook = !stale && ags !== null && answer?.administration.ags === ags ? answer : null;
  useEffect(() => onOutlook(outlook), [outlook]);
  return (
    <>
      <AdministrationCombobox
        id={id}
        label={i18n._('Ihre Kommune')}
        hint={i18n._(
          'Stadt, Gemeinde oder Landkreis, in deren Verwaltung Sie arbeiten. Tippen Sie den Anfang des Namens.',
        )}
        error={error}
        onChoose={(chosen) => onChoose(chosen.ags)}
        onClear={() => onChoose(null)}
      />
      <div role="status">{outlook && <OutlookNotice outlook={outlook} />}</div>
    </>
  );
}
