import { useLingui } from '@lingui/react';
import { kindText } from '../register/administration-kind.js';
import { wholeNumber } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import type { FaceData } from './members.graphql.js';

type Administration = NonNullable<FaceData['administration']>;

/** "Meersburg · Bodenseekreis · Stadt · 5.923 Einwohner". `linked`: the name leads to the administration's page. */
export function PlaceLine({ administration, linked }: { administration: Administration; linked?: boolean }) {
  const { i18n } = useLingui();
  const { ags, displayName, county, kind, population } = administration;
  const rest = [
    county?.name,
    kindText(i18n, kind),
    i18n._('{count} Einwohner', { count: wholeNumber(population, i18n.locale as FormatLanguage) }),
  ].filter(Boolean);
  return (
    <p className="muted">
      {linked && (
        <>
          <a href={`/kommunen/${ags}`}>{displayName}</a> ·{' '}
        </>
      )}
      {rest.join(' · ')}
    </p>
  );
}
