import { useLingui } from '@lingui/react';
import { administrationKinds, kindText } from '../../register/administration-kind.js';
import { sizeClasses, sizeText } from '../../register/size-class.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../values/choice.js';
import { associations, isFiltered, noFilter } from './cockpit-filter.js';
import type { CockpitFilter } from './cockpit-filter.js';

const associationNames = { staedtetag: 'Städtetag', gemeindetag: 'Gemeindetag', landkreistag: 'Landkreistag' };

interface CockpitFilterFormProps {
  filter: CockpitFilter;
  counties: ReadonlyMap<string, string>;
  onChange: (next: CockpitFilter) => void;
}

/** Each change takes effect at once; the focus stays where it is. */
export function CockpitFilterForm({ filter, counties, onChange }: CockpitFilterFormProps) {
  const { i18n } = useLingui();
  const pick = <Value extends string>(values: readonly Value[], asked: string) =>
    values.find((value) => value === asked) ?? null;
  const sorted = [...counties].sort(([, a], [, b]) => a.localeCompare(b, 'de'));
  return (
    <form className="card filter-row" aria-label={i18n._('Filter')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="cockpit-county"
        label={i18n._('Kreis')}
        value={filter.county ?? ''}
        choices={[['', i18n._('Alle')], ...sorted]}
        onChange={(county) => onChange({ ...filter, county: county || null })}
      />
      <Choice
        id="cockpit-size"
        label={i18n._('Einwohner')}
        value={filter.size ?? ''}
        choices={[['', i18n._('Alle')], ...sizeClasses.map((size) => [size, sizeText(i18n, size)] as const)]}
        onChange={(size) => onChange({ ...filter, size: pick(sizeClasses, size) })}
      />
      <Choice
        id="cockpit-kind"
        label={i18n._('Art')}
        value={filter.kind ?? ''}
        choices={[['', i18n._('Alle')], ...administrationKinds.map((kind) => [kind, kindText(i18n, kind)] as const)]}
        onChange={(kind) => onChange({ ...filter, kind: pick(administrationKinds, kind) })}
      />
      <Choice
        id="cockpit-association"
        label={i18n._('Verband')}
        value={filter.association ?? ''}
        choices={[['', i18n._('Alle')], ...associations.map((key) => [key, associationNames[key]] as const)]}
        onChange={(association) => onChange({ ...filter, association: pick(associations, association) })}
      />
      {isFiltered(filter) && (
        <Button small icon="x" onClick={() => onChange(noFilter)}>
          {i18n._('Zurücksetzen')}
        </Button>
      )}
    </form>
  );
}
