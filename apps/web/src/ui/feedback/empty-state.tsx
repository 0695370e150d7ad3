import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.js';
import type { IconName } from '../icon-names.js';

/** Says why there is nothing and offers the next step (children). */
export function EmptyState(props: { icon: IconName; title: string; text: string; children?: ComponentChildren }) {
  return (
    <div className="card empty">
      <Icon name={props.icon} size={32} />
      <h3>{props.title}</h3>
      <p>{props.text}</p>
      {props.children && <div className="empty__steps">{props.children}</div>}
    </div>
  );
}
