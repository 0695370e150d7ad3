import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';

export interface Choice {
  key: string;
  name: string;
  count: number;
}

interface GroupProps {
  legend: string;
  choices: readonly Choice[];
}

const SHORT = 7;

function Count({ count }: { count: number }) {
  const { i18n } = useLingui();
  return (
    <span className="report-filter__count">
      <span className="sr">{', '}</span>
      {wholeNumber(count, i18n.locale as FormatLanguage)}
      <span className="sr"> {i18n._('{count, plural, one {Bericht} other {Berichte}}', { count })}</span>
    </span>
  );
}

/** Several choices of one filter, each with what it would give. Long lists begin with their first. */
export function ManyOf({
  legend,
  choices,
  chosen,
  onChange,
}: GroupProps & { chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  if (!choices.length) return null;
  const isLong = choices.length > SHORT + 2;
  const shown = all || !isLong ? choices : choices.filter(({ key }, index) => index < SHORT || chosen.includes(key));
  const toggle = (key: string, on: boolean) =>
    onChange(on ? [...chosen, key].sort() : chosen.filter((one) => one !== key));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map(({ key, name, count }) => (
        <label key={key} className={count ? 'check report-filter' : 'check report-filter report-filter--none'}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          <span>{name}</span>
          <Count count={count} />
        </label>
      ))}
      {isLong && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n._('Weniger zeigen') : i18n._('Alle {count} zeigen', { count: choices.length })}
          <span className="sr"> – {legend}</span>
        </button>
      )}
    </fieldset>
  );
}

/** One of several ends, or none. */
export function OneOf({
  legend,
  choices,
  chosen,
  onChange,
}: GroupProps & { chosen: string | null; onChange: (chosen: string | null) => void }) {
  const { i18n } = useLingui();
  const name = useId();
  if (!choices.length) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label className="check report-filter">
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChange(null)} />
        <span>{i18n._('beliebig')}</span>
      </label>
      {choices.map((choice) => (
        <label key={choice.key} className="check report-filter">
          <input type="radio" name={name} checked={chosen === choice.key} onChange={() => onChange(choice.key)} />
          <span>{choice.name}</span>
          <Count count={choice.count} />
        </label>
      ))}
    </fieldset>
  );
}
