interface Choice {
  value: string;
  text: string;
}

interface ChipsProps {
  label: string;
  choices: Choice[];
  chosen: string;
  onChoose: (value: string) => void;
}

/** One of a few choices, applied at once. */
export function Chips({ label, choices, chosen, onChoose }: ChipsProps) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {choices.map(({ value, text }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {text}
        </button>
      ))}
    </div>
  );
}
