import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import type { IconName } from './icon-names.js';

export type Tone = 'neutral' | 'blue' | 'teal' | 'green' | 'violet' | 'sun' | 'red';

export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <span className={`tag tag--${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
