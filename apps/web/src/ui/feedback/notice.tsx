import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.js';
import type { IconName } from '../icon-names.js';

const icons: Record<'info' | 'warning' | 'danger' | 'success', IconName> = {
  info: 'info',
  warning: 'triangle-alert',
  danger: 'circle-alert',
  success: 'circle-check',
};

interface NoticeProps {
  tone?: keyof typeof icons;
  title?: string;
  /** alert: read out at once; status: when the reader pauses; none: it was there from the start. */
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}

export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
