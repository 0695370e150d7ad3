import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { FieldError, TextField } from '../../ui/form/field.js';
import { eurosInput, parseEuros } from './money.js';

interface Range {
  from: number;
  to: number;
}

interface CostFieldProps {
  id: string;
  legend: string;
  hint: string;
  value: Range | null;
  error: string | undefined;
  onChange: (range: Range | null) => void;
}

const textsOf = (value: Range | null): [string, string] =>
  value ? [eurosInput(value.from), value.from === value.to ? '' : eurosInput(value.to)] : ['', ''];

/** One amount, or from … to. What is no amount is said at once and not sent. */
export function CostField({ id, legend, hint, value, error, onChange }: CostFieldProps) {
  const { i18n } = useLingui();
  const [texts, setTexts] = useState(() => textsOf(value));
  const [low, high] = texts.map(parseEuros);
  const key = JSON.stringify(value);
  useEffect(() => {
    // Changed from outside: another version was taken.
    if (JSON.stringify(rangeOf(low, high)) !== key && low !== undefined && high !== undefined) setTexts(textsOf(value));
  }, [key]);
  const change = (next: [string, string]) => {
    setTexts(next);
    const [from, to] = next.map(parseEuros);
    if (from !== undefined && to !== undefined) onChange(rangeOf(from, to));
  };
  const tooMuch = (cents: number | null | undefined) => (cents ?? 0) > REPORT.cost;
  const wrong =
    low === undefined || high === undefined
      ? i18n._('Bitte einen Betrag in Euro eingeben, zum Beispiel 9.400 oder 9400,50.')
      : tooMuch(low) || tooMuch(high)
        ? i18n._('Höchstens 20 Millionen Euro.')
        : low !== null && high !== null && low > high
          ? i18n._('Der untere Betrag ist größer als der obere.')
          : error;
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>
        {legend}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      <p className="hint">{hint}</p>
      {wrong && <FieldError id={`${id}-error`} text={wrong} />}
      <div className="cost-fields">
        <TextField
          id={`${id}-from`}
          label={i18n._('Euro, oder von')}
          value={texts[0]}
          maxLength={16}
          onChange={(text) => change([text, texts[1]])}
        />
        <TextField
          id={`${id}-to`}
          label={i18n._('bis')}
          value={texts[1]}
          maxLength={16}
          onChange={(text) => change([texts[0], text])}
        />
      </div>
    </fieldset>
  );
}

function rangeOf(low: number | null | undefined, high: number | null | undefined): Range | null {
  const from = low ?? high;
  if (from === null || from === undefined) return null;
  return { from, to: high ?? from };
}
