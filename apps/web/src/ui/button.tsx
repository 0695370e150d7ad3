import type { AriaAttributes, ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

interface Look {
  look?: 'primary' | 'secondary' | 'tertiary' | 'sun' | 'danger';
  icon?: IconName;
  iconEnd?: IconName;
  small?: boolean;
  children: ComponentChildren;
}

const classesOf = ({ look = 'secondary', small }: Look) => `btn btn--${look}${small ? ' btn--small' : ''}`;

function Content({ icon, iconEnd, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} size={18} />}
    </>
  );
}

type ButtonProps = Look & {
  /** While true the button keeps its focus and its place, says so in words, and does nothing. */
  busy?: boolean;
  busyText?: string;
  type?: 'button' | 'submit';
  /** Id of the form that it sends, where it stands outside. */
  form?: string;
  onClick?: () => void;
  id?: string;
  label?: string;
} & Partial<Pick<AriaAttributes, 'aria-pressed' | 'aria-expanded' | 'aria-controls' | 'aria-describedby'>>;

export function Button(props: ButtonProps) {
  const {
    look,
    icon,
    iconEnd,
    small,
    children,
    busy,
    busyText,
    type = 'button',
    form,
    onClick,
    id,
    label,
    ...aria
  } = props;
  return (
    <button
      {...aria}
      id={id}
      type={type}
      form={form}
      className={classesOf(props)}
      aria-label={label}
      aria-disabled={busy ? 'true' : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      <Content {...{ look, icon, iconEnd, small }}>{busy && busyText ? busyText : children}</Content>
    </button>
  );
}

export function LinkButton(props: Look & { href: string }) {
  return (
    <a className={classesOf(props)} href={props.href}>
      <Content {...props} />
    </a>
  );
}
