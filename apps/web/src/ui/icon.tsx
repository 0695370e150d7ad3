import { spriteUrl } from 'virtual:icons';
import type { IconName } from './icon-names.js';

/** Decoration: what it means stands in words beside it, or in the accessible name of its button. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  );
}
