import { useLingui } from '@lingui/react';
import type { IconName } from '../ui/icon-names.js';
import { Tag } from '../ui/tag.js';
import type { Tone } from '../ui/tag.js';
import { phaseText } from './report-words.js';
import type { ReportPhase } from './report-words.js';

const looks: Record<ReportPhase, [Tone, IconName]> = {
  IDEA: ['violet', 'lightbulb'],
  RUNNING: ['sun', 'refresh-cw'],
  PRODUCTIVE: ['green', 'circle-check'],
  STOPPED: ['neutral', 'circle-stop'],
};

export function PhaseTag({ phase }: { phase: ReportPhase }) {
  const { i18n } = useLingui();
  const [tone, icon] = looks[phase];
  return (
    <Tag tone={tone} icon={icon}>
      {phaseText(i18n, phase)}
    </Tag>
  );
}
