import type { ComponentChildren } from 'preact';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  /** With a frame of its own: for a choice that stands alone. */
  boxed?: boolean;
  id?: string;
  children: ComponentChildren;
}

export function Checkbox({ checked, onChange, hint, boxed, id, children }: CheckboxProps) {
  return (
    <label className={boxed ? 'check check--boxed' : 'check'}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {boxed ? <b>{children}</b> : children}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}

interface RadioProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  hint?: string;
  boxed?: boolean;
  children: ComponentChildren;
}

export function Radio({ name, checked, onChoose, hint, boxed, children }: RadioProps) {
  return (
    <label className={boxed ? 'check check--boxed' : 'check'}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {boxed ? <b>{children}</b> : children}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
