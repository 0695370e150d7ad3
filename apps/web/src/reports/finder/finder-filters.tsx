import { useLingui } from '@lingui/react';
import { sizeText } from '../../register/size-class.js';
import { Checkbox } from '../../ui/form/check.js';
import { choicesOf, endsOf } from './filter-choices.js';
import type { Known } from './filter-choices.js';
import { ManyOf, OneOf } from './filter-group.js';
import type { ListName, ReportFilter } from './report-filter.js';

interface FinderFiltersProps {
  filter: ReportFilter;
  known: Known;
  onChange: (next: Partial<ReportFilter>) => void;
}

const further: ListName[] = ['reuse', 'doAgain', 'counties', 'kinds', 'vendors', 'associations', 'ozgFields'];

/** Each change takes effect at once; the focus stays where it is. */
export function FinderFilters({ filter, known, onChange }: FinderFiltersProps) {
  const { i18n } = useLingui();
  const own = known.choices?.me?.administration;
  const legends: Record<ListName, string> = {
    sizeClasses: i18n._('Einwohnerinnen und Einwohner'),
    topics: i18n._('Thema'),
    phases: i18n._('Stand'),
    doAgain: i18n._('Würden sie es wieder tun?'),
    reuse: i18n._('Angebot zur Nachnutzung'),
    kinds: i18n._('Art der Verwaltung'),
    counties: i18n._('Kreis'),
    vendors: i18n._('Anbieter'),
    associations: i18n._('Verband'),
    ozgFields: i18n._('OZG-Themenfeld'),
  };
  const many = (name: ListName) => (
    <ManyOf
      key={name}
      legend={legends[name]}
      choices={choicesOf(i18n, name, filter[name], known)}
      chosen={filter[name]}
      onChange={(chosen) => onChange({ [name]: chosen })}
    />
  );
  const one = (name: 'costUpTo' | 'effortUpTo', legend: string) => (
    <OneOf
      legend={legend}
      choices={endsOf(i18n, name, filter[name], known)}
      chosen={filter[name] === null ? null : String(filter[name])}
      onChange={(end) => onChange({ [name]: end === null ? null : Number(end) })}
    />
  );
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      {own && (
        <Checkbox
          boxed
          checked={filter.sizeClasses.length === 1 && filter.sizeClasses[0] === own.sizeClass}
          onChange={(on) => onChange({ sizeClasses: on ? [own.sizeClass] : [] })}
          hint={i18n._('{size} Einwohnerinnen und Einwohner', { size: sizeText(i18n, own.sizeClass) })}
        >
          {i18n._('Ähnlich groß wie {name}', { name: own.displayName })}
        </Checkbox>
      )}
      <Checkbox
        boxed
        checked={filter.hasOpenQuestion}
        onChange={(hasOpenQuestion) => onChange({ hasOpenQuestion })}
        hint={i18n._('Hier können Sie vielleicht helfen')}
      >
        {i18n._('Gerade festgefahren')}
      </Checkbox>
      {many('sizeClasses')}
      {one('costUpTo', i18n._('Einmalige Kosten'))}
      {many('topics')}
      {many('phases')}
      <details
        className="more-filters"
        open={further.some((name) => filter[name].length > 0) || filter.effortUpTo !== null}
      >
        <summary>{i18n._('Weitere Filter')}</summary>
        <div className="filters">
          {one('effortUpTo', i18n._('Eigener Aufwand'))}
          {further.map(many)}
        </div>
      </details>
    </form>
  );
}
