import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { Checkbox, Radio } from '../ui/form/check.js';
import type { NewsFilter } from './news-filter.js';

interface NewsFilterFormProps {
  filter: NewsFilter;
  choices:
    | {
        associations: readonly { id: string; name: string }[];
        topics: readonly { id: string; name: string }[];
      }
    | undefined;
  onChange: (next: NewsFilter) => void;
}

/** Each change takes effect at once; the focus stays where it is. */
export function NewsFilterForm({ filter, choices, onChange }: NewsFilterFormProps) {
  const { i18n } = useLingui();
  const name = useId();
  const toggle = (id: string, on: boolean) =>
    onChange({ ...filter, topics: on ? [...filter.topics, id].sort() : filter.topics.filter((topic) => topic !== id) });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <Checkbox
        boxed
        checked={filter.onlyNew}
        onChange={(onlyNew) => onChange({ ...filter, onlyNew })}
        hint={i18n._('seit Ihrem letzten Besuch')}
      >
        {i18n._('Nur neue')}
      </Checkbox>
      <fieldset>
        <legend>{i18n._('Verband')}</legend>
        <Radio name={name} checked={!filter.association} onChoose={() => onChange({ ...filter, association: null })}>
          {i18n._('Alle')}
        </Radio>
        {choices?.associations.map((association) => (
          <Radio
            key={association.id}
            name={name}
            checked={filter.association === association.id}
            onChoose={() => onChange({ ...filter, association: association.id })}
          >
            {association.name}
          </Radio>
        ))}
      </fieldset>
      <fieldset>
        <legend>{i18n._('Thema')}</legend>
        {choices?.topics.map((topic) => (
          <Checkbox key={topic.id} checked={filter.topics.includes(topic.id)} onChange={(on) => toggle(topic.id, on)}>
            {topic.name}
          </Checkbox>
        ))}
      </fieldset>
    </form>
  );
}
