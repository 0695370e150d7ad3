import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-names.js';

const marks: Record<string, [icon: IconName, hue: number]> = {
  'e-akte': ['folder-archive', 262],
  prozesse: ['workflow', 195],
  'service-bw': ['monitor', 230],
  ki: ['bot', 340],
  cybersicherheit: ['shield-check', 25],
  'smart-city': ['radio-tower', 155],
  'open-data': ['chart-column', 175],
  geodaten: ['map', 130],
  'personal-change': ['handshake', 45],
  buergerservice: ['users', 240],
  bauantrag: ['building-2', 75],
  'rats-it': ['landmark', 300],
  'vergabe-recht': ['scale', 320],
};

/** A tile in the colour of the first topic: decoration, its name stands beside it. */
export function TopicMark({ topic, large }: { topic: string | undefined; large?: boolean }) {
  const [icon, hue] = marks[topic ?? ''] ?? ['file-text', 262];
  return (
    <span className={large ? 'topic-mark topic-mark--large' : 'topic-mark'} style={{ '--hue': hue }} aria-hidden="true">
      <Icon name={icon} size={large ? 36 : 26} />
    </span>
  );
}
